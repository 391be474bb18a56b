import { fail } from "#contract/problems.ts";
import type { SavedReview } from "#contract/review.ts";
import { assessmentPage } from "#domain/access/page-link.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { acceptanceStand, isSameAcceptance, riskCarriers } from "#domain/findings/acceptance.ts";
import type { Acceptance, AnswerAcceptance, FindingBody, SaidFinding } from "#domain/findings/finding.schema.ts";
import type { StoredFinding } from "#domain/findings/findings.ts";
import { date } from "#domain/format.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findMember } from "#worker/features/identity/members.repository.ts";
import { noMail, type Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { plain } from "#worker/features/mails/plain.ts";
import { findAbout } from "#worker/features/notices/about.repository.ts";
import { tellColleagues } from "#worker/features/notices/telling.ts";
import { loadReviewing } from "#worker/features/reviewing/reviewing.ts";
import { asSeen } from "#worker/features/sealed/as-seen.ts";
import { keepFinding } from "./keeping.ts";

/**
 * What a reviewer said, as it is kept: the name of who is asked to carry a risk, and their answer where they gave it to the
 * very same. Who accepts for themselves agrees with it. Refuses a person who may not, and a day that is over.
 */
export async function keptBody(
  { deps, principal, at }: Caller,
  { said, before }: { readonly said: SaidFinding; readonly before: FindingBody | undefined },
): Promise<FindingBody> {
  const { accepted } = said;
  if (said.state !== "accepted" || accepted === null) return { ...said, accepted: null };
  if (before?.accepted && isSameAcceptance(before, said)) return { ...said, accepted: before.accepted };
  const { personId, until } = accepted;
  if (until < civilDateOf(at))
    fail("input-invalid", [{ pointer: "/body/accepted/until", message: "Name a day that is still to come" }]);
  const carrier = await findMember(deps.db, { orgId: principal.orgId, facet: "buyer", personId });
  const mayCarry = carrier?.status === "active" && riskCarriers.some((role) => role === carrier.role);
  if (!mayCarry)
    fail("input-invalid", [
      { pointer: "/body/accepted/personId", message: "Choose somebody who works here and may carry a risk" },
    ]);
  const answer = personId === principal.personId ? { agrees: true, word: "", at } : null;
  return { ...said, accepted: { by: carrier.name, until, personId, askedBy: principal.personId, answer } };
}

export interface Asking {
  readonly assessmentId: AssessmentId;
  readonly id: string;
  readonly revision: number;
  readonly before: FindingBody | undefined;
  readonly body: FindingBody;
}

/** Tells whoever is newly asked to carry a risk. */
export async function askToCarry(
  { deps, principal }: Caller,
  { assessmentId, id, revision, before, body }: Asking,
): Promise<Outgoing> {
  const asked = waitsFor(body);
  if (asked === undefined || waitsFor(before) === asked) return noMail;
  const { orgId, name } = principal;
  const { words } = await findAbout(deps.db, { orgId, assessmentId });
  return tellColleagues(deps, {
    orgId,
    topic: "risk-asked",
    named: [asked.personId],
    by: principal,
    key: `risk-asked ${assessmentId} ${id} ${revision}`,
    line: `${plain(name, 100)} asks you to carry a risk of ${words} until ${date(asked.until)}: ${plain(body.title, 100)}.`,
    quote: body.reason,
    page: findingsPage({ id: assessmentId, orgId }),
  });
}

/** The acceptance that waits for somebody's answer. */
const waitsFor = (body: FindingBody | undefined): Acceptance | undefined =>
  body?.state === "accepted" && body.accepted?.personId && body.accepted.answer === null ? body.accepted : undefined;

const findingsPage = (of: { readonly id: string; readonly orgId: string }): string =>
  assessmentPage({ ...of, id: `${of.id}/findings` });

/** Whoever is asked to carry a risk agrees, or declines with a word: then it is open. Refuses anybody else. */
export async function answerAcceptance(
  call: Call<SavedReview>,
  {
    assessmentId,
    id,
    revision,
    agrees,
    word,
  }: AnswerAcceptance & { readonly assessmentId: AssessmentId; readonly id: string },
): Promise<SavedReview> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const reviewing = await loadReviewing(deps, { orgId, assessmentId });
  const standing = reviewing.findings.find((one) => one.id === id) ?? fail("not-asked-of-you");
  const { accepted } = standing.body;
  if (accepted === null || accepted.personId !== personId) fail("not-asked-of-you");
  if (standing.revision === revision + 1 && accepted.answer?.agrees === agrees && accepted.answer.word === word)
    return { revision: standing.revision, view: await asSeen(call, { orgId, assessmentId }, reviewing) };
  if (standing.revision !== revision) fail("stale-revision");
  if (acceptanceStand(accepted, civilDateOf(at)) !== "waits") fail("not-asked-of-you");
  const answered = { ...accepted, answer: { agrees, word, at } };
  const body: FindingBody = { ...standing.body, state: agrees ? "accepted" : "open", accepted: answered };
  const told = await tellAsker(call, { assessmentId, standing, agrees, word });
  const clear = word === "" ? {} : { clear: { reason: word } };
  const kept = await keepFinding(call, {
    assessmentId,
    reviewing,
    revised: { id, revision: revision + 1, body },
    told,
    audit: { action: agrees ? "risk.agreed" : "risk.refused", subject: assessmentId, ...clear },
  });
  return kept ?? fail("busy");
}

interface Answered {
  readonly assessmentId: AssessmentId;
  readonly standing: StoredFinding;
  readonly agrees: boolean;
  readonly word: string;
}

/** Tells whoever asked. */
async function tellAsker(
  { deps, principal }: Caller,
  { assessmentId, standing, agrees, word }: Answered,
): Promise<Outgoing> {
  const { orgId, name } = principal;
  const { words } = await findAbout(deps.db, { orgId, assessmentId });
  const says = agrees ? "agrees to carry" : "declines to carry";
  return tellColleagues(deps, {
    orgId,
    topic: "risk-answered",
    named: [standing.body.accepted?.askedBy ?? null],
    by: principal,
    key: `risk-answered ${assessmentId} ${standing.id} ${standing.revision}`,
    line: `${plain(name, 100)} ${says} a risk of ${words}: ${plain(standing.body.title, 100)}.`,
    ...(word !== "" && { quote: word }),
    page: findingsPage({ id: assessmentId, orgId }),
  });
}
