import type { ImportOutcome } from "#domain/register/import/outcomes.ts";

/** What became of a line, once the import was stored. */
export const resultWords: Readonly<Record<ImportOutcome, string>> = {
  new: "New",
  changed: "Changed",
  unchanged: "Unchanged",
  doubt: "Left out",
  refused: "Not taken",
};
