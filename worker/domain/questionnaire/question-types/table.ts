import type { Asked } from "./asked.ts";
import { type ColumnType, columnTypes } from "./column-types.ts";
import type { OwnFields } from "./limits.ts";
import { type AnswerContext, describe, isBlankValue } from "./question-type.ts";
import { areRows, firstReason, type Row, rowLimits, tooFew, tooMany } from "./rows.ts";

/** A table's column: a small question. */
interface AskedColumn extends Asked {
  readonly id: string;
  readonly type: ColumnType;
  readonly required?: boolean | undefined;
}

/** A table with its columns. */
type AskedTable = Asked & OwnFields<typeof rowLimits> & { readonly columns: readonly AskedColumn[] };

/** A list of rows with the questionnaire's own columns; cells are keyed by column id. */
export const table = describe({
  type: "table",
  title: "Table",
  place: "page",
  levelFrom: "reviewer",
  holds: "rows",
  minutes: 5,
  lines: 4,
  tests: ["answered"],
  limits: rowLimits,
  start: { columns: [{ id: "column-1", type: "text", text: "First column" }] },
  checkValue(question: AskedTable, value, context) {
    if (!areRows(value)) return "Fill in the table row by row.";
    return tooMany(value, question) ?? firstReason(value, (row) => checkRow(row, question.columns, context));
  },
  checkWhole(question: AskedTable, value) {
    if (!areRows(value)) return undefined;
    return tooFew(value, question) ?? firstReason(value, (row) => checkWholeRow(row, question.columns));
  },
  inWords(value) {
    const count = [value].flat().length;
    return `${count} ${count === 1 ? "row" : "rows"}`;
  },
});

function checkRow(row: Row, columns: readonly AskedColumn[], context: AnswerContext): string | undefined {
  for (const column of columns) {
    const reason = checkCell(row[column.id], column, context);
    if (reason !== undefined) return `“${column.text}”: ${reason}`;
  }
  const stranger = Object.keys(row).find((key) => key !== "id" && !columns.some((column) => column.id === key));
  return stranger === undefined ? undefined : `there is no column “${stranger}” in this table.`;
}

const checkCell = (value: unknown, column: AskedColumn, context: AnswerContext): string | undefined =>
  isBlankValue(value) ? undefined : columnTypes[column.type].checkValue(column, value, context);

function checkWholeRow(row: Row, columns: readonly AskedColumn[]): string | undefined {
  for (const column of columns) {
    const reason = isBlankValue(row[column.id])
      ? column.required === true && "This cell needs an answer."
      : columnTypes[column.type].checkWhole?.(column, row[column.id]);
    if (reason) return `“${column.text}”: ${reason}`;
  }
  return undefined;
}
