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

/** The mark that stands most often in the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const [first = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split("\n");
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.mark ?? ",";
}
