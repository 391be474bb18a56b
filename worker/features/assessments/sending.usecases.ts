import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { InvitationLink, SentAssessment } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Call } from "#worker/call.ts";
import { bindVersions } from "#worker/features/questionnaires/binding.usecases.ts";
import { findPublished } from "#worker/features/questionnaires/questionnaires.repository.ts";
import { commit } from "#worker/storage/commit.ts";
import { findAssessment } from "./assessments.repository.ts";
import { inviteContact } from "./inviting.ts";
import { assessmentEffect } from "./sending.repository.ts";

/** Sends a questionnaire to a vendor: publishes what is needed, opens the assessment and invites the contact. */
export async function sendAssessment(call: Call, request: SendAssessment): Promise<SentAssessment> {
  const { deps, principal, idempotency } = call;
  const { orgId, personId } = principal;
  const { db, clock } = deps;
  const id = deps.ids.id("asm");
  const { questionnaire, policyVersion, effects } = await bindVersions(call, request.questionnaireId);
  const mail = { ...request, estimatedMinutes: minutesOf(questionnaire) };
  const invitation = await inviteContact(call, { assessmentId: id, email: request.contactEmail, mail });
  const sentAt = clock.now();
  const assessment = { orgId, id, request, questionnaire, policyVersion, createdBy: personId, sentAt };
  await commit(db, {
    orgId,
    actor: personId,
    at: sentAt,
    effects: [...effects, assessmentEffect(db, assessment), ...invitation.effects],
    audit: {
      action: "assessment.sent",
      subject: id,
      details: { questionnaire: questionnaire.id, version: questionnaire.version, policyVersion },
    },
    ...(idempotency && { idempotency: { ...idempotency, result: { id, invitation: invitation.repeated } } }),
  });
  await invitation.deliver();
  return { id, invitation: invitation.link };
}

export interface InviteAgain {
  readonly assessmentId: string;
  readonly mail: boolean;
}

/** A further link to an assessment: mailed, or only given to be copied. Links given before stay good. */
export async function inviteAgain(call: Call, { assessmentId, mail }: InviteAgain): Promise<InvitationLink> {
  const { deps, principal, idempotency } = call;
  const { orgId, personId } = principal;
  const assessment = await findAssessment(deps.db, { orgId, assessmentId });
  if (assessment === undefined) fail("not-found");
  const published = mail ? await findPublished(deps.db, { orgId, ...assessment.questionnaire }) : undefined;
  const invitation = await inviteContact(call, {
    assessmentId,
    email: assessment.contactEmail,
    ...(published && { mail: { ...assessment, estimatedMinutes: minutesOf(published.questionnaire) } }),
  });
  await commit(deps.db, {
    orgId,
    actor: personId,
    at: deps.clock.now(),
    effects: invitation.effects,
    audit: { action: "invitation.created", subject: assessmentId, details: { mailed: mail } },
    ...(idempotency && { idempotency: { ...idempotency, result: invitation.repeated } }),
  });
  await invitation.deliver();
  return invitation.link;
}
