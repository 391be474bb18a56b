/** What a browser makes of what it has and offers as a file, but for the log, of which an act of its own tells. */
export const exportedThings = [
  "comparison",
  "oscal",
  "questionnaire",
  "answers",
  "answer-sheet",
  "vendor-import",
  "assessments",
  "portfolio",
  "calendar",
  "vendors",
  "risks",
  "findings",
  "campaign",
  "asked-to-buy",
] as const;
type ExportedThing = (typeof exportedThings)[number];

/** The same as the log tells of it. */
export const exportedWords: Readonly<Record<ExportedThing, string>> = {
  comparison: "the comparison",
  oscal: "the OSCAL file of {subject}",
  questionnaire: "the questionnaire {subject}",
  answers: "the answers of {subject}",
  "answer-sheet": "the answer sheet of {subject}",
  "vendor-import": "the report of the import of {subject}",
  assessments: "the list of assessments",
  portfolio: "the portfolio",
  calendar: "the dates that come up",
  vendors: "the register of vendors",
  risks: "the list of risks",
  findings: "the findings of {subject}",
  campaign: "the lines of the sending {subject}",
  "asked-to-buy": "what people inside asked to buy",
};
