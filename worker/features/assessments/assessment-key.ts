/** An assessment of a buyer. */
export interface AssessmentKey {
  readonly orgId: string;
  readonly assessmentId: string;
}
