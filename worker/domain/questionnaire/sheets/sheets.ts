/** A rectangle of cells, counted from 0, both ends included. */
export interface CellRange {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** The values a range of cells may take, from the workbook's own drop-down lists. */
export interface CellList extends CellRange {
  readonly values: readonly string[];
}

/** What may be entered in a range of cells, by the workbook's own rules. */
export interface CellRule extends CellRange {
  readonly type: "number" | "date";
}

/** A number shown as a percentage, true or false, an error, or a formula whose result was not saved. */
export type CellForm = "percentage" | "truth" | "error" | "formula";

/** One sheet of a workbook, or a CSV file, as texts. */
export interface Sheet {
  readonly name: string;
  /** Cell texts, "" when empty; trailing empty columns and rows are dropped. Position 0 is row 1 of the sheet. */
  readonly rows: readonly (readonly string[])[];
  readonly lists: readonly CellList[];
  readonly rules?: readonly CellRule[];
  /** Cells shown as one; what they say stands in the first. */
  readonly merged?: readonly CellRange[];
  /** What cells are beside their texts, by "row,column" counted from 0; nothing unless formats are read. */
  readonly forms?: ReadonlyMap<string, CellForm>;
  /** The row of the file where it begins, counted from 0; absent for 0. */
  readonly startsAt?: number;
  /** Whether people who open the workbook do not see it. */
  readonly isHidden?: boolean;
  /** What was taken from it for the questions of another sheet, in a sentence. */
  readonly readFor?: string;
}

/** Whether a row or column lies in a range, both ends included. */
export const isInRange = (index: number, [first, last]: readonly [number, number]): boolean =>
  index >= first && index <= last;

/** The texts of a row, counted from 0; a cell merged with ones above it says what they say. */
export function shownRow({ rows, merged = [] }: Sheet, row: number): readonly string[] {
  const own = rows[row] ?? [];
  const above = merged.filter(({ rows: [first, last] }) => row > first && row <= last);
  if (above.length === 0) return own;
  const width = Math.max(own.length, ...above.map(({ columns: [first] }) => first + 1));
  return Array.from({ length: width }, (_, column) => {
    const cell = above.find(({ columns: [first] }) => first === column);
    return own[column] || (cell === undefined ? "" : (rows[cell.rows[0]]?.[column] ?? ""));
  });
}

/** The letters of a column counted from 0: A, B, … AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}
