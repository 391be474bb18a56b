import type { ListSpec } from "#web/list/list-search.ts";

/** The list of what can be compared. */
export const compareSpec: ListSpec = {
  path: "/compare",
  shows: ["comparable", "to-review", "decided"],
  sorts: [
    { column: "sent", direction: "descending" },
    { column: "vendor", direction: "ascending" },
  ],
  optional: ["state", "score", "risk", "questionnaire", "sent"],
  awayAtFirst: [],
};
