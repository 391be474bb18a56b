import type { AssessmentEntry, AssessmentView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { Call } from "#worker/call.ts";
import { findAssessment, listAssessments } from "./assessments.repository.ts";

/** The tracker: newest first, 500 at most. */
export const trackAssessments = ({ deps, principal }: Call): Promise<AssessmentEntry[]> =>
  listAssessments(deps.db, principal.orgId);

export async function viewAssessment(
  { deps, principal: { orgId } }: Call,
  assessmentId: string,
): Promise<AssessmentView> {
  const found = await findAssessment(deps.db, { orgId, assessmentId });
  return found ?? fail("not-found");
}
