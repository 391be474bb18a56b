import { parseCsv } from "hucre/csv";
import { type ImportLine, type NotImported, notImported } from "#domain/questionnaire/imported.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { tooLong, tooWide } from "./table-limits.ts";

export type ReadCsv =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly lines: readonly ImportLine[] }
  | NotImported;

/** A CSV file (RFC 4180; commas, semicolons or tabs) as one sheet without a name. */
export function readCsv(text: string): ReadCsv {
  if (text.slice(0, 1_000).includes("\0"))
    return notImported("The file", "This is no text. Save the sheet as CSV (UTF-8) or as .xlsx.");
  const plain = text.replace(/^\uFEFF/, "");
  // Twice as many: a quotation mark that opens nothing turns the count round.
  const tooMany = tooLong("The file", linesOutsideQuotes(plain) / 2);
  if (tooMany !== undefined) return tooMany;
  const parsed = parse(plain);
  if (parsed === undefined)
    return notImported(
      "The file",
      "A quotation mark is opened and never closed. Save the sheet as CSV again, or as .xlsx.",
    );
  const long = tooLong("The file", parsed.length);
  if (long !== undefined) return long;
  const rows = parsed.map((row) => {
    const cells = row.map((cell) => cell.replaceAll("\r\n", "\n"));
    while (cells.length > 0 && cells.at(-1)?.trim() === "") cells.pop();
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  const problem = tooWide("The file", rows);
  if (problem !== undefined) return problem;
  return { ok: true, sheets: [{ name: "", rows, lists: [] }], lines: [] };
}

/** About how many rows a text has, without taking them apart. */
function linesOutsideQuotes(text: string): number {
  let [lines, isOutside] = [0, true];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === quote) isOutside = !isOutside;
    else if (isOutside && sign === lineEnd) lines++;
  }
  return lines;
}
const [quote, lineEnd] = [34, 10];

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
