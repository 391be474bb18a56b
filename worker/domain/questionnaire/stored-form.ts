import { columnTypes } from "./question-types/column-types.ts";
import { isRecord } from "./question-types/question-type.ts";
import { questionTypes } from "./question-types/registry.ts";
import type { RespondentQuestion } from "./respondent-view.ts";

/** A value as it is stored: what was typed for a number or a day becomes one, in a table too; any other stays as it is. */
export function storedForm(question: RespondentQuestion, value: unknown): unknown {
  if (question.type !== "table" || !Array.isArray(value)) return ofType(questionTypes[question.type], value);
  return value.map((row: unknown) => {
    if (!isRecord(row)) return row;
    const typed = question.columns.filter(({ id }) => Object.hasOwn(row, id));
    return { ...row, ...Object.fromEntries(typed.map(({ id, type }) => [id, ofType(columnTypes[type], row[id])])) };
  });
}

const ofType = ({ storedFrom }: { storedFrom?(text: string): unknown }, value: unknown): unknown =>
  typeof value === "string" && storedFrom !== undefined ? (storedFrom(value) ?? value) : value;
