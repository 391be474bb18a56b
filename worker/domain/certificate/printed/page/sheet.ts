/** A text and where it stands on its page, in points; `top` grows downwards. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The size of its letters. */
  readonly size: number;
  /** The top of its last line, where it has several. */
  readonly bottom?: number;
}

/** What stands together on one row of a page, apart from its neighbours by a gap. */
export interface Line extends PlacedText {
  /** Counted from 1. */
  readonly page: number;
  readonly bottom: number;
  /** Which row of its page, counted from 0. */
  readonly row: number;
  readonly sheet: Sheet;
}

/** The rows of a page from top to bottom, each from left to right. */
export interface Sheet {
  readonly rows: readonly (readonly Line[])[];
  /** Some letters of it are named by no font, and are left out. */
  readonly isLossy: boolean;
  /** It has more rows than a page of a certificate; the rest was not read. */
  readonly isCut: boolean;
  /** What stands aslant or upright across the page, such as "SPECIMEN". */
  readonly aslant: readonly string[];
}

/** So many rows are looked at: a page that never ends is read in a moment too. */
const mostRows = 40;

interface Span {
  readonly left: number;
  readonly right: number;
}
const overlap = (one: Span, other: Span): number => Math.min(one.right, other.right) - Math.max(one.left, other.left);

/** In sizes of the letters: lines of one head of a table stand no further apart than this. */
const headHeight = 1;

/** How far the column of a line reaches: half the way to its neighbours. */
function columnSpan(line: Line): Span {
  const row = line.sheet.rows
    .slice(Math.max(0, line.row - 2), line.row + 3)
    .flatMap((one) => one.filter(({ top }) => Math.abs(top - line.top) <= headHeight * line.size));
  const lefts = row.filter(({ right }) => right <= line.left).map(({ right }) => right);
  const rights = row.filter(({ left }) => left >= line.right).map(({ left }) => left);
  return {
    left: lefts.length === 0 ? line.left : (Math.max(...lefts) + line.left) / 2,
    right: rights.length === 0 ? line.right : (Math.min(...rights) + line.right) / 2,
  };
}

/** The line of a row that stands over or under this one: it overlaps, or lies for the most part within the column. */
function inColumn(line: Line, row: readonly Line[], span: Span): Line | undefined {
  const isIn = (one: Line): boolean =>
    overlap(line, one) > 0 || overlap(span, one) >= 0.5 * Math.max(0.1, one.right - one.left);
  return row
    .filter(isIn)
    .reduce<Line | undefined>(
      (best, one) => (best && overlap(span, best) >= overlap(span, one) ? best : one),
      undefined,
    );
}

/** The lines of some rows that stand in the column of this one, at most so many. */
function columnOf(line: Line, rows: readonly (readonly Line[])[], most: number): Line[] {
  const span = columnSpan(line);
  const lines: Line[] = [];
  for (const row of rows) {
    const found = lines.length < most ? inColumn(line, row, span) : undefined;
    if (found) lines.push(found);
  }
  return lines;
}

/** The lines under this one in its column, nearest first. */
export const below = (line: Line, most = mostRows): Line[] =>
  columnOf(line, line.sheet.rows.slice(line.row + 1, line.row + 1 + mostRows), most);

/** The lines over this one in its column, nearest first. */
export const above = (line: Line, most = mostRows): Line[] =>
  columnOf(line, line.sheet.rows.slice(Math.max(0, line.row - mostRows), line.row).reverse(), most);

const rowOf = (line: Line): readonly Line[] => line.sheet.rows[line.row] ?? [];

/** In sizes of the letters: so far a value may stand above or below the row of its label. */
const aside = 0.75;

/** What stands to the right on the same row, nearest first; where nothing does, the first line that stands a little off it. */
export function beside(line: Line): Line[] {
  const same = rowOf(line).filter(({ left }) => left > line.left);
  if (same.length > 0) return same;
  const isNear = ({ left, top }: Line): boolean =>
    left >= line.right && top > line.top - aside * line.size && top < line.bottom + aside * line.size;
  return line.sheet.rows
    .slice(Math.max(0, line.row - 2), line.row + 4)
    .flatMap((row) => row.filter(isNear).slice(0, 1))
    .slice(0, 1);
}

/** What stands to the left on the same row, from the edge. */
export const leftOf = (line: Line): Line[] => rowOf(line).filter(({ left }) => left < line.left);

/** Whether the second line follows the first as the next of the same paragraph. */
export const isTight = (one: Line, next: Line): boolean =>
  next.top - one.top < 1.55 * Math.max(one.size, next.size) && isAlikeInSize(one, next);

export const isAlikeInSize = (one: Line, other: Line): boolean =>
  Math.abs(one.size - other.size) < 0.12 * Math.max(one.size, other.size);
