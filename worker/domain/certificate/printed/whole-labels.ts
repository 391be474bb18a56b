import { partsIn } from "./label-parts.ts";
import { sheetOf } from "./page/placed-sheet.ts";
import { below, isTight, type Line, type Sheet } from "./page/sheet.ts";

/** Longer than a line of a label in a narrow column. */
const longest = 30;

/** A page whose labels are whole: "Original" over "approval" in the head of a table is one label. */
export function withWholeLabels(sheet: Sheet): Sheet {
  const gone = new Set<Line>();
  const rows = sheet.rows.map((row) =>
    row.flatMap((line) => {
      if (gone.has(line)) return [];
      const [next] = below(line, 1);
      if (next === undefined || !isTwoOfOne(line, next)) return [line];
      gone.add(next);
      return [
        { ...line, text: `${line.text} ${next.text}`, bottom: next.top, right: Math.max(line.right, next.right) },
      ];
    }),
  );
  if (gone.size === 0) return sheet;
  return { ...sheetOf(rows, sheet.rows[0]?.[0]?.page ?? 1, sheet.aslant), isLossy: sheet.isLossy, isCut: sheet.isCut };
}

function isTwoOfOne(line: Line, next: Line): boolean {
  if (line.text.length > longest || next.text.length > longest || !isTight(line, next)) return false;
  if (/[:：\d]/.test(line.text) || /\d/.test(next.text)) return false;
  const middle = ({ left, right }: Line): number => (left + right) / 2;
  const isAligned = Math.abs(line.left - next.left) < line.size || Math.abs(middle(line) - middle(next)) < line.size;
  const whole = `${line.text} ${next.text}`;
  const [both, more] = partsIn(whole);
  const isAll = both !== undefined && more === undefined && both.at === 0 && both.text === "";
  return isAligned && isAll && lengthOf(both.phrase) === lengthOf(whole);
}

const lengthOf = (text: string): number => text.replace(/[^\p{L}]/gu, "").length;
