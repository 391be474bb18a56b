import { isAimsStandard } from "../standard.ts";
import { partsOf } from "./label-parts.ts";
import { sheetWithout } from "./page/placed-sheet.ts";
import { below, type Line, type Sheet } from "./page/sheet.ts";

/** Standards of management systems that are often certified along with this one. */
const otherStandard =
  /(?<![\p{L}])(?:ISO(?:\s*\/\s*IEC)?|IEC)\s*(?:27001|27701|27017|27018|27799|9001|13485|14001|45001|20000-1|22301|37001|37301|50001|21434|42006)(?!\d)(?:\s*[:：]\s*\d{4})?/gu;

/** The other standards a text names, each once, with its edition where that is named. */
export function otherStandardsIn(text: string): string[] {
  const named = [
    ...new Set((text.match(otherStandard) ?? []).map((one) => one.replace(/\s*([/:：])\s*/g, "$1").replace("：", ":"))),
  ];
  return named.filter((one) => !named.some((other) => other !== one && other.startsWith(one)));
}

export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join("\n");
export const linesOf = (sheets: readonly Sheet[]): Line[] => sheets.flatMap(({ rows }) => rows.flat());

type Owner = "aims" | "other" | "both";

/** Whose a line is by the standards that it names; undefined when it names none. */
function named(line: Line): Owner | undefined {
  if (!/ISO|IEC|42001/.test(line.text) || partsOf(line).some(({ label }) => label === "accreditation"))
    return undefined;
  const next = /(?:ISO|IEC|\/)\s*$/.test(line.text) ? (below(line, 1)[0]?.text ?? "") : "";
  const text = `${line.text} ${next}`;
  const isOther = otherStandardsIn(text).length > 0;
  if (isAimsStandard(text)) return isOther ? "both" : "aims";
  return isOther ? "other" : undefined;
}

interface Mark {
  readonly left: number;
  readonly owner: Owner;
}

const nearest = (marks: readonly Mark[], line: Line): Owner | undefined =>
  marks.toSorted((a, b) => Math.abs(a.left - line.left) - Math.abs(b.left - line.left))[0]?.owner;

/** A page that names several standards, without the rows and columns that belong to another one: from its name to the next. */
export function ofAimsAlone(sheet: Sheet): Sheet {
  const others = new Set<Line>();
  let marks: readonly Mark[] = [];
  for (const row of sheet.rows) {
    const here = row.flatMap((line): Mark[] => {
      const owner = named(line);
      return owner === undefined ? [] : [{ left: line.left, owner }];
    });
    if (here.length > 0) marks = here;
    for (const line of row) if (nearest(marks, line) === "other") others.add(line);
  }
  return others.size === 0 ? sheet : sheetWithout(sheet, others);
}
