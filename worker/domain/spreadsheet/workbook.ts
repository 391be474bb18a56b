import { writeXlsx } from "hucre/xlsx";
import { startOf } from "../civil-date.ts";
import { columnLetters } from "../questionnaire/sheets/sheets.ts";
import type { Cell } from "./cell.ts";
import type { SheetTable } from "./table.ts";

type Sheet = Parameters<typeof writeXlsx>[0]["sheets"][number];
type WrittenCell = NonNullable<Sheet["cells"]> extends Map<string, infer One> ? One : never;

/** What a workbook is about, a line each: its name and what there is to say. */
export type About = readonly (readonly [name: string, says: Cell])[];

/** The most characters that a cell can hold; with one more, Excel takes the file for broken. */
const longestText = 32_767;
/** Characters that XML 1.0 cannot hold, with which no spreadsheet opens the file. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A moment as spreadsheets count it: in days since the end of 1899, of which 1970 began 25,569 later (ECMA-376, 18.17.4). */
const serialOf = (moment: number): number => moment / 86_400_000 + 25_569;

const top = { wrapText: true, vertical: "top" } as const;
const headStyle = {
  alignment: top,
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E2F0F0" } },
} as const;

/** A cell as the file has it. A text is one by its type, so nothing in it can run. */
function written(cell: Cell): WrittenCell {
  if (cell === null) return { value: null, type: "empty" };
  if (typeof cell === "string")
    return {
      value: cell.replace(unwritable, "\ufffd").slice(0, longestText),
      type: "string",
      style: { alignment: top },
    };
  const styled = (numFmt: string) => ({ alignment: { vertical: "top" as const }, numFmt });
  if (typeof cell === "number") return { value: cell, type: "number", style: styled("General") };
  if ("share" in cell) return { value: cell.share, type: "number", style: styled("0%") };
  if ("day" in cell) return { value: serialOf(startOf(cell.day)), type: "number", style: styled("yyyy-mm-dd") };
  return { value: serialOf(cell.moment), type: "number", style: styled("yyyy-mm-dd hh:mm") };
}

const cellsOf = (lines: readonly (readonly WrittenCell[])[]) =>
  new Map(lines.flatMap((line, r) => line.map((cell, c): [string, WrittenCell] => [`${r},${c}`, cell])));
const valuesOf = (lines: readonly (readonly WrittenCell[])[]) =>
  lines.map((line) => line.map(({ value = null }) => value));

/** The room a column needs, in characters: that of its longest line, within bounds. */
function widthOf(column: readonly Cell[], header: string): number {
  const room = (cell: Cell): number => {
    if (cell === null) return 0;
    if (typeof cell === "string") return Math.max(...cell.split("\n").map(({ length }) => length));
    return typeof cell === "number" ? String(cell).length : "moment" in cell ? 16 : 10;
  };
  const longest = column.reduce<number>((most, cell) => Math.max(most, room(cell)), header.length);
  return Math.min(60, Math.max(10, longest + 2));
}

function sheetOf({ name, headers, rows }: SheetTable): Sheet {
  const head = headers.map((value): WrittenCell => ({ value, type: "string", style: headStyle }));
  const lines = [head, ...rows.map((row) => row.map(written))];
  return {
    name,
    columns: headers.map((header, at) => ({
      width: widthOf(
        rows.map((row) => row[at] ?? null),
        header,
      ),
    })),
    rows: valuesOf(lines),
    cells: cellsOf(lines),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnLetters(Math.max(0, headers.length - 1))}${lines.length}` },
  };
}

function aboutSheet(about: About): Sheet {
  const lines = about.map(([name, says]) => [
    { value: name, type: "string" as const, style: { alignment: top, font: { bold: true } } },
    written(says),
  ]);
  return { name: "About", columns: [{ width: 24 }, { width: 90 }], rows: valuesOf(lines), cells: cellsOf(lines) };
}

/**
 * Tables as an Excel workbook: first a sheet that says what it is, then each table with numbers as numbers, dates as dates,
 * a head that stays in sight and can be filtered by.
 */
export async function workbookOf(of: {
  readonly about: About;
  readonly tables: readonly SheetTable[];
}): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx({ sheets: [aboutSheet(of.about), ...of.tables.map(sheetOf)] }));
}
