import type { readXlsx } from "hucre/xlsx";
import type { ImportLine } from "#domain/questionnaire/imported.ts";
import type { CellList } from "#domain/questionnaire/sheets/sheets.ts";
import { cellRange, cellRanges } from "./cell-range.ts";
import { cellText } from "./cell-text.ts";
import type { NewerList } from "./newer-lists.ts";
import type { RawSheet } from "./sheet-remarks.ts";

type Workbook = Awaited<ReturnType<typeof readXlsx>>;

interface Where {
  readonly sheet: RawSheet;
  readonly workbook: Workbook;
  /** The cells that names of the workbook stand for. */
  readonly names: RangeNames;
}

type RangeNames = ReadonlyMap<string, string>;

/** The cells that names stand for; Excel knows names in small and capital letters alike, and of two the first counts. */
export const rangeNames = ({ namedRanges = [] }: Workbook): RangeNames =>
  new Map(namedRanges.map(({ name, range }) => [name.toLowerCase(), range] as const).reverse());

export interface SheetLists {
  readonly lists: readonly CellList[];
  /** The sheets that values were read from, by name, with the cells. */
  readonly sources: ReadonlyMap<string, string>;
  /** Lists that could not be read. */
  readonly lines: readonly ImportLine[];
}

/** The drop-down lists of a sheet; one that points to another sheet, or to a named range, is looked up there. */
export function listsOf(where: Where, newer: readonly NewerList[]): SheetLists {
  const ordinary = (where.sheet.dataValidations ?? []).flatMap(({ type, values, formula1 = "", range }) =>
    type === "list" ? [{ formula: formula1, cells: range, values }] : [],
  );
  const lists: CellList[] = [];
  // Many cells have the same list: it is looked up once.
  const found = remembered((formula) => foundBy(formula, where));
  const lines: ImportLine[] = [];
  const sources = new Map<string, string>();
  for (const { formula, cells, values } of [...ordinary, ...newer.map((one) => ({ ...one, values: undefined }))]) {
    const { target, offered } = values === undefined ? found(formula) : { target: undefined, offered: filled(values) };
    if (target !== undefined && target.sheet !== where.sheet.name) sources.set(target.sheet, target.cells);
    const isTooLong = offered.length > mostValues;
    if (!isTooLong) for (const list of placed(offered, cells)) lists.push(list);
    const about = { sheet: where.sheet.name, cells, formula };
    if (isTooLong) lines.push({ ...unreadable(about), note: endless });
    else if (offered.length === 0) lines.push(unreadable(about));
  }
  return { lists, sources, lines };
}

/** Far more than a question can offer. */
const mostValues = 2_000;
const endless = `It has more than ${mostValues} answers, and nobody chooses from so many: the question is left to be written.`;

const filled = (values: readonly string[]): string[] => values.map((value) => value.trim()).filter(Boolean);

/** What a formula offers, and the cells it points to. */
function foundBy(formula: string, where: Where): { target: Pointed | undefined; offered: readonly string[] } {
  const target = pointsTo(formula, where);
  return { target, offered: filled(written(formula) ?? target?.values ?? []) };
}

/** The same function, which works out each answer once. */
function remembered<T>(work: (of: string) => T): (of: string) => T {
  const known = new Map<string, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const now = work(of);
    known.set(of, now);
    return now;
  };
}

const unreadable = ({
  sheet,
  cells,
  formula,
}: Readonly<Record<"sheet" | "cells" | "formula", string>>): ImportLine => ({
  place: `Sheet ${sheet}, cells ${cells}`,
  what: "list of answers",
  source: formula.slice(0, 200),
  outcome: "left-out",
  note: "It points to cells that cannot be found, are empty, or are worked out by a formula. Write its answers in the builder.",
});

/** One list for each of the ranges. */
const placed = (values: readonly string[], cells: string): CellList[] =>
  values.length === 0 ? [] : cellRanges(cells).map((range) => ({ ...range, values }));

/** The values of a list written out as `"Yes,No"`. */
const written = (formula: string): readonly string[] | undefined => /^\s*"([^"]*)"\s*$/.exec(formula)?.[1]?.split(",");

interface Pointed {
  readonly sheet: string;
  readonly cells: string;
  readonly values: readonly string[];
}

/** The texts in the cells a list refers to, such as `Lists!$A$1:$A$4` or `Choices`; nothing is worked out. */
function pointsTo(formula: string, { sheet, workbook, names }: Where): Pointed | undefined {
  const asked = formula.replace(/^=/, "").trim();
  // As it knows names, so it does sheets.
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const reference = names.get(asked.toLowerCase())?.replace(/^=/, "") ?? asked;
  const [, quoted, plain, cells = reference] = /^(?:'((?:[^']|'')+)'|([^!']+))!(.+)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const target = name === undefined ? sheet : workbook.sheets.find((one) => isSame(one.name, name));
  const range = cellRange(cells);
  if (target === undefined || range === undefined) return undefined;
  const [firstRow, lastRow] = range.rows;
  const [firstColumn, lastColumn] = range.columns;
  const values = target.rows
    .slice(firstRow, lastRow + 1)
    .flatMap((row) => (row ?? []).slice(firstColumn, lastColumn + 1))
    .map(cellText);
  return { sheet: target.name, cells: cells.replaceAll("$", ""), values };
}
