import type { Limits } from "./limits.ts";
import { isFilledText, isRecord, isText } from "./question-type.ts";

export interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

const mostRows = 500;

export const rowLimits = {
  rowName: { holds: "line", label: "What one row is called" },
  minRows: { holds: "count", label: "Fewest rows", from: 0, to: mostRows },
  maxRows: { holds: "count", label: "Most rows", from: 1, to: mostRows },
} as const satisfies Limits;

interface RowCounts {
  readonly rowName?: string | undefined;
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
}

/** Rows can be kept while somebody types, whatever is in their cells. */
export function checkDraftRows(value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every(isDraftRow)) return "The answer must be a list of rows, each with an id.";
  return value.length > mostRows ? `Keep at most ${mostRows} rows.` : undefined;
}

const isDraftRow = (row: unknown): boolean => isRecord(row) && isText(row.id) && Object.values(row).every(isCell);
const isCell = (cell: unknown): boolean =>
  cell === null || ["string", "number", "boolean"].includes(typeof cell) || (Array.isArray(cell) && cell.every(isText));

/** Whether the value is a list of rows, each with an id of its own. */
export function areRows(value: unknown): value is readonly Row[] {
  if (!Array.isArray(value) || !value.every((row) => isRecord(row) && isFilledText(row.id))) return false;
  return new Set(value.map((row) => row.id)).size === value.length;
}

/** Why there are too few or too many rows (at most 500 unless the question says less). */
export function checkRowCount(rows: readonly Row[], counts: RowCounts): string | undefined {
  const { rowName = "row", minRows = 0, maxRows = mostRows } = counts;
  if (rows.length < minRows) return `Add at least ${minRows}: ${rowName}.`;
  return rows.length > maxRows ? `Keep at most ${maxRows}: ${rowName}.` : undefined;
}

/** The first reason any row gives, with the number of the row. */
export function firstReason(rows: readonly Row[], check: (row: Row) => string | undefined): string | undefined {
  for (const [index, row] of rows.entries()) {
    const reason = check(row);
    if (reason !== undefined) return `Row ${index + 1}, ${reason}`;
  }
  return undefined;
}
