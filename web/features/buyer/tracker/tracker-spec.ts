import type { TrackerShow } from "#contract/assessment.schema.ts";
import type { ListSpec } from "#web/list/list-search.ts";

/** What the list can show, in words, the usual first. */
export const showWords: Readonly<Record<TrackerShow, string>> = {
  current: "All but what is put away",
  "with-vendor": "With the vendor",
  overdue: "Overdue",
  "to-review": "To review",
  "late-review": "Review overdue",
  decided: "Decided",
  "due-again": "To be asked again within 60 days",
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
  ],
  optional: ["ball", "reviewers", "due", "score", "risk", "sent", "answered", "review", "questionnaire"],
  awayAtFirst: ["answered", "review", "questionnaire"],
  narrowedBy: ["reviewer"],
};
