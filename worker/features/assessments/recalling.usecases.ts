import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { findAssessment } from "./assessments.repository.ts";
import { dropInvitingEffects, recallEffects } from "./sending.repository.ts";

/** Ends every link of an invitation that went astray; it can be sent again, to the same contact or to another. */
export async function recallInvitation(call: Call<Done>, assessmentId: AssessmentId): Promise<Done> {
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, assessmentId };
  if ((await findAssessment(deps.db, key)) === undefined) fail("not-found");
  return call
    .commit({
      effects: [...recallEffects(deps.db, key), ...dropInvitingEffects(deps.db, { ...key, at: call.at })],
      audit: { action: "invitation.recalled", subject: assessmentId },
      result: done,
    })
    .catch(refuseTakenUp);
}

function refuseTakenUp(error: unknown): never {
  if (refusalOf(error) === "stale-revision") fail("invitation-taken-up");
  throw error;
}
