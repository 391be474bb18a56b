import type { CellRange } from "#domain/questionnaire/sheets/sheets.ts";

const mostRow = 1_048_575;

/** The range written "B2", "B2:D9", "$B$2:$B$9" or "B:B"; undefined for anything else. */
export function cellRange(text: string): CellRange | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})?(?::\$?([A-Z]{1,3})\$?(\d{1,7})?)?$/.exec(text.trim().toUpperCase());
  if (parts === null) return undefined;
  const [, from = "", top, to = from, bottom] = parts;
  const first = top === undefined ? 0 : Number(top) - 1;
  const last = bottom !== undefined ? Number(bottom) - 1 : top === undefined ? mostRow : first;
  return { rows: [first, last], columns: [columnIndex(from), columnIndex(to)] };
}

/** The ranges that stand parted by blanks, such as "C2:C9 C12". */
export const cellRanges = (text: string): CellRange[] => text.split(/\s+/).flatMap((one) => cellRange(one) ?? []);

/** The column of some letters, counted from 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
