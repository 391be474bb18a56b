import { isFilledText, isRecord } from "./question-type.ts";

export interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

interface RowLimits {
  readonly rowName?: string | undefined;
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
}

/** Whether the value is a list of rows, each with an id of its own. */
export function areRows(value: unknown): value is readonly Row[] {
  if (!Array.isArray(value) || !value.every((row) => isRecord(row) && isFilledText(row.id))) return false;
  return new Set(value.map((row) => row.id)).size === value.length;
}

/** Why there are too few or too many rows (at most 500 unless the question says less). */
export function checkRowCount(rows: readonly Row[], limits: RowLimits): string | undefined {
  const { rowName = "row", minRows = 0, maxRows = 500 } = limits;
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
