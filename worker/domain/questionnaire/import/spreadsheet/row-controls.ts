import { isControlId } from "#domain/catalogue/controls.ts";
import type { Notes, RowCells } from "./row-cells.ts";

const controlPattern = /\bA\.\d{1,2}(?:\.\d{1,2}){1,2}\b/g;

/** The controls of ISO/IEC 42001 that a row names; ids of other standards are left out with a line. */
export function controlsOf(row: RowCells, notes: Notes): readonly string[] {
  const cell = row.at("controls");
  // A.5.2 is a control of ISO/IEC 27001 too.
  const isOfAnother = /2700[12]/.test(cell);
  const named = isOfAnother ? [] : (cell.match(controlPattern) ?? []);
  const known = [...new Set(named)].filter(isControlId);
  const rest = cell.replace(controlPattern, "").replace(/ISO(?:\/IEC)?\s*42001(?::2023)?|Annex A/gi, "");
  if (cell !== "" && (known.length === 0 || known.length < named.length || /[\p{L}\p{N}]/u.test(rest)))
    notes.add("controls", cell, {
      outcome: known.length > 0 ? "changed" : "left-out",
      note: "Only ids of ISO/IEC 42001 Annex A are taken, such as A.6.2.4.",
    });
  return known;
}
