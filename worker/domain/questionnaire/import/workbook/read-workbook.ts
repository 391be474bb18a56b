import { readXlsx } from "hucre/xlsx";
import { lookUp } from "#domain/look-up.ts";
import { type ImportLine, type NotImported, notImported } from "#domain/questionnaire/imported.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { formsIn } from "./cell-forms.ts";
import { cellRanges } from "./cell-range.ts";
import { cellText } from "./cell-text.ts";
import { archiveProblem } from "./check-archive.ts";
import { listsOf, rangeNames, type SheetLists } from "./data-lists.ts";
import { type NewerList, newerListsOf } from "./newer-lists.ts";
import { sheetFilesIn, sheetFilesProblem } from "./sheet-files.ts";
import { isHidden, type RawSheet, remarksOn } from "./sheet-remarks.ts";
import { ruleTypes, thingsOn } from "./sheet-things.ts";
import { tooLong, tooManyRanges, tooWide, tooWordy } from "./table-limits.ts";

export type ReadWorkbook =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly lines: readonly ImportLine[] }
  | NotImported;

type Workbook = Awaited<ReturnType<typeof readXlsx>>;

/**
 * The sheets of an .xlsx workbook as texts. Formulas are never run: what the sheet last showed is read. Refuses macro
 * workbooks, old .xls files, archives that would unpack to something huge, and sheets that are too large. Only with
 * formats does it say which numbers are percentages, and which cells hold an error or a formula without its result.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  { withFormats = false }: { readonly withFormats?: boolean } = {},
): Promise<ReadWorkbook> {
  const problem = archiveProblem(bytes);
  if (problem !== undefined) return problem;
  const opened = await opening(bytes, withFormats).catch((error: unknown) => String(error));
  if (typeof opened === "string")
    return notImported(
      "The file",
      "The workbook is damaged and cannot be opened. Open it in Excel, save it again, and try that file.",
    );
  if (!("workbook" in opened)) return opened;
  const { workbook } = opened;
  const texts: string[][][] = [];
  for (const sheet of workbook.sheets) {
    const place = `Sheet ${sheet.name}`;
    const long = tooLong(place, sheet.rows.length) ?? tooWordy(place, sheet.rows);
    if (long !== undefined) return long;
    const rows = textsOf(sheet);
    const wide = tooWide(place, rows);
    if (wide !== undefined) return wide;
    texts.push(rows);
  }
  const names = rangeNames(workbook);
  const lists = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      listsOf({ sheet, workbook, names }, opened.newer.get(sheet.name) ?? []),
    ]),
  );
  const sheets = workbook.sheets.map((sheet, at) => sheetOf(sheet, { rows: texts[at] ?? [], all: lists }));
  for (const { name, lists: own, rules = [], merged = [] } of sheets) {
    const excess = tooManyRanges(`Sheet ${name}`, own.length + rules.length + merged.length);
    if (excess !== undefined) return excess;
  }
  const lines = workbook.sheets.flatMap((sheet) => [
    ...remarksOn(sheet),
    ...thingsOn(sheet),
    ...(lists.get(sheet.name)?.lines ?? []),
  ]);
  return { ok: true, sheets, lines };
}

interface Opened {
  readonly workbook: Workbook;
  readonly newer: ReadonlyMap<string, readonly NewerList[]>;
}

async function opening(bytes: Uint8Array, readStyles: boolean): Promise<Opened | NotImported> {
  const files = sheetFilesIn(bytes);
  const problem = sheetFilesProblem(files);
  if (problem !== undefined) return problem;
  return { workbook: await readXlsx(bytes, { readStyles }), newer: newerListsOf(files) };
}

/** The texts of a sheet, as far as there are any. */
function textsOf(sheet: RawSheet): string[][] {
  const rows = sheet.rows.map((row) => trimmedRow(row ?? []));
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

interface Taken {
  readonly rows: readonly (readonly string[])[];
  readonly all: ReadonlyMap<string, SheetLists>;
}

function sheetOf(sheet: RawSheet, { rows, all }: Taken): Sheet {
  const lists = all.get(sheet.name)?.lists ?? [];
  const merged = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
    rows: [startRow, endRow] as const,
    columns: [startCol, endCol] as const,
  }));
  const rules = (sheet.dataValidations ?? []).flatMap(({ type, range }) => {
    const kind = lookUp(ruleTypes, type);
    return kind === undefined ? [] : cellRanges(range).map((cells) => ({ ...cells, type: kind }));
  });
  const readFor = usedBy(sheet.name, all);
  return {
    name: sheet.name,
    rows,
    lists,
    rules,
    merged,
    forms: formsIn(sheet),
    isHidden: isHidden(sheet),
    ...(readFor !== undefined && { readFor }),
  };
}

/** What drop-down lists of other sheets took from a sheet; undefined for nothing. */
function usedBy(name: string, all: ReadonlyMap<string, SheetLists>): string | undefined {
  const uses = [...all].flatMap(([other, { sources }]) => {
    const cells = sources.get(name);
    return cells === undefined ? [] : [`cells ${cells} are the answers of a drop-down list on sheet ${other}`];
  });
  return uses.length === 0 ? undefined : `Its ${uses.join("; its ")}. Nothing else was read from it.`;
}

/** Cells that only look used, such as 1,024 formatted empty columns, cost nothing. */
function trimmedRow(row: readonly unknown[]): string[] {
  const cells = row.map(cellText);
  let length = cells.length;
  while (length > 0 && cells[length - 1]?.trim() === "") length--;
  return cells.slice(0, length);
}
