import { decodeText, decodeWindows } from "#domain/questionnaire/import/decode.ts";
import { readCsv } from "#domain/questionnaire/import/workbook/read-csv.ts";
import { readWorkbook } from "#domain/questionnaire/import/workbook/read-workbook.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";

export type ReadFile =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly isWorkbook: boolean }
  | { readonly ok: false; readonly because: string };

/** Largest file that is read, in bytes. */
const mostBytes = 5_000_000;

/** The sheets of an Excel workbook or a CSV file, or why it cannot be read. Formulas are never run. */
export async function readVendorFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return { ok: false, because: "It is empty." };
  if (bytes.length > mostBytes)
    return {
      ok: false,
      because: "It is larger than 5 MB. Copy the sheet with the vendors into a workbook of its own.",
    };
  const isPacked = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  const read = isPacked
    ? await readWorkbook(bytes, { withFormats: true })
    : readCsv(decodeText(bytes) ?? decodeWindows(bytes));
  if (read.ok) return { ok: true, sheets: read.sheets, isWorkbook: isPacked };
  return { ok: false, because: read.problems.map(({ text }) => text).join(" ") };
}
