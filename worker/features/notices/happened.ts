import { assessmentPage } from "#domain/access/page-link.ts";
import type { Changed } from "#domain/ask-again/cause.ts";
import type { Outcome } from "#domain/decision/decision.ts";
import { changedWords } from "#domain/words/ask-again.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import type { Caller } from "#worker/call.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import type { Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "./about.repository.ts";
import { tellColleagues } from "./telling.ts";

// What somebody did, as the buyer's people hear of it: each goes into the batch of the act.

/** A vendor handed its answers in, for the first time or again. */
export async function tellOfHandIn(
  { deps, principal }: Caller,
  { round, ...of }: AssessmentKey & { readonly round: number },
): Promise<Outgoing> {
  const { words, vendor, senderId, reviewerIds } = await findAbout(deps.db, of);
  return tellColleagues(deps, {
    orgId: of.orgId,
    topic: "submitted",
    named: [senderId, ...reviewerIds],
    by: principal,
    key: `submitted ${of.assessmentId} ${round}`,
    line: `${vendor} handed in its answers about ${words}${round > 1 ? ` again, for round ${round}` : ""}.`,
    page: assessmentPage({ id: of.assessmentId, orgId: of.orgId }),
  });
}

/** Somebody of the vendor's writes. */
export async function tellOfMessage(
  call: Caller,
  { messageId, text, ...of }: AssessmentKey & { readonly messageId: string; readonly text: string },
): Promise<Outgoing> {
  const { deps, principal } = call;
  const { words, senderId } = await findAbout(deps.db, of);
  return tellColleagues(deps, {
    orgId: of.orgId,
    topic: "question",
    within: (to) => mayMail(call, { kind: "message", to }),
    named: [senderId],
    by: principal,
    key: `question ${messageId}`,
    line: `${plain(principal.name, 100)} of ${plain(principal.orgName, 60)} writes about ${words}.`,
    quote: text,
    page: assessmentPage({ id: of.assessmentId, orgId: of.orgId }),
  });
}

/** Somebody says that the service or its model changed. */
export async function tellOfChange(
  call: Caller,
  { id, what, word, ...of }: AssessmentKey & { readonly id: string; readonly what: Changed; readonly word: string },
): Promise<Outgoing> {
  const { deps, principal } = call;
  const { words, senderId } = await findAbout(deps.db, of);
  return tellColleagues(deps, {
    orgId: of.orgId,
    topic: "ask-again",
    ...(principal.facet === "vendor" && { within: (to) => mayMail(call, { kind: "message", to }) }),
    named: [senderId],
    by: principal,
    key: `ask-again ${id}`,
    line: `${plain(principal.name, 100)} of ${plain(principal.orgName, 60)} says of ${words}: ${changedWords[what]}.`,
    quote: word,
    page: assessmentPage({ id: `${of.assessmentId}/decision`, orgId: of.orgId }),
  });
}

/** A vendor will not answer. */
export async function tellOfDecline(
  { deps, principal, at }: Caller,
  { reason, ...of }: AssessmentKey & { readonly reason: string },
): Promise<Outgoing> {
  const { words, senderId } = await findAbout(deps.db, of);
  return tellColleagues(deps, {
    orgId: of.orgId,
    topic: "declined",
    named: [senderId],
    by: principal,
    key: `declined ${of.assessmentId} ${at}`,
    line: `${plain(principal.name, 100)} of ${plain(principal.orgName, 60)} declines to answer about ${words}.`,
    quote: reason,
    page: assessmentPage({ id: of.assessmentId, orgId: of.orgId }),
  });
}

/** A colleague proposes a decision, which waits for a second person. */
export async function tellOfProposal(
  { deps, principal }: Caller,
  { number, outcome, ...of }: AssessmentKey & { readonly number: number; readonly outcome: Outcome },
): Promise<Outgoing> {
  const { words } = await findAbout(deps.db, of);
  return tellColleagues(deps, {
    orgId: of.orgId,
    topic: "proposal",
    named: [],
    by: principal,
    key: `proposal ${of.assessmentId} ${number}`,
    line: `${plain(principal.name, 100)} proposes a decision on ${words}, which waits for a second person: ${outcomeWords[outcome].words.toLowerCase()}.`,
    page: assessmentPage({ id: `${of.assessmentId}/decision`, orgId: of.orgId }),
  });
}
