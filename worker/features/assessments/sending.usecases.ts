import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { AssessmentView, InvitationLink, SentAssessment } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Call, Caller } from "#worker/call.ts";
import { bindVersions } from "#worker/features/questionnaires/binding.usecases.ts";
import { findPublished } from "#worker/features/questionnaires/questionnaires.repository.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";
import { findAssessment } from "./assessments.repository.ts";
import { refuseOver } from "./due-date.ts";
import { type Invitation, inviteContact } from "./inviting.ts";
import { assessmentEffect } from "./sending.repository.ts";

/** Sends a questionnaire to a vendor: publishes what is needed, opens the assessment and invites the contact. */
export async function sendAssessment(call: Call<SentAssessment>, request: SendAssessment): Promise<SentAssessment> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { db } = deps;
  refuseOver(request.dueOn, { at: call.at, pointer: "/dueOn" });
  const id = deps.ids.id("asm");
  const { questionnaire, policyVersion, effects } = await bindVersions(call, request.questionnaireId);
  const mail = { ...request, estimatedMinutes: minutesOf(questionnaire) };
  const { contactEmail: email, dueOn } = request;
  const invitation = await inviteContact(call, { assessmentId: id, email, dueOn, mail });
  const assessment = { orgId, id, request, questionnaire, policyVersion, createdBy: personId, sentAt: call.at };
  const listed = wordEffects(db, { orgId, list: "assessments", id, texts: [request.product, request.vendorName] });
  const sent = await call.commit({
    effects: [...effects, assessmentEffect(db, assessment), ...listed, ...invitation.effects],
    audit: {
      action: "assessment.sent",
      subject: id,
      details: { questionnaire: questionnaire.id, version: questionnaire.version, policyVersion },
    },
    result: { id, invitation: invitation.link },
  });
  await invitation.deliver();
  return sent;
}

export interface InviteAgain {
  readonly assessmentId: AssessmentId;
  readonly mail: boolean;
}

/** A further link to an assessment: mailed, or only given to be copied. Links given before stay good. */
export async function inviteAgain(
  call: Call<InvitationLink>,
  { assessmentId, mail }: InviteAgain,
): Promise<InvitationLink> {
  const assessment = await findAssessment(call.deps.db, { orgId: call.principal.orgId, assessmentId });
  if (assessment === undefined) fail("not-found");
  const invitation = await inviting(call, { assessmentId, assessment, mail });
  const link = await call.commit({
    effects: invitation.effects,
    audit: { action: "invitation.created", subject: assessmentId, details: { mailed: mail } },
    result: invitation.link,
  });
  await invitation.deliver();
  return link;
}

/** A further invitation of the contact, to be stored and delivered. */
export async function inviting(
  caller: Caller,
  { assessmentId, assessment, mail }: InviteAgain & { readonly assessment: AssessmentView },
): Promise<Invitation> {
  const { deps, principal } = caller;
  const key = { orgId: principal.orgId, ...assessment.questionnaire };
  const published = mail ? await findPublished(deps.db, key) : undefined;
  return inviteContact(caller, {
    assessmentId,
    email: assessment.contactEmail,
    dueOn: assessment.dueOn,
    ...(published && { mail: { ...assessment, estimatedMinutes: minutesOf(published.questionnaire) } }),
  });
}
