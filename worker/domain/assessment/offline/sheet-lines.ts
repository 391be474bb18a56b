import { unguarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { columnLetters, type Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { type FileLine, type FileLines, type FilledIn, nothing } from "./file-lines.ts";
import {
  everyFrame,
  meaningsHeaders,
  meaningsSheet,
  type SheetColumn,
  type SheetWords,
  sheetColumns,
} from "./sheet-words.ts";

/** Where the columns of an answer sheet stand, and in which row its headers. */
interface Layout {
  readonly row: number;
  readonly at: Readonly<Partial<Record<SheetColumn, number>>>;
}

/** Titles of one's own may stand above the headers. */
const mostTitles = 20;
const needed = ["id", "answer", "explanation"] as const;

/** The lines of a filled-in workbook or CSV file, in whatever language it was taken away. */
export function sheetLines(sheets: readonly Sheet[]): FileLines {
  const found = sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet);
    return layout === undefined ? [] : [{ sheet, layout }];
  });
  if (found.length === 0) return { ok: false, text: withoutHeaders };
  const twice = found.find(({ sheet, layout }) => repeated(sheet, layout) !== undefined);
  if (twice)
    return {
      ok: false,
      text: `${inSheet(twice.sheet)}: the column “${repeated(twice.sheet, twice.layout)}” is there twice. Delete the one that does not count.`,
    };
  const request = sheets
    .flatMap(({ rows }) => rows)
    .find(([label = ""]) => everyFrame.some((words) => words.request === label.trim()))?.[1];
  const labels = labelsIn(sheets);
  return {
    ok: true,
    lines: found.flatMap(({ sheet, layout }) => linesOf(sheet, { layout, labels })),
    left: [
      ...found.flatMap(({ sheet, layout }) => ownColumns(sheet, layout)),
      ...sheets.filter((sheet) => !isOurs(sheet) && found.every((one) => one.sheet !== sheet)).map(unreadSheet),
    ],
    ...(request !== undefined && request.trim() !== "" && { request: request.trim() }),
  };
}

const [english] = everyFrame;
const withoutHeaders = `The file has no sheet with the columns ${needed.map((column) => english?.headers[column]).join(", ")}. Download it again from this page.`;

function layoutOf({ rows }: Sheet): Layout | undefined {
  for (const [row, cells] of rows.slice(0, mostTitles).entries()) {
    const words = everyFrame.find((frame) =>
      needed.every((column) => cells.some((cell) => isHeader(cell, column, frame))),
    );
    if (words === undefined) continue;
    const at = Object.fromEntries(
      sheetColumns.flatMap((column) => {
        const index = cells.findIndex((cell) => isHeader(cell, column, words));
        return index < 0 ? [] : [[column, index]];
      }),
    );
    return { row, at };
  }
  return undefined;
}

const isHeader = (cell: string, column: SheetColumn, { headers }: SheetWords): boolean =>
  cell.trim().toLowerCase() === headers[column].toLowerCase();

/** A column that is read and stands there twice. */
function repeated({ rows }: Sheet, { row, at }: Layout): string | undefined {
  const headers = rows[row] ?? [];
  return needed
    .map((column) => (headers[at[column] ?? -1] ?? "").trim())
    .find((name) => headers.filter((cell) => cell.trim().toLowerCase() === name.toLowerCase()).length > 1);
}

type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

function linesOf(sheet: Sheet, { layout, labels }: { readonly layout: Layout; readonly labels: Labels }): FileLine[] {
  return sheet.rows.flatMap((cells, row): FileLine[] => {
    if (row === layout.row || (cells.every((cell) => cell.trim() === "") && !holdsForm(sheet, row))) return [];
    const place = placeOf(sheet, row);
    if (row < layout.row)
      return [{ place, id: "", answer: { text: firstOf(cells) }, explanation: nothing, stray: aboveHeaders }];
    const id = (cells[layout.at.id ?? -1] ?? "").trim();
    const [answer, explanation] = [layout.at.answer, layout.at.explanation].map((column = -1) =>
      cellAt(sheet, row, column),
    ) as [FilledIn, FilledIn];
    if (id !== "") return [{ place, id, answer, explanation, ...labelled(labels.get(id)) }];
    const said = answer.text || explanation.text || firstOf(cells);
    return [{ place, id, answer: { text: said }, explanation: nothing, stray: withoutId }];
  });
}

const labelled = (labels: ReadonlyMap<string, string> | undefined) => (labels === undefined ? {} : { labels });
const aboveHeaders = "It stands above the headers, where no answers are read.";
const withoutId = "The row has no id, so it belongs to no question. Copy the id from a new download of this page.";
const firstOf = (cells: readonly string[]): string => cells.find((cell) => cell.trim() !== "") ?? "";

const holdsForm = ({ forms }: Sheet, row: number): boolean =>
  [...(forms?.keys() ?? [])].some((key) => key.startsWith(`${row},`));

const inSheet = ({ name }: Sheet): string => (name === "" ? "The file" : `Sheet ${name}`);
const placeOf = (sheet: Sheet, row: number): string => {
  const number = row + 1 + (sheet.startsAt ?? 0);
  return sheet.name === "" ? `Row ${number}` : `Sheet ${sheet.name}, row ${number}`;
};

function cellAt({ rows, forms }: Sheet, row: number, column: number): FilledIn {
  const text = rows[row]?.[column] ?? "";
  const form = forms?.get(`${row},${column}`);
  const place = `${columnLetters(Math.max(0, column))}${row + 1}`;
  if (form === "error")
    return {
      text,
      form,
      unreadable: `Cell ${place} shows the error “${text.slice(0, 100)}”. Write the answer as text, without a formula.`,
    };
  if (form === "formula")
    return {
      text,
      form,
      unreadable: `Cell ${place} holds a formula whose result was not saved. Write the answer itself.`,
    };
  return form === undefined ? { text } : { text, form };
}

/** The labels that the file's own sheet of meanings names, by question and stored value. */
function labelsIn(sheets: readonly Sheet[]): Labels {
  const found = new Map<string, Map<string, string>>();
  const sheet = sheets.find(({ rows: [first = []] }) => meaningsHeaders.every((name, at) => first[at] === name));
  for (const [id = "", value = "", label = ""] of sheet?.rows.slice(1) ?? []) {
    const labels = found.get(id) ?? new Map<string, string>();
    found.set(id, labels.set(unguarded(value), unguarded(label)));
  }
  return found;
}

const isOurs = ({ name, rows }: Sheet): boolean =>
  rows.every((cells) => cells.every((cell) => cell.trim() === "")) ||
  name === meaningsSheet ||
  everyFrame.some(({ sheets, request }) => name === sheets.lists || rows.some(([label]) => label === request));

const unreadSheet = (sheet: Sheet): string =>
  `${inSheet(sheet)}: it does not have the columns of the answers, and nothing in it was read.`;

/** Columns of one's own that hold something: named, because nothing of them is taken. */
function ownColumns(sheet: Sheet, { row, at }: Layout): string[] {
  const ours = new Set(Object.values(at));
  const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !ours.has(column))
    .filter((column) => sheet.rows.slice(row + 1).some((cells) => (cells[column] ?? "").trim() !== ""))
    .map((column) => {
      const name = (sheet.rows[row]?.[column] ?? "").trim();
      return `${inSheet(sheet)}, column ${columnLetters(column)}${name === "" ? "" : ` (“${name}”)`}: it is none of ours, and nothing in it was read.`;
    });
}
