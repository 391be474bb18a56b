import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { SentAssessment } from "#contract/assessment.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Call } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { inviteContact } from "#worker/features/assessments/inviting.ts";
import { assessmentEffect } from "#worker/features/assessments/sending.repository.ts";
import { bindVersions } from "#worker/features/questionnaires/binding.usecases.ts";
import { askedEffect } from "#worker/features/register/asked.repository.ts";
import { registerSending } from "#worker/features/register/sent-to.ts";
import { wordEffects } from "#worker/storage/list/words.repository.ts";

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
  const { vendorId, productId, tier, effects: registered } = await registerSending(call, request);
  const bound = { questionnaire, policyVersion, vendorId, productId, tier };
  const assessment = { orgId, id, request, ...bound, createdBy: personId, sentAt: call.at };
  const asked = [askedEffect(db, { orgId, id: vendorId })];
  const listed = wordEffects(db, { orgId, list: "assessments", id, texts: [request.product, request.vendorName] });
  const sent = await call.commit({
    effects: [...effects, ...registered, assessmentEffect(db, assessment), ...asked, ...listed, ...invitation.effects],
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
