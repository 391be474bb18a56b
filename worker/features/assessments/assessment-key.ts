import type { AssessmentId, OrgId } from "#domain/ids.ts";
/** An assessment of a buyer. */
export interface AssessmentKey {
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
}
