import type { TrackerQuery } from "#contract/assessment.schema.ts";
import type { AssessmentView, TrackerPage } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { findAssessment } from "./assessments.repository.ts";
import { trackPage } from "./tracker.repository.ts";

/** A page of the tracker. What was due yesterday (UTC) is overdue. "me" is whoever asks. */
export const trackAssessments = ({ deps, principal, at }: Caller, asked: TrackerQuery): Promise<TrackerPage> =>
  trackPage(deps.db, {
    ...asked,
    reviewer: asked.reviewer === "me" ? principal.personId : asked.reviewer,
    orgId: principal.orgId,
    today: civilDateOf(at),
  });

export async function viewAssessment(
  { deps, principal: { orgId } }: Caller,
  assessmentId: AssessmentId,
): Promise<AssessmentView> {
  const found = await findAssessment(deps.db, { orgId, assessmentId });
  return found ?? fail("not-found");
}
