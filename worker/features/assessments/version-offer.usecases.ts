import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { findPublished } from "#worker/features/questionnaires/questionnaires.repository.ts";

import { findAssessment } from "./assessments.repository.ts";
import { offerEffects } from "./version-offer.repository.ts";

/** Offers a vendor that is still answering a newer version of its questionnaire; it moves only if the vendor agrees. */
export async function offerVersion(
  call: Call<{ done: true }>,
  { assessmentId, version }: { readonly assessmentId: AssessmentId; readonly version: number },
): Promise<{ done: true }> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const found = await findAssessment(deps.db, { orgId, assessmentId });
  if (found === undefined) fail("not-found");
  if (found.state === "submitted") fail("request-already-submitted");
  const { id } = found.questionnaire;
  const isNewer = version > found.questionnaire.version;
  const published = isNewer ? await findPublished(deps.db, { orgId, id, version }) : undefined;
  if (published === undefined)
    fail("input-invalid", [{ pointer: "/version", message: "Choose a published version newer than the one sent." }]);
  await call.commit({
    effects: offerEffects(deps.db, { orgId, assessmentId, version }),
    audit: { action: "assessment.version-offered", subject: assessmentId, details: { version } },
    result: { done: true },
  });
  return { done: true };
}
