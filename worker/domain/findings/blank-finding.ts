import type { FindingBody } from "./finding.schema.ts";

/** What a finding says before anybody has filled it in. */
export const blankFinding: FindingBody = {
  title: "",
  severity: "medium",
  questionId: null,
  state: "open",
  owner: "",
  dueOn: null,
  reason: "",
  accepted: null,
};
