import type { IntakeShow } from "#contract/intake.schema.ts";
import { intakeStateWords } from "#domain/intake/intake-states.ts";
import type { ListSpec } from "#web/list/list-search.ts";

export const showWords: Readonly<Record<IntakeShow, string>> = { ...intakeStateWords, all: "All of them" };

/** What people inside asked for. */
export const intakesSpec: ListSpec = {
  path: "/intake",
  shows: ["open", "returned", "taken", "declined", "withdrawn", "all"],
  sorts: [{ column: "asked", direction: "ascending" }],
  optional: ["tier", "department", "needed", "state"],
  awayAtFirst: [],
};
