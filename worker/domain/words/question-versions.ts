import type { ChangeKind } from "#domain/questionnaire/versions/changes.ts";

/** How a question differs between two versions. */
export const changeKindWords: Readonly<Record<ChangeKind, string>> = {
  added: "New",
  removed: "Gone",
  reworded: "Reworded",
  options: "Other answers to choose from",
  type: "Another kind of answer",
  moved: "Moved",
  condition: "Shown under another condition",
  points: "Counts differently",
  evidence: "Asks for other evidence",
  other: "Labels, reasons or notes changed",
};
