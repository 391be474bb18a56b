import type { AssessmentView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { WriteWords } from "#contract/together.schema.ts";
import type { ConversationView, MessageView, NoteView } from "#contract/together.ts";
import type { AssessmentId, RequestId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { mayMail } from "#worker/features/mails/mail-limits.ts";
import { noMail, type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { tellOfMessage } from "#worker/features/notices/happened.ts";
import { inTheirRhythm } from "#worker/features/notices/in-their-rhythm.ts";
import { mayTouch } from "#worker/features/requests/guests.ts";
import { contactsPlace } from "#worker/features/requests/request-to.repository.ts";

import { findVendorPlace, listConversation, messageEffect, noteEffect, type Place } from "./conversation.repository.ts";
import { messageMail } from "./message-mail.ts";

interface Spot {
  readonly place: Place;
  /** About which questions the caller may read and write: a guest about those in hand only. */
  readonly mayTouch: () => Promise<(questionId: string) => boolean>;
  /** The mails that tell the other side of a message, to be stored with it. */
  readonly tell: (message: MessageView) => Promise<Outgoing>;
}

/** The place of an assessment for its buyer; refuses what the organisation does not have. */
export async function buyerSpot(call: Caller, assessmentId: AssessmentId): Promise<Spot> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const assessment = await findAssessment(deps.db, { orgId, assessmentId });
  if (assessment === undefined) fail("not-found");
  return {
    place: { orgId, subjectId: assessmentId, buyerOrgId: orgId, assessmentId },
    mayTouch: async () => () => true,
    tell: (message) => tellContact(call, { assessmentId, assessment, message }),
  };
}

interface ToContact {
  readonly assessmentId: AssessmentId;
  readonly assessment: AssessmentView;
  readonly message: MessageView;
}

/** The contact hears of it in the rhythm they chose, unless it got as many as may go out in a day: the message stands. */
async function tellContact(call: Caller, { assessmentId, assessment, message }: ToContact): Promise<Outgoing> {
  const { deps, principal } = call;
  const { orgId, orgName } = principal;
  const { contactEmail: to, contactName: toName, product } = assessment;
  const { page, vendorOrgId } = await contactsPlace(deps.db, { buyerOrgId: orgId, assessmentId });
  const link = pageAddress(deps, page);
  const mail = messageMail({ to, toName, product, writer: message.writer, orgName, text: message.text, link });
  const send = async (): Promise<Outgoing> =>
    (await mayMail(call, { kind: "message", to }))
      ? outgoingFrom(call, { subjectId: message.id, kind: "message", mail })
      : noMail;
  return inTheirRhythm(deps, { vendorOrgId, topic: "buyer-wrote", assessmentId, mail, page, send });
}

/** The place of a request for its vendor; refuses what the organisation does not have. */
export async function vendorSpot(call: Caller, requestId: RequestId): Promise<Spot> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const found = await findVendorPlace(deps.db, { orgId, requestId });
  if (found === undefined) fail("not-found");
  const { buyerOrgId, assessmentId } = found;
  return {
    place: { orgId, subjectId: requestId, buyerOrgId, assessmentId },
    mayTouch: () => mayTouch(call, requestId),
    tell: ({ id: messageId, text }) => tellOfMessage(call, { orgId: buyerOrgId, assessmentId, messageId, text }),
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

/** Writes to the other side, which is told. */
export async function writeMessage(
  call: Call<MessageView>,
  { place, tell }: Spot,
  { questionId, text }: WriteWords,
): Promise<MessageView> {
  const { deps, principal, at } = call;
  const { facet, name } = principal;
  const message: MessageView = {
    id: deps.ids.id("msg"),
    questionId,
    text,
    sender: facet,
    writer: name,
    writtenAt: at,
  };
  const sent = await tell(message);
  await call.commit({
    effects: [messageEffect(deps.db, place, message), ...sent.effects],
    audit: { action: "message.written", subject: place.subjectId },
    result: message,
  });
  await sent.deliver();
  return message;
}
