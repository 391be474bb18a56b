import { unguarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { type CellForm, columnLetters, type Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { type FileLine, type FileLines, type FilledIn, nothing } from "./file-lines.ts";
import { inSheet, type Layout, layoutOf, neededHeaders, repeatedHeader, unreadParts } from "./sheet-layout.ts";
import { meaningsHeaders } from "./sheet-words.ts";
import { belongingIn } from "./whose-file.ts";

/** The lines of a filled-in workbook or CSV file, in whatever language it was taken away. */
export function sheetLines(sheets: readonly Sheet[]): FileLines {
  const layouts = new Map<Sheet, Layout>();
  for (const sheet of sheets) {
    const layout = layoutOf(sheet);
    if (layout !== undefined) layouts.set(sheet, layout);
  }
  if (layouts.size === 0) return { ok: false, text: withoutHeaders };
  for (const [sheet, layout] of layouts) {
    const name = repeatedHeader(sheet, layout);
    if (name !== undefined) return { ok: false, text: twice(inSheet(sheet), name) };
  }
  const meanings = meaningsIn(sheets);
  return {
    ok: true,
    lines: [...layouts].flatMap(([sheet, layout]) => linesOf(sheet, { layout, meanings })),
    left: unreadParts(sheets, layouts),
    belonging: belongingIn(sheets),
  };
}

const withoutHeaders = `The file has no sheet with the columns ${neededHeaders.join(", ")}. Download it again from this page.`;
const twice = (place: string, name: string): string =>
  `${place}: the column “${name}” is there twice. Delete the one that does not count.`;

interface Meaning {
  /** The question as it was written. */
  readonly asked?: string;
  /** The labels it offered, by stored value. */
  readonly labels: ReadonlyMap<string, string>;
}

interface Laid {
  readonly layout: Layout;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

function linesOf(sheet: Sheet, laid: Laid): FileLine[] {
  // A formula whose result was not saved has no text, also in the last row.
  const formed = new Set([...(sheet.forms?.keys() ?? [])].map((place) => Number(place.split(",")[0])));
  const count = Math.max(sheet.rows.length, ...[...formed].map((row) => row + 1));
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => row !== laid.layout.row)
    .filter((row) => formed.has(row) || sheet.rows[row]?.some((cell) => cell.trim() !== ""))
    .map((row) => lineAt(row, sheet, laid));
}

function lineAt(row: number, sheet: Sheet, { layout, meanings }: Laid): FileLine {
  const cells = sheet.rows[row] ?? [];
  const number = row + 1 + (sheet.startsAt ?? 0);
  const place = sheet.name === "" ? `Row ${number}` : `Sheet ${sheet.name}, row ${number}`;
  const id = (cells[layout.at.id ?? -1] ?? "").trim();
  const answer = cellAt(row, layout.at.answer ?? -1, sheet);
  const explanation = cellAt(row, layout.at.explanation ?? -1, sheet);
  const { labels, asked = cells[layout.at.question ?? -1] ?? "" } = meanings.get(id) ?? {};
  if (row > layout.row && id !== "")
    return { place, id, answer, explanation, ...(labels && { labels }), ...(asked.trim() !== "" && { asked }) };
  const said = answer.text || explanation.text || (cells.find((cell) => cell.trim() !== "") ?? "");
  const stray = row < layout.row ? aboveHeaders : withoutId;
  return { place, id: "", answer: { text: said }, explanation: nothing, stray };
}

const aboveHeaders = "It stands above the headers, where no answers are read.";
const withoutId = "The row has no id, so it belongs to no question. Copy the id from a new download of this page.";

function cellAt(row: number, column: number, { rows, forms }: Sheet): FilledIn {
  const text = rows[row]?.[column] ?? "";
  const form = forms?.get(`${row},${column}`);
  if (form === undefined) return { text, isFromSheet: true };
  const unreadable = whyUnreadable[form]?.(`Cell ${columnLetters(column)}${row + 1}`, text.slice(0, 100));
  return { text, isFromSheet: true, form, ...(unreadable !== undefined && { unreadable }) };
}

type Why = (cell: string, text: string) => string;
const whyUnreadable: Readonly<Record<CellForm, Why | undefined>> = {
  percentage: undefined,
  truth: undefined,
  error: (cell, text) => `${cell} shows the error “${text}”. Write the answer as text, without a formula.`,
  formula: (cell) => `${cell} holds a formula whose result was not saved. Write the answer itself.`,
};

/** What the file's own sheet of meanings says of each question. */
function meaningsIn(sheets: readonly Sheet[]): ReadonlyMap<string, Meaning> {
  const sheet = sheets.find(({ rows: [first = []] }) => meaningsHeaders.every((name, at) => first[at] === name));
  const rows = (sheet?.rows.slice(1) ?? []).map((cells) => cells.map(unguarded));
  const byId = Map.groupBy(rows, ([id = ""]) => id);
  return new Map(
    [...byId].map(([id, own]) => {
      const asked = own.find(([, value = ""]) => value === "")?.[2];
      const labels = own.flatMap(([, value = "", label = ""]) => (value === "" ? [] : [[value, label] as const]));
      return [id, { ...(asked !== undefined && { asked }), labels: new Map(labels) }];
    }),
  );
}
