import { parseCsv } from "hucre/csv";
import { type ImportLine, type NotImported, notImported } from "#domain/questionnaire/imported.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";

const mostRows = 20_000;

export type ReadCsv =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly lines: readonly ImportLine[] }
  | NotImported;

/** A CSV file (RFC 4180; commas, semicolons or tabs) as one sheet without a name. */
export function readCsv(text: string): ReadCsv {
  if (text.slice(0, 1_000).includes("\0"))
    return notImported("The file", "This is no text. Save the sheet as CSV (UTF-8) or as .xlsx.");
  const plain = text.replace(/^\uFEFF/, "");
  const parsed = parse(plain);
  if (parsed === undefined)
    return notImported(
      "The file",
      "A quotation mark is opened and never closed. Save the sheet as CSV again, or as .xlsx.",
    );
  if (parsed.length > mostRows) return notImported("The file", `It has more than ${mostRows} rows. Split it.`);
  const rows = parsed.map((row) => {
    const cells = row.map((cell) => cell.replaceAll("\r\n", "\n"));
    while (cells.length > 0 && cells.at(-1)?.trim() === "") cells.pop();
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return { ok: true, sheets: [{ name: "", rows, lists: [] }], lines: [] };
}

function parse(text: string): string[][] | undefined {
  try {
    return parseCsv(text, { delimiter: delimiterOf(text) }).map((row) => row.map((cell) => String(cell ?? "")));
  } catch {
    // No table: the caller says so.
    return undefined;
  }
}

const marks = [",", ";", "\t"] as const;
const looked = 50;

/** The mark that parts most of the first rows into as many cells as each other; of two, the one with more cells. */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, looked);
  const judged = marks.map((mark) => {
    const counts = lines.map((line) => line.split(mark).length).filter((count) => count > 1);
    const [usual = 0] =
      [...Map.groupBy(counts, (count) => count)].sort((one, other) => other[1].length - one[1].length)[0] ?? [];
    return { mark, rows: counts.filter((count) => count === usual).length, cells: usual };
  });
  return judged.sort((one, other) => other.rows - one.rows || other.cells - one.cells)[0]?.mark ?? ",";
}
