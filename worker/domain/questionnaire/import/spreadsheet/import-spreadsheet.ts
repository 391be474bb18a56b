import { type ImportLine, type ImportResult, notImported } from "#domain/questionnaire/imported.ts";
import { type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import { assemble } from "../source/assemble.ts";
import { columnLines } from "./column-lines.ts";
import { answersInHeaders, columnsAt, placeOf, sheetName } from "./columns.ts";
import type { SpreadsheetMapping } from "./mapping.ts";
import { RowReader } from "./row-reader.ts";

export interface SpreadsheetSource {
  readonly sheets: readonly Sheet[];
  readonly mapping: SpreadsheetMapping;
  /** What the questionnaire is called; the file's name as a rule. */
  readonly title: string;
}

/** The questionnaire in a spreadsheet, read the way the mapping says; every row and column is accounted for. */
export function importSpreadsheet({ sheets, mapping, title }: SpreadsheetSource): ImportResult {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) return notImported("The file", `It has no sheet “${mapping.sheet}”. Choose another one.`);
  const headers = shownRow(sheet, mapping.headerRow - 1);
  const found = columnsAt(headers, mapping);
  if (!found.ok) return notImported(placeOf(sheet, mapping.headerRow), found.text);
  const { columns } = found;
  const reading = { mapping, columns, headerAnswers: answersInHeaders(sheet, { headers, columns }) };
  const reader = new RowReader(sheet, reading);
  for (const [index, cells] of sheet.rows.entries()) if (index >= mapping.headerRow) reader.read(cells, index + 1);
  if (reader.count === 0)
    return notImported(
      sheetName(sheet),
      "No row has a question in the column chosen. Choose another column or header row.",
    );
  const result = assemble({ title, items: reader.items });
  if (!result.ok)
    return { ok: false, problems: result.problems.map(({ text }) => ({ place: sheetName(sheet), text })) };
  const others = sheets.filter((one) => one !== sheet && one.rows.length > 0).map(unreadSheet);
  return { ...result, lines: [...columnLines(sheet, reading), ...result.lines, ...others] };
}

const unreadSheet = (sheet: Sheet): ImportLine => ({
  place: sheetName(sheet),
  what: "sheet",
  source: `${sheet.rows.length} rows`,
  ...(sheet.readFor === undefined
    ? {
        outcome: "left-out",
        note: "This sheet was not read. If it holds questions, import the file again and choose it.",
      }
    : { outcome: "changed", note: sheet.readFor }),
});
