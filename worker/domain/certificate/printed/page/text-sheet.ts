import { mostRows, sheetOf } from "./placed-sheet.ts";
import type { Sheet } from "./sheet.ts";

/** A page as plain text: every letter is as wide as the next, and three blanks or a tab divide columns. */
export const textSheet = (text: string, page: number): Sheet =>
  sheetOf(
    text.split("\n", mostRows + 1).map((row, top) =>
      [...row.slice(0, longestRow).matchAll(/\S+(?:[ \u00A0]{1,2}\S+)*/g)].flatMap((found) =>
        piecesOf(found[0]).map((piece) => ({
          text: piece.text,
          left: found.index + piece.at,
          right: found.index + piece.at + piece.text.length,
          top,
          size: 0.8,
        })),
      ),
    ),
    page,
  );

/** Wider is no page. */
const longestRow = 20_000;
/** No line of a page is longer: the rest goes into further ones. */
const longest = 1_000;

function piecesOf(text: string): { text: string; at: number }[] {
  if (text.length <= longest) return [{ text, at: 0 }];
  const pieces: { text: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += longest) pieces.push({ text: text.slice(at, at + longest), at });
  return pieces;
}
