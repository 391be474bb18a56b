import { writeCsv } from "hucre/csv";
import { machineDate } from "../format.ts";
import { guarded } from "../questionnaire/sheets/cell-text.ts";
import type { Cell } from "./cell.ts";
import type { SheetTable } from "./table.ts";

/** A cell as CSV has it: numbers with a point, days and moments as ISO 8601, and no text that begins a formula. */
function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return guarded(cell);
  if (typeof cell === "number") return String(cell);
  if ("share" in cell) return String(cell.share);
  return "day" in cell ? cell.day : machineDate(cell.moment);
}

/** A table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export function csvOf({ headers, rows }: SheetTable): string {
  const lines = [headers, ...rows].map((row) => row.map(csvCell));
  return `\ufeff${writeCsv(lines, { delimiter: ",", lineSeparator: "\r\n" })}`;
}
