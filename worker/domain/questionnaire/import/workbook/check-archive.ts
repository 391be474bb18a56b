import { type NotImported, notImported } from "#domain/questionnaire/imported.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

const mostEntries = 1_000;
const mostBytes = 60_000_000;
/** Text in XML shrinks to about a tenth; to less than a hundredth is no workbook that people made. */
const largestRatio = 100;
const smallestSuspect = 1_000_000;

const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];

/** Why a file is no workbook that is safe to unpack, with the mend; undefined when it is one. Nothing is unpacked. */
export function archiveProblem(bytes: Uint8Array): NotImported | undefined {
  const refuse = (text: string): NotImported => notImported("The file", text);
  if (oldExcel.every((byte, index) => bytes[index] === byte))
    return refuse(
      "This is an old Excel file (.xls) or one with a password. Open it in Excel, take the password off, and save it as .xlsx.",
    );
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return refuse("This is no Excel workbook. Save it in Excel as .xlsx, or as CSV.");
  const entries = zipDirectory(bytes);
  if (entries === undefined) return refuse("The file is incomplete: its end is missing. Download or copy it again.");
  return entriesProblem(entries, refuse);
}

function entriesProblem(entries: readonly ZipEntry[], refuse: (text: string) => NotImported): NotImported | undefined {
  const names = entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => name.endsWith("vbaproject.bin")))
    return refuse(
      "This workbook contains macros, which are not read. Save it as .xlsx (without macros) and try again.",
    );
  if (!names.includes("[content_types].xml") || !names.some((name) => name.startsWith("xl/")))
    return refuse(
      foreignArchive(names) ?? "This archive is no Excel workbook. Save the workbook as .xlsx and try again.",
    );
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = entries.some(({ size, compressed }) => size > smallestSuspect && size > compressed * largestRatio);
  if (entries.length > mostEntries || declared > mostBytes || isBomb)
    return refuse(
      "Unpacked, this file would be far larger than any questionnaire. It was not opened. Copy the sheet with the questions into a new workbook.",
    );
  return undefined;
}

const foreignArchives: readonly { readonly holds: RegExp; readonly text: string }[] = [
  {
    holds: /^(?:content\.xml|meta-inf\/manifest\.xml)$/,
    text: "This is an OpenDocument file (LibreOffice), which is not read. Save it there as Excel (.xlsx) and try again.",
  },
  {
    holds: /^word\//,
    text: "This is a Word document. Copy its lines into a sheet, one a row, and import that.",
  },
  {
    holds: /^ppt\//,
    text: "This is a PowerPoint file. Copy its lines into a sheet, one a row, and import that.",
  },
  {
    holds: /^index\/.*\.iwa$|^index\.zip$/,
    text: "This is an Apple file (Numbers or Pages). Export it as Excel (.xlsx) and try again.",
  },
];

/** What an archive of another program is, with the mend; undefined when nothing gives it away. */
const foreignArchive = (names: readonly string[]): string | undefined =>
  foreignArchives.find(({ holds }) => names.some((name) => holds.test(name)))?.text;
