import { writeXlsx } from "hucre/xlsx";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { columnLetters } from "#domain/questionnaire/sheets/sheets.ts";
import { answerHeaders, answerRows, guideRows, type OfflineRequest } from "./answer-sheet.ts";
import { type AnswerList, listsOf, type NumberAnswer, numbersOf } from "./typed-cells.ts";
import { belongingRows } from "./whose-file.ts";

const widths: Readonly<Partial<Record<(typeof answerHeaders)[number], number>>> = {
  Question: 60,
  Help: 40,
  "Asked when": 30,
  "Choose from": 40,
  Answer: 40,
  Explanation: 50,
};
const answerColumn = answerHeaders.indexOf("Answer");

/**
 * A request as a workbook to fill in: one row a question, with lists to choose from. All cells are texts, but for the
 * answers of types that a sheet holds as numbers.
 */
export async function answerWorkbook(request: OfflineRequest): Promise<Uint8Array<ArrayBuffer>> {
  const rows = answerRows(request);
  const lists = listsOf(request, rows);
  const numbers = numbersOf(request, rows);
  // Said on this sheet too, because the first one is the one that is thrown away.
  const belonging = belongingRows(request).map((row) => row.map(guarded));
  const longest = Math.max(belonging.length, ...lists.map(({ labels }) => labels.length));
  const bytes = await writeXlsx({
    sheets: [
      { name: "How to fill this in", columns: [{ width: 100 }, { width: 30 }], rows: guideRows(request) },
      {
        name: "Answers",
        columns: [
          ...answerHeaders.map((header) => ({ width: widths[header] ?? 18 })),
          ...(request.original ? [{ width: 60 }] : []),
        ],
        rows: withNumbers(rows, numbers),
        cells: new Map([...textCells(rows), ...numbers.map(numberCell)]) as Cells,
        freezePane: { rows: 1 },
        dataValidations: [...lists.map(choosing), ...numbers.map(measuring)],
      },
      {
        name: "Lists",
        rows: Array.from({ length: longest }, (_, row) => [
          ...lists.map(({ labels }) => labels[row] ?? ""),
          ...(belonging[row] ?? []),
        ]),
      },
    ],
  });
  return new Uint8Array(bytes);
}

type Sheet = Parameters<typeof writeXlsx>[0]["sheets"][number];
type Cells = NonNullable<Sheet["cells"]>;
type Validation = NonNullable<Sheet["dataValidations"]>[number];

const answerCell = (row: number): string => `${columnLetters(answerColumn)}${row + 1}`;

function choosing({ labels, row }: AnswerList, index: number): Validation {
  const letters = columnLetters(index);
  const formula1 = `Lists!$${letters}$1:$${letters}$${labels.length}`;
  return { type: "list", formula1, range: answerCell(row), allowBlank: true };
}

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
