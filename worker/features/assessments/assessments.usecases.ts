import type { AssessmentEntry, AssessmentView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { findAssessment, listAssessments } from "./assessments.repository.ts";

/** The tracker: newest first, 500 at most. */
export const trackAssessments = ({ deps, principal }: Caller): Promise<AssessmentEntry[]> =>
  listAssessments(deps.db, principal.orgId);

export async function viewAssessment(
  { deps, principal: { orgId } }: Caller,
  assessmentId: AssessmentId,
): Promise<AssessmentView> {
  const found = await findAssessment(deps.db, { orgId, assessmentId });
  return found ?? fail("not-found");
}
