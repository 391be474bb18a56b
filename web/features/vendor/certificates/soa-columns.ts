import { inclusionIn, isAboutExclusion, isAboutInclusion } from "./soa-words.ts";

export type Row = readonly string[];

/** "A.2.2", "A 2.2", "a2.2" or "A.2.2 AI policy", also behind a word such as "Control". */
const controlPattern = /^(?:\p{L}+\s+)?A[.\s]?\s?(\d+(?:\.\d+){0,2})(?![\d.]*\d)/iu;
/** The control, or domain, that a cell names; undefined when it names none. */
export const controlIn = (cell: string): string | undefined => {
  const [, number] = controlPattern.exec(cell.trim()) ?? [];
  return number === undefined ? undefined : `A.${number}`;
};
export const isAnswer = (cell: string): boolean => inclusionIn(cell) !== undefined;

/** A column with answers, and whether a Yes in it leaves the control out. */
interface AnswerColumn {
  readonly at: number;
  readonly isReversed: boolean;
}

interface Columns {
  readonly control: number;
  /** The one that says most first. */
  readonly answers: readonly AnswerColumn[];
}

/** Where a table keeps its controls and answers, seen from what stands in its cells and headers. */
export function columnsOf(rows: readonly Row[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const count = (of: readonly Row[], fits: (cell: string) => boolean) => (at: number) =>
    of.filter((row) => fits((row[at] ?? "").trim())).length;
  const control = most(
    indexes,
    count(rows, (cell) => controlIn(cell) !== undefined),
  );
  const named = rows.filter((row) => controlIn(row[control] ?? "") !== undefined);
  const above = rows.slice(0, Math.max(0, rows.indexOf(named[0] ?? [])));
  const isHeaded = (at: number, fits: (header: string) => boolean): boolean => above.some((row) => fits(row[at] ?? ""));
  const answersAt = count(named, isAnswer);
  const candidates = indexes.filter((at) => at !== control && answersAt(at) > 0);
  const headed = candidates.filter((at) => isHeaded(at, isAboutInclusion));
  const main = most(headed.length > 0 ? headed : candidates, answersAt);
  const isReversed = (at: number): boolean => isHeaded(at, isAboutExclusion);
  // "Included | Excluded": a mark in either column is an answer. A column of reasons holds other words too.
  const holdsAnswersOnly = (at: number): boolean => answersAt(at) === count(named, (cell) => cell !== "")(at);
  const opposite = headed.filter((at) => at !== main && isReversed(at) !== isReversed(main) && holdsAnswersOnly(at));
  return { control, answers: [main, ...opposite].map((at) => ({ at, isReversed: isReversed(at) })) };
}

/** The column with the highest count, the first of several; the first of all when there is none. */
const most = (columns: readonly number[], count: (at: number) => number): number =>
  columns.reduce((best, at) => (count(at) > count(best) ? at : best), columns[0] ?? 0);

/** What a row says of its control; undefined when it says nothing, or both. */
export function includedIn(row: Row, { answers }: Columns): boolean | undefined {
  const said = answers.flatMap(({ at, isReversed }) => {
    const included = inclusionIn(row[at] ?? "");
    return included === undefined ? [] : [included !== isReversed];
  });
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** The longest text to the right of the answer; "" without one. */
export const reasonIn = (row: Row, { answers: [main, ...others] }: Columns): string =>
  row
    .filter((_, index) => index > (main?.at ?? 0) && others.every(({ at }) => at !== index))
    // "Implemented" or "N/A" is a state of the work, and no reason.
    .filter((cell) => !isAnswer(cell))
    .map((cell) => cell.trim())
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), "");
