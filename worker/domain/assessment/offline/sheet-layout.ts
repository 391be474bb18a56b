import { columnLetters, type Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import {
  everyFrame,
  meaningsSheet,
  type SheetColumn,
  type SheetWords,
  sheetColumns,
  sheetWordsIn,
} from "./sheet-words.ts";

/** Where the columns of an answer sheet stand, and in which row its headers; rows and columns count from 0. */
export interface Layout {
  readonly row: number;
  readonly at: Readonly<Partial<Record<SheetColumn, number>>>;
}

/** Titles of one's own may stand above the headers. */
const mostTitles = 20;
const needed = ["id", "answer", "explanation"] as const;

/** The columns no answer sheet can be without, in English. */
export const neededHeaders = needed.map((column) => sheetWordsIn("en").headers[column]);

/** The layout of a sheet with answers, in whatever language; undefined for any other sheet. */
export function layoutOf({ rows }: Sheet): Layout | undefined {
  for (const [row, cells] of rows.slice(0, mostTitles).entries()) {
    const frame = everyFrame.find((one) => needed.every((column) => columnOf(cells, column, one) >= 0));
    if (frame === undefined) continue;
    const at = sheetColumns.map((column) => [column, columnOf(cells, column, frame)] as const);
    return { row, at: Object.fromEntries(at.filter(([, index]) => index >= 0)) };
  }
  return undefined;
}

const columnOf = (cells: readonly string[], column: SheetColumn, { headers }: SheetWords): number =>
  cells.findIndex((cell) => isSame(cell, headers[column]));

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The header of a column that is read and stands there twice. */
export function repeatedHeader({ rows }: Sheet, { row, at }: Layout): string | undefined {
  const headers = rows[row] ?? [];
  return needed
    .map((column) => headers[at[column] ?? -1] ?? "")
    .find((name) => headers.filter((cell) => isSame(cell, name)).length > 1);
}

/** "Sheet Answers", or the file itself where sheets have no names. */
export const inSheet = ({ name }: Sheet): string => (name === "" ? "The file" : `Sheet ${name}`);

/** Sheets, and columns beside ours, that hold something: named, because nothing of them is taken. */
export function unreadParts(sheets: readonly Sheet[], layouts: ReadonlyMap<Sheet, Layout>): string[] {
  return sheets.flatMap((sheet) => {
    const layout = layouts.get(sheet);
    if (layout !== undefined) return ownColumns(sheet, layout);
    if (isOurs(sheet)) return [];
    return [`${inSheet(sheet)}: it does not have the columns of the answers, and nothing in it was read.`];
  });
}

const isOurs = ({ name, rows }: Sheet): boolean =>
  rows.every((cells) => cells.every((cell) => cell.trim() === "")) ||
  name === meaningsSheet ||
  everyFrame.some(
    ({ sheets, belonging }) => name === sheets.lists || rows.some(([label]) => label === belonging.request),
  );

function ownColumns(sheet: Sheet, { row, at }: Layout): string[] {
  const ours = new Set(Object.values(at));
  const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !ours.has(column))
    .filter((column) => sheet.rows.slice(row + 1).some((cells) => (cells[column] ?? "").trim() !== ""))
    .map((column) => {
      const name = (sheet.rows[row]?.[column] ?? "").trim();
      const named = name === "" ? "" : ` (“${name}”)`;
      return `${inSheet(sheet)}, column ${columnLetters(column)}${named}: it is none of ours, and nothing in it was read.`;
    });
}
