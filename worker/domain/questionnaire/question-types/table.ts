import type { RespondentColumn } from "../respondent-view.ts";
import { columnTypes } from "./column-types.ts";
import { type AnswerContext, describe } from "./question-type.ts";
import { areRows, checkRowCount, firstReason, type Row } from "./rows.ts";

/** A list of rows with the questionnaire's own columns; cells are keyed by column id. */
export const table = describe({
  type: "table",
  title: "Table",
  levelFrom: "reviewer",
  checkValue(question, value, context) {
    if (question.type !== "table" || !areRows(value)) return "Fill in the table row by row.";
    const countReason = checkRowCount(value, question);
    return countReason ?? firstReason(value, (row) => checkRow(row, question.columns, context));
  },
});

function checkRow(row: Row, columns: readonly RespondentColumn[], context: AnswerContext): string | undefined {
  for (const column of columns) {
    const reason = checkCell(row[column.id], column, context);
    if (reason !== undefined) return `“${column.text}”: ${reason}`;
  }
  const stranger = Object.keys(row).find((key) => key !== "id" && !columns.some((column) => column.id === key));
  return stranger === undefined ? undefined : `there is no column “${stranger}” in this table.`;
}

function checkCell(value: unknown, column: RespondentColumn, context: AnswerContext): string | undefined {
  const type = columnTypes[column.type];
  if (type.isEmpty(value)) return column.required === true ? "This cell needs an answer." : undefined;
  return type.checkValue(column, value, context);
}
