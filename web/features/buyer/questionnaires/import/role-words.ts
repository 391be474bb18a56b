import type { ColumnRole } from "#domain/questionnaire/import/spreadsheet/mapping.ts";

/** What a role of a column is called on screen. */
export const roleWords: Readonly<Record<ColumnRole, string>> = {
  question: "Questions",
  id: "Number or id",
  section: "Section or category",
  help: "Help",
  why: "Reason for the question",
  answer: "Vendor’s answers (with the drop-down lists)",
  options: "Answers to choose from, one a line",
  importance: "Importance",
  weight: "Weight",
  goodAnswer: "Expected answer",
  evidence: "Evidence asked for",
  controls: "Controls of ISO/IEC 42001 Annex A",
};
