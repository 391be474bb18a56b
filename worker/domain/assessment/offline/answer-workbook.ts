import { writeXlsx } from "hucre/xlsx";
import { columnLetters } from "#domain/questionnaire/sheets/sheets.ts";
import { answerRows, guideRows, meaningRows, type OfflineRequest } from "./answer-sheet.ts";
import { meaningsSheet, type SheetColumn, sheetColumns, sheetWordsIn } from "./sheet-words.ts";
import { type AnswerList, listsOf, type NumberAnswer, numbersOf } from "./typed-cells.ts";

const widths: Readonly<Record<SheetColumn, number>> = {
  id: 18,
  section: 18,
  question: 60,
  help: 40,
  askedWhen: 30,
  chooseFrom: 40,
  answer: 40,
  explanation: 50,
};
const answerColumn = sheetColumns.indexOf("answer");

/**
 * A request as a workbook to fill in, in its questionnaire's language: one row a question, with lists to choose from. All
 * cells are texts, but for the answers of types that a sheet holds as numbers.
 */
export async function answerWorkbook(request: OfflineRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets } = sheetWordsIn(request.questionnaire.language);
  const rows = answerRows(request);
  const lists = listsOf(request, rows);
  const numbers = numbersOf(request, rows);
  const longest = Math.max(1, ...lists.map(({ labels }) => labels.length));
  const bytes = await writeXlsx({
    sheets: [
      { name: sheets.guide, columns: [{ width: 100 }, { width: 30 }], rows: guideRows(request) },
      {
        name: sheets.answers,
        columns: sheetColumns.map((column) => ({ width: widths[column] })),
        rows: withNumbers(rows, numbers),
        cells: new Map([...textCells(rows), ...numbers.map(numberCell)]) as Cells,
        freezePane: { rows: 1 },
        dataValidations: [...lists.map(choosing(sheets.lists)), ...numbers.map(measuring)],
      },
      {
        name: sheets.lists,
        rows: Array.from({ length: longest }, (_, row) => lists.map(({ labels }) => labels[row] ?? "")),
      },
      { name: meaningsSheet, hidden: true, rows: meaningRows(request) },
    ],
  });
  return new Uint8Array(bytes);
}

type Sheet = Parameters<typeof writeXlsx>[0]["sheets"][number];
type Cells = NonNullable<Sheet["cells"]>;
type Validation = NonNullable<Sheet["dataValidations"]>[number];

const answerCell = (row: number): string => `${columnLetters(answerColumn)}${row + 1}`;

const choosing =
  (sheet: string) =>
  ({ labels, row }: AnswerList, index: number): Validation => {
    const letters = columnLetters(index);
    const formula1 = `${sheet}!$${letters}$1:$${letters}$${labels.length}`;
    return { type: "list", formula1, range: answerCell(row), allowBlank: true };
  };

function measuring({ row, range: [least, most], hint }: NumberAnswer): Validation {
  const limits = { operator: "between" as const, formula1: String(least), formula2: String(most) };
  const shown = { showInputMessage: true, inputMessage: hint, showErrorMessage: true, errorMessage: hint };
  return { type: "decimal", ...limits, range: answerCell(row), allowBlank: true, ...shown };
}

const style = { alignment: { wrapText: true, vertical: "top" } };

const textCells = (rows: readonly (readonly string[])[]): [string, object][] =>
  rows.flatMap((row, r) =>
    row.map((value, c): [string, object] => [
      `${r},${c}`,
      { value, type: "string", style: { ...style, ...(r === 0 && { font: { bold: true } }) } },
    ]),
  );

const numberCell = ({ row, value, format }: NumberAnswer): [string, object] => [
  `${row},${answerColumn}`,
  { value, style: { ...style, numFmt: format } },
];

/** An open cell is left empty, so that the sheet takes what is typed for a number. */
function withNumbers(rows: readonly (readonly string[])[], numbers: readonly NumberAnswer[]) {
  const values = new Map(numbers.map(({ row, value }) => [row, value]));
  return rows.map((row, r) => {
    const value = values.get(r);
    return value === undefined ? [...row] : row.map((text, c) => (c === answerColumn ? value : text));
  });
}
