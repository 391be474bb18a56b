import type { Line, PlacedText, Sheet } from "./sheet.ts";

/** In sizes of the letters: a wider gap may divide columns; a much wider one always does. */
const gaps = { word: 0.12, column: 0.9, always: 6 } as const;
/** In sizes of the letters: pieces that begin, or have their middle, so near each other stand in one column. */
const aligned = { left: 0.2, middle: 0.3 } as const;
/** Longer than any line of a page: what is longer is cut, so that no line keeps the reader busy. */
const longest = 1_500;
/** More than any page has: what is further down is not read. */
export const mostRows = 600;
/** More than any table has. */
const mostColumns = 60;

type Row = readonly PlacedText[];

export interface OnPage {
  /** Counted from 1. */
  readonly page: number;
  /** Whether a text that stands apart begins a column by what it says, such as the label of a field. */
  readonly beginsColumn: (text: string) => boolean;
  readonly aslant?: readonly string[];
}

/** A page's rows and columns, from its pieces of text in any order. */
export function placedSheet(pieces: readonly PlacedText[], { page, beginsColumn, aslant = [] }: OnPage): Sheet {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ""))
    .slice(0, mostRows + 1)
    .map(partsOfRow);
  const near = (at: number): PlacedText[] => [-4, -3, -2, -1, 1, 2, 3, 4].flatMap((step) => rows[at + step] ?? []);
  return sheetOf(
    rows.map((row, at) => columnsOf(row, row.length > 1 ? near(at) : [], beginsColumn)),
    page,
    aslant,
  );
}

/** Rows of placed texts as a sheet of lines. */
export function sheetOf(rows: readonly Row[], page: number, aslant: readonly string[] = []): Sheet {
  const made: Line[][] = [];
  const isLossy = rows.some((row) => row.some(({ text }) => text.search(unreadable) >= 0));
  const sheet: Sheet = { rows: made, isLossy, isCut: rows.length > mostRows, aslant };
  for (const row of rows.slice(0, mostRows)) {
    const lines = row
      .slice(0, mostColumns)
      .map((one) => ({ ...one, text: readable(one.text) }))
      .filter(({ text }) => text !== "")
      .map((one): Line => ({ ...one, bottom: one.bottom ?? one.top, page, row: made.length, sheet }));
    if (lines.length > 0) made.push(lines);
  }
  return sheet;
}

/** Pieces on one base line, or nearly so. */
function rowsOf(pieces: Row): Row[] {
  const rows: PlacedText[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && piece.top - first.top < 0.35 * Math.max(piece.size, first.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** A row in parts, divided where a gap is wider than between words. */
function partsOfRow(row: Row): PlacedText[] {
  const parts: PlacedText[] = [];
  for (const piece of row) {
    const last = parts.at(-1);
    if (last && piece.left - last.right <= gaps.column * piece.size) parts[parts.length - 1] = joined(last, piece);
    else parts.push(piece);
  }
  return parts;
}

/** A gap divides columns where it is wide, or where a label begins, or where a part near it stands in the same column: justified text has neither. */
function columnsOf(row: Row, near: Row, beginsColumn: OnPage["beginsColumn"]): PlacedText[] {
  const columns: PlacedText[] = [];
  for (const part of row) {
    const last = columns.at(-1);
    const isWide = last !== undefined && part.left - last.right > gaps.always * part.size;
    const isColumn = isWide || beginsColumn(part.text) || near.some((other) => isAligned(part, other));
    if (last && !isColumn) columns[columns.length - 1] = joined(last, part);
    else columns.push(part);
  }
  return columns;
}

const middle = ({ left, right }: PlacedText): number => (left + right) / 2;
const isAligned = (one: PlacedText, other: PlacedText): boolean =>
  Math.abs(one.left - other.left) < aligned.left * one.size ||
  Math.abs(middle(one) - middle(other)) < aligned.middle * one.size;

const joined = (one: PlacedText, next: PlacedText): PlacedText => ({
  ...one,
  text:
    one.text.length > longest
      ? one.text
      : `${one.text}${next.left - one.right > gaps.word * next.size ? " " : ""}${next.text}`,
  right: Math.max(one.right, next.right),
  size: Math.max(one.size, next.size),
});

/** Joined letters, full-width letters and digits, and the radicals that fonts put for Japanese signs, each as the letter that is meant. */
const compatible = /[\uFB00-\uFB06\uFF0D-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2F00-\u2FDF\u2E80-\u2EFF\u3000]+/gu;
/** What some fonts leave in place of letters that they do not name. */
const unreadable = /[^\P{C}\s\u00AD\u200B-\u200F\u2060\uFEFF]|\uFFFD/gu;

function readable(text: string): string {
  const plain = text
    .slice(0, longest)
    .normalize("NFC")
    .replace(compatible, (found) => found.normalize("NFKC"))
    .replace(unreadable, "")
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return isSpaced(plain) ? plain.replace(/(?<=^|\s)(\S) (?=\S(?:\s|$))/gu, "$1") : plain;
}

/** "C E R T I F I C A T E": nearly every word is one letter. */
function isSpaced(text: string): boolean {
  const words = text.split(" ");
  return words.length > 4 && words.filter((word) => word.length === 1).length > 0.8 * words.length;
}

/** The same page without the lines of somebody else. */
export function sheetWithout(sheet: Sheet, others: ReadonlySet<Line>): Sheet {
  const page = sheet.rows[0]?.[0]?.page ?? 1;
  const rows = sheet.rows.map((row) => row.filter((line) => !others.has(line)));
  return { ...sheetOf(rows, page, sheet.aslant), isLossy: sheet.isLossy, isCut: sheet.isCut };
}
