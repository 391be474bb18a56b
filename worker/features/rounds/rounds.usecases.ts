import type { RequestChanges } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { AssessmentId, RequestId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { findLastRound } from "#worker/features/assessments/last-round.repository.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { type Outgoing, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { inTheirRhythm } from "#worker/features/notices/in-their-rhythm.ts";
import { contactsPlace } from "#worker/features/requests/request-to.repository.ts";
import { findRequest } from "#worker/features/requests/requests.repository.ts";
import { loadReviewing } from "#worker/features/reviewing/reviewing.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { takeOutSentEffect } from "./basket.repository.ts";
import { changesMail } from "./changes-mail.ts";
import { returnEffects, withdrawalEffects } from "./rounds.repository.ts";

/** Sends a submitted assessment back to the vendor with everything to change in one basket, and one mail. */
export async function requestChanges(
  call: Call<Done>,
  { assessmentId, ...asked }: RequestChanges & { readonly assessmentId: AssessmentId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const key = { orgId, assessmentId };
  const { assessment, frozen } = await loadReviewing(deps, key);
  refuseStrangers(frozen, asked);
  refuseOver(asked.dueOn, { at, pointer: "/dueOn" });
  if (assessment.state !== "submitted") fail("not-returnable");
  const { round, vendorOrgId } = await findLastRound(deps.db, key);
  if (vendorOrgId === undefined) fail("not-submitted-yet");
  const { page } = await contactsPlace(deps.db, { buyerOrgId: orgId, assessmentId });
  const mail = changesMail({
    ...assessment,
    to: assessment.contactEmail,
    senderName: principal.name,
    buyerName: principal.orgName,
    questions: asked.items.length,
    dueOn: asked.dueOn,
    link: pageAddress(deps, page),
  });
  const send = async (): Promise<Outgoing> => {
    await refuseExcess(call, { kind: "changes", to: mail.to });
    return outgoingFrom(call, { subjectId: assessmentId, kind: "changes", mail });
  };
  const sent = await inTheirRhythm(deps, { vendorOrgId, topic: "changes-asked", assessmentId, mail, page, send });
  const details = { round, questions: asked.items.length };
  await call
    .commit({
      effects: [
        ...returnEffects(deps.db, { ...key, round, vendorOrgId, asked, personId, at }),
        takeOutSentEffect(deps.db, { ...key, items: asked.items }),
        ...sent.effects,
      ],
      audit: { action: "changes.requested", subject: assessmentId, details },
      alsoFor: { orgId: vendorOrgId, action: "request.returned", subject: assessmentId },
      result: done,
    })
    .catch(refuseAs("not-returnable"));
  await sent.deliver();
  return done;
}

function refuseStrangers(frozen: Dossier, asked: Pick<RequestChanges, "items">): void {
  const known = new Set(frozen.questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const stranger = asked.items.findIndex(({ questionId }) => !known.has(questionId));
  if (stranger >= 0)
    fail("input-invalid", [{ pointer: `/items/${stranger}/questionId`, message: "No such question was asked" }]);
}

/** Takes back what was handed in, as long as nobody began to review it. */
export async function withdrawSubmission(call: Call<Done>, requestId: RequestId): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const request = await findRequest(deps.db, { orgId, requestId });
  if (request === undefined) fail("not-found");
  const { buyerOrgId, assessmentId } = request;
  return call
    .commit({
      effects: withdrawalEffects(deps.db, { orgId, requestId, buyerOrgId, assessmentId, at }),
      audit: { action: "request.withdrawn", subject: requestId },
      alsoFor: { orgId: buyerOrgId, subject: assessmentId },
      result: done,
    })
    .catch(refuseAs("review-begun"));
}

const refuseAs =
  (code: "review-begun" | "not-returnable") =>
  (error: unknown): never => {
    const refusal = refusalOf(error);
    if (refusal === "stale-revision") fail(code);
    throw error;
  };
