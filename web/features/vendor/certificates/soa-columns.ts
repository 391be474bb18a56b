import { isControlId } from "#domain/catalogue/controls.ts";
import { type Heading, headingOf, inclusionIn } from "./soa-words.ts";

export type Row = readonly string[];

/** "A.2.2", "A 2.2", "a2.2" or "A.2.2 AI policy", also behind a word such as "Control". */
const controlPattern = /^(?:\p{L}+\s+)?A[.\s]?\s?(\d{1,4}(?:\.\d{1,4}){0,2})(?![\d.]*\d)/iu;
/** The control, or domain, that a cell names; undefined when it names none. */
export const controlIn = (cell: string): string | undefined => {
  const [, number] = controlPattern.exec(cell.trim()) ?? [];
  return number === undefined ? undefined : `A.${number}`;
};
export const isAnswer = (cell: string): boolean => inclusionIn(cell) !== undefined;

/** A column with answers, and whether a mark in it leaves the control out. */
interface AnswerColumn {
  readonly at: number;
  readonly isReversed: boolean;
}

interface Columns {
  readonly control: number;
  /** The one that says most first. */
  readonly answers: readonly AnswerColumn[];
  /** Those whose headers speak of reasons. */
  readonly reasons: readonly number[];
}

/** Where a table keeps its controls, answers and reasons, seen from what stands in its cells and in the headers next to them. */
export function columnsOf(rows: readonly Row[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const count = (of: readonly Row[], fits: (cell: string) => boolean) => (at: number) =>
    of.filter((row) => fits((row[at] ?? "").trim())).length;
  const control = most(
    indexes,
    count(rows, (cell) => controlIn(cell) !== undefined),
  );
  const named = rows.filter((row) => isControlId(controlIn(row[control] ?? "") ?? ""));
  const headings = headingsAbove(rows, named[0]);
  const isAbout =
    (...wanted: readonly Heading[]) =>
    (at: number) =>
      wanted.includes(headings[at] ?? "other");
  const answersAt = count(named, isAnswer);
  const candidates = indexes
    .filter((at) => at !== control && answersAt(at) > 0)
    .filter((at) => !isAbout("reason", "state")(at));
  const headed = candidates.filter(isAbout("included", "excluded"));
  const main = most(headed.length > 0 ? headed : candidates, answersAt);
  // "Included | Excluded": a mark in either column is an answer.
  const answers =
    headed.length === 0 ? (candidates.length === 0 ? [] : [main]) : [main, ...headed.filter((at) => at !== main)];
  return {
    control,
    answers: answers.map((at) => ({ at, isReversed: isAbout("excluded")(at) })),
    reasons: indexes.filter(isAbout("reason")),
  };
}

/** What the headers above the first control are about: of the nearest row with several cells. */
function headingsAbove(rows: readonly Row[], first: Row | undefined): readonly Heading[] {
  const above = first === undefined ? [] : rows.slice(0, rows.indexOf(first));
  const headers = above.findLast((row) => row.filter((cell) => cell.trim() !== "").length > 1);
  return (headers ?? []).map(headingOf);
}

/** The column with the highest count, the first of several; the first of all when there is none. */
const most = (columns: readonly number[], count: (at: number) => number): number =>
  columns.reduce((best, at) => (count(at) > count(best) ? at : best), columns[0] ?? 0);

/** What a row says of its control; undefined when it says nothing, or both. */
export function includedIn(row: Row, { answers }: Columns): boolean | undefined {
  const said = answers.flatMap(({ at, isReversed }) => {
    const found = inclusionIn(row[at] ?? "");
    // Words such as "excluded" mean what they say under any header.
    return found === undefined ? [] : [found.isIncluded !== (isReversed && found.isMark)];
  });
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** The longest text under a header of reasons, without one the longest to the right of the answer; "" where there is none. */
export const reasonIn = (row: Row, { answers, reasons }: Columns): string =>
  row
    .filter((_, at) =>
      reasons.length > 0 ? reasons.includes(at) : at > (answers[0]?.at ?? 0) && answers.every((one) => one.at !== at),
    )
    // "N/A" is no reason.
    .filter((cell) => !isAnswer(cell))
    .map((cell) => cell.trim())
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), "");
