import type { readXlsx } from "hucre/xlsx";
import type { CellList } from "#domain/questionnaire/sheets/sheets.ts";
import { cellRange } from "./cell-range.ts";
import type { NewerList } from "./newer-lists.ts";
import type { RawSheet } from "./sheet-remarks.ts";

type Workbook = Awaited<ReturnType<typeof readXlsx>>;

const mostValues = 500;

interface Where {
  readonly sheet: RawSheet;
  readonly workbook: Workbook;
}

/** The drop-down lists of a sheet; one that points to another sheet, or to a named range, is looked up there. */
export function listsOf(where: Where, newer: readonly NewerList[]): CellList[] {
  const ordinary = (where.sheet.dataValidations ?? []).flatMap((validation): CellList[] => {
    if (validation.type !== "list") return [];
    const values = validation.values ?? valuesAt(validation.formula1 ?? "", where);
    return placed(values, String((validation as { range?: unknown }).range ?? ""));
  });
  return [...ordinary, ...newer.flatMap(({ cells, formula }) => placed(valuesAt(formula, where), cells))];
}

/** One list for each of the ranges, which stand parted by blanks. */
function placed(found: readonly string[], cells: string): CellList[] {
  const values = found.map((value) => value.trim()).filter((value) => value !== "");
  if (values.length === 0) return [];
  return cells.split(/\s+/).flatMap((text) => {
    const range = cellRange(text);
    return range === undefined ? [] : [{ ...range, values }];
  });
}

/** The texts in the cells a list refers to, such as `Lists!$A$1:$A$4` or `Choices`, or written out as `"Yes,No"`. */
function valuesAt(formula: string, { sheet, workbook }: Where): string[] {
  const [, written] = /^\s*"([^"]*)"\s*$/.exec(formula) ?? [];
  if (written !== undefined) return written.split(",");
  const named = workbook.namedRanges?.find(({ name }) => name === formula.trim());
  const reference = (named?.range ?? formula).replace(/^=/, "");
  const [, quoted, plain, cells = reference] = /^(?:'((?:[^']|'')+)'|([^!']+))!(.+)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const target = name === undefined ? sheet : workbook.sheets.find((one) => one.name === name);
  const range = cellRange(cells);
  if (target === undefined || range === undefined) return [];
  const [firstRow, lastRow] = range.rows;
  const [firstColumn, lastColumn] = range.columns;
  return target.rows
    .slice(firstRow, Math.min(lastRow, firstRow + mostValues) + 1)
    .flatMap((row) => (row ?? []).slice(firstColumn, lastColumn + 1))
    .flatMap((cell) => (cell === null || cell === undefined ? [] : [String(cell)]));
}
