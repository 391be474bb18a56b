import { cellOfText } from "#domain/questionnaire/sheets/cell-text.ts";
import type { Column, Option, Question, Questionnaire } from "../definition.schema.ts";
import { cellOfData } from "./cell-data.ts";
import { columnsOf, kindHeader, moreHeader, ownerHeader, type RowKind, tableHeaders } from "./table-columns.ts";

/** One row before it is laid out in columns. */
export interface FlatRow {
  readonly kind: RowKind;
  /** What it belongs to, see the `…Owner` functions; "" for the questionnaire and what it lists itself. */
  readonly owner: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const setOwner = (set: string): string => `answer set ${set}`;
export const columnOwner = (question: string, column: string): string => `${question} column ${column}`;

/**
 * A questionnaire as rows of one table: the questionnaire itself, answer sets, sections, questions, columns, answers
 * and findings, each naming what it belongs to. Nothing of it is lost: `questionnaireFromTable` gives the same again.
 */
export function flatRowsOf(questionnaire: Questionnaire): FlatRow[] {
  const { sections, answerSets, ...head } = questionnaire;
  const sets = Object.entries(answerSets ?? {});
  const isEmptySet = answerSets !== undefined && sets.length === 0;
  return [
    { kind: "Questionnaire", owner: "", fields: isEmptySet ? { ...head, answerSets } : head },
    ...sets.flatMap(([id, options]) => [
      { kind: "Answer set" as const, owner: "", fields: { id } },
      ...answersOf(options, setOwner(id)),
    ]),
    ...sections.flatMap(({ questions, ...section }) => [
      { kind: "Section" as const, owner: "", fields: section },
      ...questions.flatMap((question) => rowsOfQuestion(question, section.id)),
    ]),
  ];
}

function rowsOfQuestion(question: Question, section: string): FlatRow[] {
  const { options, findings = [], ...own } = question;
  const columns = "columns" in own ? own.columns : [];
  const { columns: _, ...fields } = own as typeof own & { columns?: unknown };
  const isEmptyList = question.findings !== undefined && findings.length === 0;
  return [
    { kind: "Question", owner: section, fields: isEmptyList ? { ...fields, findings } : fields },
    ...columns.flatMap((column) => rowsOfColumn(column, question.id)),
    ...answersOf(options ?? [], question.id),
    ...findings.map((finding): FlatRow => ({ kind: "Finding", owner: question.id, fields: finding })),
  ];
}

const rowsOfColumn = ({ options, ...fields }: Column, question: string): FlatRow[] => [
  { kind: "Column", owner: question, fields },
  ...answersOf(options ?? [], columnOwner(question, fields.id)),
];

const answersOf = (options: readonly Option[], owner: string): FlatRow[] =>
  options.map((option) => ({ kind: "Answer", owner, fields: option }));

/** The cells of a row, in the order of `tableHeaders`. */
export function cellsOf({ kind, owner, fields }: FlatRow): string[] {
  const rest = { ...fields };
  const cells = new Map([
    [kindHeader, kind as string],
    [ownerHeader, owner],
  ]);
  for (const { field, header, kind: as } of columnsOf[kind]) {
    const value = fields[field];
    delete rest[field];
    if (value === undefined) continue;
    cells.set(header, as === "text" ? cellOfText(String(value)) : cellOfData(value));
  }
  const more = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (more.length > 0) cells.set(moreHeader, cellOfData(Object.fromEntries(more)));
  return tableHeaders.map((header) => cells.get(header) ?? "");
}

/** The whole questionnaire as a table of texts, the headers first. */
export const tableOf = (questionnaire: Questionnaire): string[][] => [
  [...tableHeaders],
  ...flatRowsOf(questionnaire).map(cellsOf),
];
