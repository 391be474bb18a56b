import type { Line, PlacedText, Sheet } from "./sheet.ts";

/** In sizes of the letters: a wider gap may divide columns; a much wider one always does. */
const gaps = { word: 0.12, column: 0.9, always: 2.2 } as const;
/** Longer than any line of a page: what is longer is cut, so that no line keeps the reader busy. */
const longest = 1_500;
/** More than any table has. */
const mostColumns = 60;

type Row = readonly PlacedText[];
interface Gap {
  readonly left: number;
  readonly right: number;
}

/** A page's rows and columns, from its pieces of text in any order. */
export function placedSheet(pieces: readonly PlacedText[], page: number, aslant: readonly string[] = []): Sheet {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ""));
  const gutters = rows.map(gapsIn);
  return sheetOf(
    rows.map((row, at) => columnsOf(row, [...(gutters[at - 1] ?? []), ...(gutters[at + 1] ?? [])])),
    page,
    aslant,
  );
}

/** Rows of placed texts as a sheet of lines. */
export function sheetOf(rows: readonly Row[], page: number, aslant: readonly string[] = []): Sheet {
  const made: Line[][] = [];
  const isLossy = rows.some((row) => row.some(({ text }) => text.search(unreadable) >= 0));
  const sheet: Sheet = { rows: made, isLossy, aslant };
  for (const row of rows) {
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

const gapsIn = (row: Row): Gap[] =>
  row.slice(1).flatMap((piece, at) => {
    const left = row[at]?.right ?? piece.left;
    return piece.left - left > gaps.column * piece.size ? [{ left, right: piece.left }] : [];
  });

/** A gap divides where it is wide, or where a row beside it has one at the same place: justified text has neither. */
function columnsOf(row: Row, gutters: readonly Gap[]): PlacedText[] {
  const columns: PlacedText[] = [];
  for (const piece of row) {
    const last = columns.at(-1);
    const gap = last ? piece.left - last.right : 0;
    const isGutter = (): boolean => gutters.some(({ left, right }) => left < piece.left && right > (last?.right ?? 0));
    const isApart = gap > gaps.always * piece.size || (gap > gaps.column * piece.size && isGutter());
    if (last && !isApart) columns[columns.length - 1] = joined(last, piece);
    else columns.push(piece);
  }
  return columns;
}

const joined = (one: PlacedText, next: PlacedText): PlacedText => ({
  ...one,
  text: one.text.length > longest ? one.text : `${one.text}${next.left - one.right > gaps.word * next.size ? " " : ""}${next.text}`,
  right: Math.max(one.right, next.right),
  size: Math.max(one.size, next.size),
});

/** Joined letters, full-width letters and digits, and the radicals that fonts put for Japanese signs, each as the letter that is meant. */
const compatible = /[\uFB00-\uFB06\uFF0D-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2F00-\u2FDF\u2E80-\u2EFF\u3000]+/gu;
/** What some fonts leave in place of letters that they do not name. */
export const unreadable = /[^\P{C}\s\u00AD\u200B-\u200F\u2060\uFEFF]|\uFFFD/gu;

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
  return { ...sheetOf(rows, page, sheet.aslant), isLossy: sheet.isLossy };
}
