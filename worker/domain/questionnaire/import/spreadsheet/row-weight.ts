import { lookUp } from "#domain/look-up.ts";
import { plainNumberIn } from "../../question-types/quantity.ts";
import type { SourceQuestion } from "../source/source.ts";
import type { Notes, RowCells } from "./row-cells.ts";

const importances: Readonly<Record<string, SourceQuestion["importance"]>> = {
  critical: "critical",
  high: "critical",
  mandatory: "critical",
  must: "critical",
  medium: "standard",
  standard: "standard",
  normal: "standard",
  low: "minor",
  minor: "minor",
  "nice to have": "minor",
};

/** Importance and weight of a row. */
export function weightOf(row: RowCells, notes: Notes): Pick<SourceQuestion, "importance" | "weight"> {
  const weight = row.at("weight");
  const importance = row.at("importance");
  const number = plainNumberIn(weight) ?? Number.NaN;
  const known = lookUp(
    importances,
    importance
      .toLowerCase()
      .replaceAll("_", " ")
      .replace(/ importance$/, ""),
  );
  if (weight !== "" && !(number >= 0))
    notes.add("weight", weight, { outcome: "left-out", note: "This is no weight: write a number of 0 or more." });
  if (importance !== "" && known === undefined && !isNotScored(importance))
    notes.add("importance", importance, {
      outcome: "left-out",
      note: "Known are critical, high, medium and low. Set it in the builder.",
    });
  return { ...(known && { importance: known }), ...(weight !== "" && number >= 0 && { weight: number }) };
}

const isNotScored = (cell: string): boolean => /^(?:not scored|unscored|n\/?a)$/i.test(cell);

/** Whether a row says that its question is not scored; said in the report. */
export function isUnscored(row: RowCells, notes: Notes): boolean {
  const source = [row.at("goodAnswer"), row.at("importance")].find(isNotScored);
  if (source === undefined) return false;
  notes.add("expected answer", source, { outcome: "changed", note: "It is not scored: its weight is 0." });
  return true;
}
