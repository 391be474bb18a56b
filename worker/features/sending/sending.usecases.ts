import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { SentAssessment } from "#contract/assessment.ts";
import type { Call } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { registerSending } from "#worker/features/register/sent-to.ts";
import { onceMore } from "#worker/storage/once-more.ts";
import { prepareSending } from "./prepare.ts";

/**
 * Sends a questionnaire to a vendor: publishes what is needed, opens the assessment and invites the contact. Where the
 * register moved meanwhile (a vendor was added or merged, an import taken back), it is looked at once more.
 */
export async function sendAssessment(call: Call<SentAssessment>, request: SendAssessment): Promise<SentAssessment> {
  refuseOver(request.dueOn, { at: call.at, pointer: "/dueOn" });
  return onceMore(() => sendOnce(call, request));
}

async function sendOnce(call: Call<SentAssessment>, request: SendAssessment): Promise<SentAssessment> {
  const id = call.deps.ids.id("asm");
  const registered = await registerSending(call, request);
  const { effects, audit, link, deliver } = await prepareSending(call, { id, request, registered });
  const sent = await call.commit({ effects, audit, result: { id, invitation: link } });
  await deliver();
  return sent;
}
