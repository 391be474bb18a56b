import { writeXlsx } from "hucre/xlsx";
import { isList } from "#domain/questionnaire/question-types/which-types.ts";
import { columnLetters } from "#domain/questionnaire/sheets/sheets.ts";
import { answerHeaders, answerRows, guideRows, labelsOf, type OfflineRequest } from "./answer-sheet.ts";

const widths: Readonly<Partial<Record<(typeof answerHeaders)[number], number>>> = {
  Question: 60,
  Help: 40,
  "Asked when": 30,
  "Choose from": 40,
  Answer: 40,
  Explanation: 50,
};

/** A request as a workbook to fill in: one row a question, with lists to choose from. All cells are texts. */
export async function answerWorkbook(request: OfflineRequest): Promise<Uint8Array<ArrayBuffer>> {
  const rows = answerRows(request);
  const lists = listsOf(request, rows);
  const longest = Math.max(1, ...lists.map(({ labels }) => labels.length));
  const bytes = await writeXlsx({
    sheets: [
      { name: "How to fill this in", columns: [{ width: 100 }, { width: 30 }], rows: guideRows(request) },
      {
        name: "Answers",
        columns: answerHeaders.map((header) => ({ width: widths[header] ?? 18 })),
        rows,
        cells: asTexts(rows),
        freezePane: { rows: 1 },
        dataValidations: lists.map(({ labels, row }, index) => ({
          type: "list" as const,
          formula1: `Lists!$${columnLetters(index)}$1:$${columnLetters(index)}$${labels.length}`,
          range: `${columnLetters(answerHeaders.indexOf("Answer"))}${row + 1}`,
          allowBlank: true,
        })),
      },
      {
        name: "Lists",
        rows: Array.from({ length: longest }, (_, row) => lists.map(({ labels }) => labels[row] ?? "")),
      },
    ],
  });
  return new Uint8Array(bytes);
}

/** The lists of the questions that take one answer; a cell with a list takes no more than one. */
function listsOf({ questionnaire }: OfflineRequest, rows: readonly (readonly string[])[]) {
  const questions = new Map(questionnaire.sections.flatMap((section) => section.questions).map((one) => [one.id, one]));
  return rows.flatMap(([id = ""], row) => {
    const question = questions.get(id);
    const labels = question && !isList(question) ? labelsOf(question, questionnaire) : [];
    return labels.length > 0 && question?.otherOption === undefined ? [{ labels, row }] : [];
  });
}

type Cells = NonNullable<Parameters<typeof writeXlsx>[0]["sheets"][number]["cells"]>;

const asTexts = (rows: readonly (readonly string[])[]): Cells =>
  new Map(
    rows.flatMap((row, r) =>
      row.map((value, c): [string, object] => [
        `${r},${c}`,
        {
          value,
          type: "string",
          style: { alignment: { wrapText: true, vertical: "top" }, ...(r === 0 && { font: { bold: true } }) },
        },
      ]),
    ),
  ) as Cells;
