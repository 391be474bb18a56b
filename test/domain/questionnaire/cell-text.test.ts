import { expect, it } from "vitest";
import { cellOfText, guarded, textOfCell, unguarded } from "#domain/questionnaire/sheets/cell-text.ts";

const ends = ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"];

it.each(ends)("guards what a spreadsheet might run on every line of a cell, whatever ends the line: %j", (end) => {
  const text = ["fine", "=1+1", "  @SUM(A1)", "+2", "＝cmd"].join(end);
  const cell = guarded(text);
  expect(
    cell
      .split(end)
      .slice(1)
      .every((line) => line.startsWith("'")),
  ).toBe(true);
  expect(unguarded(cell)).toBe(text);
  expect(textOfCell(cellOfText(text))).toBe(text);
});
