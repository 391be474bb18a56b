import { decodeText, decodeWindows } from "#domain/questionnaire/import/decode.ts";
import { readCsv } from "#domain/questionnaire/import/workbook/read-csv.ts";
import { readWorkbook } from "#domain/questionnaire/import/workbook/read-workbook.ts";
import { type ReadSoa, readSoaRows } from "./soa-table.ts";

export type ReadSoaFile =
  | { readonly ok: true; readonly read: ReadSoa }
  | { readonly ok: false; readonly reason: string };

const noControls = "No line names a control of Annex A, such as A.2.2, beside yes or no.";

/** Reads the sheet of a file that names most controls; the others are left. */
export async function readSoaFile(file: File): Promise<ReadSoaFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isTable = /\.(csv|tsv|txt)$/i.test(file.name);
  const opened = isTable ? readCsv(decodeText(bytes) ?? decodeWindows(bytes)) : await readWorkbook(bytes);
  if (!opened.ok) return { ok: false, reason: opened.problems.map(({ text }) => text).join(" ") };
  const reads = opened.sheets.map(({ rows }) => readSoaRows(rows));
  const size = ({ soa }: ReadSoa): number => Object.keys(soa).length;
  const [best] = reads.sort((one, other) => size(other) - size(one));
  return best === undefined || size(best) === 0 ? { ok: false, reason: noControls } : { ok: true, read: best };
}
