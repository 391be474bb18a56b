import { answerWordOf, answerWordsOf } from "#domain/questionnaire/answer-words.ts";
import { isInRange, type Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { type ColumnRole, columnIndexOf, columnRoles, type SpreadsheetMapping } from "./mapping.ts";
import { optionsIn } from "./options-in.ts";

/** Where each role that there is stands, counted from 0. */
export type Columns = ReadonlyMap<ColumnRole, number>;
type Found = { readonly ok: true; readonly columns: Columns } | { readonly ok: false; readonly text: string };

/** The columns of a mapping in a row of headers, or which of them is not there. */
export function columnsAt(headers: readonly string[], { columns }: SpreadsheetMapping): Found {
  const map = new Map<ColumnRole, number>();
  for (const role of columnRoles) {
    const wanted = columns[role];
    if (wanted === undefined || wanted === "") continue;
    const index = columnIndexOf(headers, wanted);
    if (index === undefined)
      return {
        ok: false,
        text: `There is no column “${wanted}”. There are: ${headers.filter(Boolean).join(", ") || "none"}.`,
      };
    map.set(role, index);
  }
  return map.has("question")
    ? { ok: true, columns: map }
    : { ok: false, text: "Say which column holds the questions." };
}

/** How one sheet is read. */
export interface Reading {
  readonly mapping: SpreadsheetMapping;
  readonly columns: Columns;
  /** The answers that the headers name, for every question without its own. */
  readonly headerAnswers: HeaderAnswers | undefined;
}

interface Headed {
  readonly headers: readonly string[];
  readonly columns: Columns;
}

export interface HeaderAnswers {
  readonly values: readonly string[];
  /** The columns that they stand over, counted from 0. */
  readonly columns: readonly number[];
}

/** The columns, counted from 0, whose headers are answers such as Yes, No and N/A; none where they are no whole list. */
export function answerColumns(headers: readonly string[]): readonly number[] {
  const found = [...headers.keys()].filter((column) => answerWordOf(headers[column] ?? "") !== undefined);
  return answerWordsOf(found.map((column) => headers[column] ?? "")) === undefined ? [] : found;
}

/**
 * Answers in headers: a column each for Yes, No and N/A to be ticked, or "Answer (Yes / No)" over one. Where cells of
 * that column have drop-down lists, those say which questions are answered so.
 */
export function answersInHeaders(sheet: Sheet, { headers, columns }: Headed): HeaderAnswers | undefined {
  const taken = new Set(columns.values());
  const ticked = answerColumns(headers).filter((column) => !taken.has(column));
  if (ticked.length > 0) return { values: ticked.map((column) => (headers[column] ?? "").trim()), columns: ticked };
  const answer = columns.get("answer") ?? -1;
  if (sheet.lists.some((list) => isInRange(answer, list.columns))) return undefined;
  // The column for answers, or one whose header is nothing but answers.
  const columnsOfAnswers = [answer, ...[...headers.keys()].filter((column) => !taken.has(column))];
  const named = columnsOfAnswers
    .map((column) => ({ column, values: answersNamed(headers[column] ?? "", { isAnswer: column === answer }) }))
    .find(({ values }) => answerWordsOf(values) !== undefined);
  return named && { values: named.values, columns: [named.column] };
}

/** The answers in a header: all of it, or of the column for answers what stands in brackets or behind a colon. */
function answersNamed(header: string, { isAnswer }: { readonly isAnswer: boolean }): readonly string[] {
  const [, beside = ""] = /[([]([^()[\]]+)[)\]]\s*$/.exec(header) ?? [];
  const [, behind = ""] = /[:：]([^:：]+)$/.exec(header) ?? [];
  return optionsIn(isAnswer ? beside || behind || header : header);
}

export const sheetName = ({ name }: Sheet): string => (name === "" ? "The file" : `Sheet ${name}`);
export const placeOf = (sheet: Sheet, row: number): string =>
  sheet.name === "" ? `row ${row}` : `Sheet ${sheet.name}, row ${row}`;
