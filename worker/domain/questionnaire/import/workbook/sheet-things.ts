import type { ImportLine } from "#domain/questionnaire/imported.ts";
import { type CellRule, columnLetters } from "#domain/questionnaire/sheets/sheets.ts";
import type { RawSheet } from "./sheet-remarks.ts";

/** The rules that say what kind of answer a cell takes. */
export const ruleTypes: Readonly<Record<string, CellRule["type"]>> = {
  whole: "number",
  decimal: "number",
  date: "date",
};

const noRule = "A rule for what may be entered is not taken. Set it in the builder.";
const typeOnly = "Where a vendor answers in these cells, the question is of that type; its bounds are not taken.";
const readAll = "They are read like the others. If they should not be asked, delete them.";

/** What lies on a sheet beside the texts of its cells, and is not taken or not seen by people: a line each. */
export function thingsOn(sheet: RawSheet): ImportLine[] {
  const line = (place: string, rest: Omit<ImportLine, "place">): ImportLine => ({
    place: `Sheet ${sheet.name}${place}`,
    ...rest,
  });
  const leftOut = (place: string, what: string, source: string, note: string): ImportLine =>
    line(place, { what, source: source.slice(0, 200), outcome: "left-out", note });
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [String(row + 1)] : []));
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [columnLetters(column)] : []));
  const hidden = [
    { what: "hidden rows", all: hiddenRows },
    { what: "hidden columns", all: hiddenColumns },
  ].filter(({ all }) => all.length > 0);
  const pictures = (sheet.images?.length ?? 0) + (sheet.charts?.length ?? 0);
  return [
    ...hidden.map(({ what, all }) =>
      line("", { what, source: all.join(", ").slice(0, 200), outcome: "changed", note: readAll }),
    ),
    ...(sheet.textBoxes ?? []).map(({ text, anchor: { from } }) =>
      leftOut(
        `, cell ${cellName(from.row, from.col)}`,
        "text box",
        text,
        "Text boxes are not taken. If vendors should read it, put it into the description or the help.",
      ),
    ),
    ...(pictures > 0 ? [leftOut("", "pictures and charts", String(pictures), "They are not taken.")] : []),
    ...[...(sheet.cells ?? [])].flatMap(([key, { hyperlink }]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const target = hyperlink?.target || hyperlink?.location;
      const note = "The words of the cell were taken, the address behind them was not.";
      return target ? [leftOut(`, cell ${cellName(row, column)}`, "link", target, note)] : [];
    }),
    ...(sheet.dataValidations ?? []).flatMap((rule) => {
      const place = `, cells ${rule.range}`;
      const words = [rule.type, rule.operator, rule.formula1, rule.formula2].filter(Boolean).join(" ");
      const prompt = [rule.inputTitle, rule.inputMessage].filter(Boolean).join(": ");
      return [
        ...(rule.type === "list"
          ? []
          : [leftOut(place, "rule", words, Object.hasOwn(ruleTypes, rule.type) ? typeOnly : noRule)]),
        ...(prompt === ""
          ? []
          : [
              leftOut(
                place,
                "prompt",
                prompt,
                "What a cell shows when it is chosen is not taken. Put it into the help.",
              ),
            ]),
      ];
    }),
  ];
}

const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
