import { type NotImported, notImported } from "#domain/questionnaire/imported.ts";

/** Most rows of a sheet that are read. */
const mostRows = 20_000;
/** Most columns with something in them. */
const mostColumns = 256;

const mend = "Copy what should be read into a sheet of its own.";

/** Why a sheet has more rows than are read, with the mend; undefined when it has not. */
export const tooLong = (place: string, rows: number): NotImported | undefined =>
  rows > mostRows ? notImported(place, `It has more than ${mostRows} rows. ${mend}`) : undefined;

/** Letters in all cells of a sheet together: ten times what a questionnaire holds. One text may stand in many cells. */
const mostLetters = 5_000_000;

/** Why a sheet says more than is read, with the mend; undefined when it does not. */
export function tooWordy(place: string, rows: readonly (readonly unknown[] | undefined)[]): NotImported | undefined {
  let letters = 0;
  for (const row of rows) for (const cell of row ?? []) if (typeof cell === "string") letters += cell.length;
  return letters > mostLetters ? notImported(place, `Its texts are far longer than what is read. ${mend}`) : undefined;
}

/** Ranges of a sheet that are merged, or have a drop-down list or a rule. */
const mostRanges = 10_000;

/** Why a sheet has more such ranges than are read, with the mend; undefined when it has not. */
export const tooManyRanges = (place: string, ranges: number): NotImported | undefined =>
  ranges > mostRanges
    ? notImported(place, `It has more than ${mostRanges} merged cells, drop-down lists and rules. ${mend}`)
    : undefined;

/** Why a sheet has more columns than are read, with the mend; undefined when it has not. */
export const tooWide = (place: string, rows: readonly (readonly string[])[]): NotImported | undefined =>
  rows.some((row) => row.length > mostColumns)
    ? notImported(place, `It has more than ${mostColumns} filled columns. ${mend}`)
    : undefined;
