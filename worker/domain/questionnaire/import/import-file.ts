import { number } from "#domain/format.ts";
import { type ImportLine, type ImportResult, type NotImported, notImported } from "#domain/questionnaire/imported.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { isOurTable, questionnaireFromTable } from "#domain/questionnaire/table/questionnaire-from-table.ts";
import { fileText } from "../edit/file-text.ts";
import { goodAnswerRule } from "../lint/good-answer-said.ts";
import { lintQuestionnaire } from "../lint.ts";
import { bytesOf, maxFileBytes } from "../load/file-limit.ts";
import { importCiso } from "./ciso/import-ciso.ts";
import { cisoFromSheets, isCisoWorkbook } from "./ciso/library-sheets.ts";
import { decodeText, decodeWindows } from "./decode.ts";
import { importText, type TextFormat } from "./import-text.ts";
import { foreignText, isTable } from "./known-by-content.ts";
import { withVendorSheets } from "./spreadsheet/hecvat.ts";
import { importSpreadsheet } from "./spreadsheet/import-spreadsheet.ts";
import type { SpreadsheetMapping } from "./spreadsheet/mapping.ts";
import { proposeMapping } from "./spreadsheet/propose-mapping.ts";
import { readCsv } from "./workbook/read-csv.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";
import { formInCsv } from "./xlsform/csv-form.ts";
import { importXlsForm, isXlsForm } from "./xlsform/import-xlsform.ts";

export const importFormats = ["yaml", "table", "spreadsheet", "vsaq", "surveyjs", "fhir", "xlsform", "ciso"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Largest file that is read, in bytes. */
const mostBytes = 5_000_000;

export interface FileToImport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What it is read as; found out from its content when absent. */
  readonly format?: ImportFormat;
  /** How a spreadsheet is read; proposed when absent. */
  readonly mapping?: SpreadsheetMapping;
}

interface SpreadsheetPart {
  readonly mapping?: SpreadsheetMapping;
  readonly sheets?: readonly Sheet[];
}

/** A file as a questionnaire with its file text, or what is wrong with it; spreadsheets with how they were read. */
export type ImportedFile =
  | (Extract<ImportResult, { ok: true }> & SpreadsheetPart & { readonly format: ImportFormat; readonly yaml: string })
  | (NotImported & SpreadsheetPart & { readonly format?: ImportFormat });

/** Reads a questionnaire in any format we know. Nothing is kept; never throws, whatever the file. */
export async function importFile(file: FileToImport): Promise<ImportedFile> {
  const { bytes } = file;
  if (bytes.length > mostBytes)
    return notImported(
      "The file",
      `It is larger than ${mostBytes / 1_000_000} MB. Remove pictures and sheets without questions.`,
    );
  if (bytes.length === 0) return notImported("The file", "It is empty.");
  const isPacked = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  return isPacked || /\.(xlsx|xls|xlsm|xlsb)$/i.test(file.fileName) ? fromWorkbook(file) : fromText(file);
}

const titleOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, "").replaceAll("_", " ");

async function fromWorkbook(file: FileToImport): Promise<ImportedFile> {
  const read = await readWorkbook(file.bytes);
  return read.ok ? fromSheets(read, file) : read;
}

interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly lines: readonly ImportLine[];
}

function fromSheets({ sheets: read, lines }: ReadSheets, file: FileToImport): ImportedFile {
  const sheets = withVendorSheets(read);
  const title = titleOf(file.fileName);
  const isFree = file.mapping === undefined;
  const format = file.format ?? (isFree ? formatOfSheets(sheets) : "spreadsheet");
  const finish = (result: ImportResult): ImportedFile =>
    finished(result.ok ? { ...result, lines: [...lines, ...result.lines] } : result, { format });
  if (format === "table") return finish(questionnaireFromTable(sheets));
  if (format === "xlsform") return finish(importXlsForm(sheets, title));
  if (format === "ciso") return finish(importCiso(cisoFromSheets(sheets)));
  if (format !== "spreadsheet")
    return notImported("The file", `This is a workbook, and ${format} is no format of workbooks.`);
  const mapping = file.mapping ?? proposeMapping(sheets);
  if (mapping === undefined)
    return {
      ...notImported(
        "The file",
        "No row with headers and questions below it was found. Choose the sheet, the row with the headers and the column with the questions.",
      ),
      format,
      sheets,
    };
  return { ...finish(importSpreadsheet({ sheets, mapping, title })), mapping, sheets };
}

function formatOfSheets(sheets: readonly Sheet[]): ImportFormat {
  if (isOurTable(sheets)) return "table";
  if (isXlsForm(sheets)) return "xlsform";
  return isCisoWorkbook(sheets) ? "ciso" : "spreadsheet";
}

function fromText(file: FileToImport): ImportedFile {
  const decoded = decodeText(file.bytes);
  const isCalledTable =
    /\.(csv|tsv|txt)$/i.test(file.fileName) || file.format === "spreadsheet" || file.format === "table";
  const text = decoded ?? (isCalledTable ? decodeWindows(file.bytes) : undefined);
  if (text === undefined)
    return notImported("The file", "It is no text and no Excel workbook. Save it as .xlsx, CSV (UTF-8), YAML or JSON.");
  const foreign = foreignText(text);
  if (foreign !== undefined) return notImported("The file", foreign);
  const isOneOfTables = /\.(csv|tsv)$/i.test(file.fileName) || (file.format === undefined && isTable(text));
  if (isOneOfTables || file.format === "spreadsheet" || file.format === "table") {
    const read = readCsv(text);
    if (!read.ok) return read;
    const [sheet] = read.sheets;
    return fromSheets({ ...read, sheets: (sheet && formInCsv(sheet)) ?? read.sheets }, file);
  }
  const { format, result, yaml } = importText(text, {
    title: titleOf(file.fileName),
    ...(isTextFormat(file.format) && { format: file.format }),
  });
  return finished(result, { format, ...(yaml !== undefined && { yaml }) });
}

const isTextFormat = (format: ImportFormat | undefined): format is TextFormat =>
  format === "yaml" || format === "vsaq" || format === "surveyjs" || format === "fhir" || format === "ciso";

const megabytes = (bytes: number): string => number(Math.round(bytes / 10_000) / 100);

/** With its own file text, and what the linter would keep from being published. */
function finished(result: ImportResult, { format, yaml }: { format: ImportFormat; yaml?: string }): ImportedFile {
  if (!result.ok) return { ...result, format };
  const text = yaml ?? fileText(result.questionnaire);
  const size = bytesOf(text);
  if (size > maxFileBytes)
    return {
      ...notImported(
        "The file",
        `The questionnaire made of it would be ${megabytes(size)} MB long, and one holds ${megabytes(maxFileBytes)} MB. Import a part of it: fewer chapters, or shorter texts.`,
      ),
      format,
    };
  return {
    ...result,
    format,
    yaml: text,
    lines: [...result.lines, ...unfit(result)],
  };
}

const unfit = ({ questionnaire }: Extract<ImportResult, { ok: true }>): ImportLine[] =>
  lintQuestionnaire(questionnaire).flatMap(({ severity, rule, path, text }): ImportLine[] => {
    const line = { place: path || "The questionnaire", source: "", outcome: "changed" as const };
    if (rule === goodAnswerRule) return [{ ...line, what: "to confirm", note: text }];
    const note = `${text} It can be kept as a draft, and is published once this is mended.`;
    return severity === "error" ? [{ ...line, what: "to mend", note }] : [];
  });
