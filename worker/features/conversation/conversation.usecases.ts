import { fail } from "#contract/problems.ts";
import type { WriteWords } from "#contract/together.schema.ts";
import type { ConversationView, MessageView, NoteView } from "#contract/together.ts";
import { assessmentPage } from "#domain/access/page-link.ts";
import type { AssessmentId, RequestId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { noMail, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { mayTouch } from "#worker/features/requests/guests.ts";
import { contactsPage } from "#worker/features/requests/request-to.repository.ts";

import { findVendorPlace, listConversation, messageEffect, noteEffect, type Place } from "./conversation.repository.ts";
import { type MessageMail, messageMail } from "./message-mail.ts";

type Recipient = Pick<MessageMail, "to" | "toName" | "product"> & {
  /** Where they read it, on their side. */
  readonly page: () => Promise<string>;
};
interface Spot {
  readonly place: Place;
  /** About which questions the caller may read and write: a guest about those in hand only. */
  readonly mayTouch: () => Promise<(questionId: string) => boolean>;
  readonly other: Recipient;
}

/** The place of an assessment for its buyer; refuses what the organisation does not have. */
export async function buyerSpot({ deps, principal: { orgId } }: Caller, assessmentId: AssessmentId): Promise<Spot> {
  const assessment = await findAssessment(deps.db, { orgId, assessmentId });
  if (assessment === undefined) fail("not-found");
  return {
    place: { orgId, subjectId: assessmentId, buyerOrgId: orgId, assessmentId },
    mayTouch: async () => () => true,
    other: {
      to: assessment.contactEmail,
      toName: assessment.contactName,
      product: assessment.product,
      page: () => contactsPage(deps.db, { buyerOrgId: orgId, assessmentId }),
    },
  };
}

/** The place of a request for its vendor; refuses what the organisation does not have. */
export async function vendorSpot(call: Caller, requestId: RequestId): Promise<Spot> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const found = await findVendorPlace(deps.db, { orgId, requestId });
  if (found === undefined) fail("not-found");
  const { buyerOrgId, assessmentId, product, requesterEmail, requesterName } = found;
  return {
    place: { orgId, subjectId: requestId, buyerOrgId, assessmentId },
    mayTouch: () => mayTouch(call, requestId),
    other: {
      to: requesterEmail,
      toName: requesterName,
      product,
      page: async () => assessmentPage({ id: assessmentId, orgId: buyerOrgId }),
    },
  };
}

/** What was written; a guest sees the notes on their own questions only, and no messages. */
export async function viewConversation(call: Caller, { place, mayTouch }: Spot): Promise<ConversationView> {
  const all = await listConversation(call.deps.db, place);
  if (call.principal.role !== "guest") return all;
  const may = await mayTouch();
  return { notes: all.notes.filter(({ questionId }) => questionId !== null && may(questionId)), messages: [] };
}

/** Writes for colleagues alone. */
export async function writeNote(
  call: Call<NoteView>,
  { place, mayTouch }: Spot,
  { questionId, text }: WriteWords,
): Promise<NoteView> {
  const { deps, principal, at } = call;
  if (questionId === null && principal.role === "guest") fail("not-found");
  if (questionId !== null && !(await mayTouch())(questionId)) fail("not-found");
  const note = { id: deps.ids.id("nte"), questionId, text, writtenAt: at };
  const result: NoteView = { ...note, writtenBy: principal.name };
  return call.commit({
    effects: [noteEffect(deps.db, place, { ...note, personId: principal.personId })],
    audit: { action: "note.written", subject: place.subjectId },
    result,
  });
}

/** Writes to the other side, which gets a mail, unless it got as many as may go out in a day: the message stands. */
export async function writeMessage(
  call: Call<MessageView>,
  { place, other }: Spot,
  { questionId, text }: WriteWords,
): Promise<MessageView> {
  const { deps, principal, at } = call;
  const { facet, name, orgName } = principal;
  const message: MessageView = {
    id: deps.ids.id("msg"),
    questionId,
    text,
    sender: facet,
    writer: name,
    writtenAt: at,
  };
  const { page, ...recipient } = other;
  const link = pageAddress(deps, await page());
  const mail = messageMail({ ...recipient, writer: name, orgName, text, link });
  const mayTell = await mayMail(call, { kind: "message", to: mail.to });
  const sent = mayTell ? outgoingFrom(call, { subjectId: message.id, kind: "message", mail }) : noMail;
  await call.commit({
    effects: [messageEffect(deps.db, place, message), ...sent.effects],
    audit: { action: "message.written", subject: place.subjectId },
    result: message,
  });
  await sent.deliver();
  return message;
}
