import type { TrackerShow } from "#contract/assessment.schema.ts";
import { causeKindWords } from "#domain/words/ask-again.ts";
import type { ListSpec } from "#web/list/list-search.ts";

/** What the list can show, in words, the usual first. */
export const showWords: Readonly<Record<TrackerShow, string>> = {
  current: "All but what is put away",
  "with-vendor": "With the vendor",
  overdue: "Overdue",
  "to-review": "To review",
  "late-review": "Review overdue",
  decided: "Decided",
  "due-again": "To be asked again",
  "again-day": "Ask again: its day is within 60 days",
  "again-certificate": `Ask again: ${causeKindWords.certificate}`,
  "again-score": `Ask again: ${causeKindWords.score}`,
  "again-finding": `Ask again: ${causeKindWords.finding}`,
  "again-change": `Ask again: ${causeKindWords.change}`,
  ended: "Ended without a decision",
  archived: "Put away",
  all: "All of them",
};

/** The list of assessments. */
export const trackerSpec: ListSpec = {
  path: "/assessments",
  shows: ["current", ...Object.keys(showWords).filter((show) => show !== "current")],
  sorts: [
    { column: "sent", direction: "descending" },
    { column: "due", direction: "ascending" },
    { column: "vendor", direction: "ascending" },
    { column: "review", direction: "ascending" },
  ],
  optional: ["turn", "reviewers", "due", "score", "risk", "sent", "answered", "review", "again", "questionnaire"],
  awayAtFirst: ["answered", "review", "again", "questionnaire"],
  narrowedBy: ["reviewer"],
};
