import type { AssessmentView } from "#contract/assessment.ts";

export interface ExitFormProps {
  readonly assessment: AssessmentView;
  /** It was taken: what is shown is fetched anew. */
  readonly onDone: () => Promise<void>;
}
