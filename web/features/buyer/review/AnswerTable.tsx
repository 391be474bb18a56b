import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { cellInWords } from "#domain/words/answers.ts";
import { asked, joined } from "#domain/words/words.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { worded } from "#web/components/worded.tsx";

type TableQuestion = Extract<Question, { type: "table" }>;
type Row = Readonly<Record<string, unknown>>;

interface AnswerTableProps {
  readonly question: TableQuestion;
  readonly questionnaire: Questionnaire;
  readonly value: unknown;
}

/** The rows a vendor entered, as entered. */
export function AnswerTable({ question, questionnaire, value }: AnswerTableProps) {
  const rows = rowsOf(value);
  if (rows.length === 0) return null;
  return (
    <DataTable<Row & { readonly at: number }>
      caption={joined(asked(questionnaire, question.short ?? question.text), ": the vendor's rows")}
      captionHidden
      rows={rows.map((row, at) => ({ ...row, at }))}
      rowKey={({ at }) => String(at)}
      columns={question.columns.map((column, index) => ({
        id: column.id,
        header: asked(questionnaire, column.text),
        rowHeader: index === 0,
        cell: (row) => worded(cellInWords(row[column.id], { column, questionnaire })),
      }))}
    />
  );
}

const rowsOf = (value: unknown): readonly Row[] =>
  Array.isArray(value)
    ? value.filter((row: unknown): row is Row => typeof row === "object" && row !== null && !Array.isArray(row))
    : [];
