import type { FindingBody, SaidFinding } from "./finding.schema.ts";

/** What a finding says before anybody has filled it in. */
export const blankFinding: FindingBody & SaidFinding = {
  title: "",
  severity: "medium",
  questionId: null,
  state: "open",
  owner: "",
  dueOn: null,
  reason: "",
  accepted: null,
};
