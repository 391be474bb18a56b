import { writeXlsx } from "hucre/xlsx";
import { type RowKind, tableHeaders, vendorHeaders } from "#domain/questionnaire/table/table-columns.ts";
import { cellsOf, type FlatRow, flatRowsOf } from "#domain/questionnaire/table/table-of.ts";
import { choiceLabels } from "../choices.ts";
import type { Questionnaire } from "../definition.schema.ts";
import { isList } from "../question-types/which-types.ts";
import { columnLetters } from "../sheets/sheets.ts";
import { howToFillIn } from "./how-to-fill-in.ts";

type Sheets = Parameters<typeof writeXlsx>[0]["sheets"];
type SheetToWrite = Sheets[number];

const mainKinds: ReadonlySet<RowKind> = new Set(["Questionnaire", "Section", "Question"]);
const listsName = "Lists";

/**
 * A questionnaire as a workbook that vendors like to fill in: questions with a column to answer in, and lists to choose
 * from; answers, columns and findings on sheets of their own. All cells are texts, so nothing in them can run.
 */
export async function xlsxOf(questionnaire: Questionnaire): Promise<Uint8Array> {
  const rows = flatRowsOf(questionnaire);
  const main = rows.filter(({ kind }) => mainKinds.has(kind));
  const lists = listsOf(questionnaire);
  const others = sheetsOfOthers(rows);
  return writeXlsx({
    sheets: [
      {
        name: "How to fill this in",
        columns: [{ width: 100 }],
        rows: howToFillIn(questionnaire).map((line) => [line]),
      },
      { ...sheetOf("Questionnaire", main), dataValidations: validations(main, lists) },
      ...others,
      { name: listsName, rows: rowsOfLists(lists) },
    ],
  });
}

const widths: Readonly<Record<string, number>> = {
  Text: 60,
  Help: 45,
  Why: 40,
  [vendorHeaders[0]]: 30,
  [vendorHeaders[1]]: 40,
  "Belongs to": 18,
  Id: 22,
};

function sheetOf(name: string, rows: readonly FlatRow[]): SheetToWrite {
  const cells = rows.map(cellsOf);
  const used = tableHeaders.filter((header, index) => isAlways(header, name) || cells.some((row) => row[index] !== ""));
  const kept = used.map((header) => tableHeaders.indexOf(header));
  const table = [used, ...cells.map((row) => kept.map((index) => row[index] ?? ""))];
  const isHeading = (row: number): boolean => row === 0 || rows[row - 1]?.kind === "Section";
  return {
    name,
    columns: used.map((header) => ({ width: widths[header] ?? 16 })),
    rows: table,
    cells: new Map(
      table.flatMap((row, r) =>
        row.map((value, c): [string, object] => [`${r},${c}`, { value, type: "string", style: styleOf(isHeading(r)) }]),
      ),
    ) as NonNullable<SheetToWrite["cells"]>,
    freezePane: { rows: 1 },
  };
}

const isAlways = (header: string, sheet: string): boolean =>
  ["Row", "Belongs to", "Id", "Text"].includes(header) ||
  (sheet === "Questionnaire" && vendorHeaders.some((one) => one === header));

const styleOf = (isHeading: boolean) => ({
  alignment: { wrapText: true, vertical: "top" },
  ...(isHeading && { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E2F0F0" } } }),
});

function sheetsOfOthers(rows: readonly FlatRow[]): SheetToWrite[] {
  const others: readonly { readonly name: string; readonly kinds: readonly RowKind[] }[] = [
    { name: "Answers to choose from", kinds: ["Answer set", "Answer"] },
    { name: "Columns of tables", kinds: ["Column"] },
    { name: "Findings", kinds: ["Finding"] },
  ];
  return others.flatMap(({ name, kinds }) => {
    const own = rows.filter(({ kind }) => kinds.includes(kind));
    return own.length === 0 ? [] : [sheetOf(name, own)];
  });
}

/** The labels a vendor may pick, by question that takes one of them; lists that are the same are written once. */
function listsOf(questionnaire: Questionnaire): Map<string, readonly string[]> {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  return new Map(
    questions.flatMap((question): [string, readonly string[]][] => {
      if (isList(question)) return [];
      const labels = choiceLabels({ question, questionnaire: { answerSets: questionnaire.answerSets } });
      return labels.length === 0 ? [] : [[question.id, labels]];
    }),
  );
}

const keyOf = (labels: readonly string[]): string => labels.join("\n");
const distinct = (lists: ReadonlyMap<string, readonly string[]>): (readonly string[])[] => [
  ...new Map([...lists.values()].map((labels) => [keyOf(labels), labels])).values(),
];

/** One list a column. */
function rowsOfLists(lists: ReadonlyMap<string, readonly string[]>): string[][] {
  const columns = distinct(lists);
  const longest = Math.max(1, ...columns.map((labels) => labels.length));
  return Array.from({ length: longest }, (_, row) => columns.map((labels) => labels[row] ?? ""));
}

function validations(rows: readonly FlatRow[], lists: ReadonlyMap<string, readonly string[]>) {
  const columns = distinct(lists).map(keyOf);
  const answer = columnLetters(usedIndex(rows));
  return rows.flatMap(({ fields }, index) => {
    const labels = lists.get(String(fields.id));
    if (labels === undefined || fields.text === undefined) return [];
    const letter = columnLetters(columns.indexOf(keyOf(labels)));
    const formula1 = `${listsName}!$${letter}$1:$${letter}$${labels.length}`;
    return [{ type: "list" as const, formula1, range: `${answer}${index + 2}`, allowBlank: true }];
  });
}

/** Where the vendor's answer stands on the main sheet, whose empty columns are left out. */
function usedIndex(rows: readonly FlatRow[]): number {
  const { rows: table = [] } = sheetOf("Questionnaire", rows);
  return (table[0] ?? []).indexOf(vendorHeaders[0]);
}
