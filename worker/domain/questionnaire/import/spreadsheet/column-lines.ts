import type { ImportLine } from "#domain/questionnaire/imported.ts";
import { columnLetters, isInRange, type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import { type Columns, placeOf, type Reading, sheetName } from "./columns.ts";

/** One line for each column that went nowhere, with how much stands in it; and for what is above the headers. */
export function columnLines(sheet: Sheet, { mapping, columns, headerAnswers }: Reading): ImportLine[] {
  const headers = shownRow(sheet, mapping.headerRow - 1);
  const used = new Set(columns.values());
  const ofAnswers = new Set([columns.get("answer"), ...(headerAnswers?.columns ?? [])]);
  const above = sheet.rows.slice(0, mapping.headerRow - 1).flatMap((cells, index): ImportLine[] => {
    const text = cells.filter((cell) => cell.trim() !== "").join(" | ");
    const note = "It stands above the headers. If vendors should read it, put it into the description.";
    return text === ""
      ? []
      : [{ place: placeOf(sheet, index + 1), what: "text", source: text.slice(0, 200), outcome: "left-out", note }];
  });
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const unused = Array.from({ length: width }, (_, index) => index).flatMap((index): ImportLine[] => {
    const filled = sheet.rows.slice(mapping.headerRow).filter((row) => (row[index] ?? "").trim() !== "").length;
    const isAnswer = ofAnswers.has(index);
    const header = (headers[index] ?? "").trim();
    if ((filled === 0 && (isAnswer || header === "")) || (used.has(index) && !isAnswer)) return [];
    const note =
      filled === 0
        ? "Nothing stands below it, and nothing was read from it."
        : isAnswer
          ? `${filled} cells hold answers. They belong to an assessment and are not part of the questionnaire.`
          : `${filled} cells hold something. Choose what the column means if it should be kept.`;
    return [
      {
        place: `${sheetName(sheet)}, column ${columnLetters(index)}`,
        what: "column",
        source: header,
        outcome: "left-out",
        note,
      },
    ];
  });
  const named = headerAnswers === undefined ? [] : [headerLine(sheet, { mapping, columns, headerAnswers })];
  return [...above, ...named, ...unused, ...listLines(sheet, columns)];
}

const headerLine = (sheet: Sheet, { mapping, headerAnswers }: Reading): ImportLine => ({
  place: placeOf(sheet, mapping.headerRow),
  what: "list of answers",
  source: headerAnswers?.values.join(" / ") ?? "",
  outcome: "changed",
  note: "The headers name the answers: they are those of every question that one of them answers.",
});

/** Drop-down lists of columns that are not read for answers. */
function listLines(sheet: Sheet, columns: Columns): ImportLine[] {
  const answer = columns.get("answer") ?? -1;
  const note = "Its drop-down lists were not read. Choose it as the column of the answers if vendors answer there.";
  const unread = sheet.lists.filter((list) => !isInRange(answer, list.columns));
  return [...Map.groupBy(unread, ({ columns: [first] }) => first)].map(([column, lists]) => ({
    place: `${sheetName(sheet)}, column ${columnLetters(column)}`,
    what: "lists of answers",
    source: lists
      .map(({ values }) => values.join(" / "))
      .join("; ")
      .slice(0, 200),
    outcome: "left-out",
    note,
  }));
}
