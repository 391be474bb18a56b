import { type OnPage, placedSheet } from "./placed-sheet.ts";
import type { PlacedText, Sheet } from "./sheet.ts";

/** A piece of text as the library that reads PDFs gives it; the transform turns, scales and places it. */
export interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Further turned than this, in radians, it belongs to another direction. */
const sameTurn = 0.05;

const turnOf = ({ transform: [a = 1, b = 0] }: PdfText): number => Math.atan2(b, a);
const isTurnedSo = (piece: PdfText, turn: number): boolean => {
  const away = Math.abs(turnOf(piece) - turn) % (2 * Math.PI);
  return Math.min(away, 2 * Math.PI - away) < sameTurn;
};

/** The direction most letters of a page are written in: a page may be turned as a whole. */
function mainTurn(pieces: readonly PdfText[]): number {
  const letters = new Map<number, number>();
  for (const piece of pieces) {
    const turn = Math.round(turnOf(piece) / sameTurn) * sameTurn;
    letters.set(turn, (letters.get(turn) ?? 0) + piece.str.length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0];
}

/** Where a piece stands once the page is turned upright. */
function placed(piece: PdfText, turn: number): PlacedText {
  const [, , c = 0, d = 1, x = 0, y = 0] = piece.transform;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const left = x * cos + y * sin;
  return { text: piece.str, left, right: left + piece.width, top: x * sin - y * cos, size: Math.hypot(c, d) };
}

/** A page of a PDF as rows and columns; what is written in another direction than the rest stands aside. */
export function pdfSheet(pieces: readonly PdfText[], on: Omit<OnPage, "aslant">): Sheet {
  const written = pieces.filter(({ str }) => str.trim() !== "");
  const turn = mainTurn(written);
  const upright = written.filter((piece) => isTurnedSo(piece, turn)).map((piece) => placed(piece, turn));
  const aslant = written.filter((piece) => !isTurnedSo(piece, turn)).map(({ str }) => str.trim());
  return placedSheet(drawnOnce(upright), { ...on, aslant: aslant.length > 0 ? [aslant.join(""), ...aslant] : [] });
}

/** Some programs draw bold letters twice, a hair apart. */
function drawnOnce(pieces: readonly PlacedText[]): PlacedText[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, left, top }) => {
    const key = `${Math.round(left / 2)} ${Math.round(top / 2)} ${text}`;
    return seen.size < seen.add(key).size;
  });
}
