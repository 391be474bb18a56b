import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { cellInWords } from "#domain/words/answers.ts";
import { DataTable } from "#web/components/DataTable.tsx";

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
      caption={`${question.short ?? question.text}: the vendor's rows`}
      captionHidden
      rows={rows.map((row, at) => ({ ...row, at }))}
      rowKey={({ at }) => String(at)}
      columns={question.columns.map((column, index) => ({
        id: column.id,
        header: column.text,
        rowHeader: index === 0,
        cell: (row) => cellInWords(row[column.id], { column, questionnaire }),
      }))}
    />
  );
}

const rowsOf = (value: unknown): readonly Row[] =>
  Array.isArray(value)
    ? value.filter((row: unknown): row is Row => typeof row === "object" && row !== null && !Array.isArray(row))
    : [];
