import type { Limits } from "./limits.ts";
import { isFilledText, isRecord } from "./question-type.ts";

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

/** Whether the value is a list of rows, each with an id of its own. */
export function areRows(value: unknown): value is readonly Row[] {
  if (!Array.isArray(value) || !value.every((row) => isRecord(row) && isFilledText(row.id))) return false;
  return new Set(value.map((row) => row.id)).size === value.length;
}

/** That there are too many rows: at most 500 unless the question says less. */
export const tooMany = (
  rows: readonly Row[],
  { rowName = "row", maxRows = mostRows }: RowCounts,
): string | undefined => (rows.length > maxRows ? `Keep at most ${maxRows}: ${rowName}.` : undefined);

/** That rows are still missing. */
export const tooFew = (rows: readonly Row[], { rowName = "row", minRows = 0 }: RowCounts): string | undefined =>
  rows.length < minRows ? `Add at least ${minRows}: ${rowName}.` : undefined;

/** The first reason any row gives, with the number of the row. */
export function firstReason(rows: readonly Row[], check: (row: Row) => string | undefined): string | undefined {
  for (const [index, row] of rows.entries()) {
    const reason = check(row);
    if (reason !== undefined) return `Row ${index + 1}, ${reason}`;
  }
  return undefined;
}
