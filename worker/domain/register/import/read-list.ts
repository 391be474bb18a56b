import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import type { ImportRole, VendorMapping } from "./columns.ts";
import { type JoinedRows, joinRows } from "./join-rows.ts";
import { type Answers, type Questions, questionsIn, withProposals } from "./questions.ts";
import { readRow } from "./read-row.ts";
import type { Row } from "./row.ts";

export interface ReadList extends JoinedRows {
  readonly questions: Questions;
  /** As a person said them, and where nobody did as the file shows. */
  readonly answers: Answers;
}

/** A sheet as vendors, with what has to be asked about it; rows without any text are no rows. */
export function readList(
  sheet: Sheet,
  {
    mapping,
    said,
    isWorkbook,
  }: { readonly mapping: VendorMapping; readonly said: Answers; readonly isWorkbook: boolean },
): ReadList {
  const rows = rowsIn(sheet, { mapping, isWorkbook });
  const cells = (role: ImportRole): readonly string[] =>
    mapping.columns[role] === undefined ? [] : rows.map(({ cell }) => cell(role));
  const questions = questionsIn(cells, { isWorkbook, rows: rows.length });
  const answers = withProposals(questions, said);
  return { ...joinRows(rows.map((row) => readRow(row, answers))), questions, answers };
}

const spoiled = {
  formula: "holds a formula without its result. Open the file in Excel and save it again",
  error: "shows an error",
} as const;

function rowsIn(
  sheet: Sheet,
  { mapping, isWorkbook }: { readonly mapping: VendorMapping; readonly isWorkbook: boolean },
): readonly Row[] {
  const headers = shownRow(sheet, mapping.headerRow - 1);
  const columns = Object.values(mapping.columns);
  return sheet.rows.slice(mapping.headerRow).flatMap((texts, index): Row[] => {
    const at = mapping.headerRow + index;
    if (!columns.some((column) => (texts[column] ?? "").trim() !== "" || formAt(sheet, { at, column }) !== undefined))
      return [];
    const problems = columns.flatMap((column) => {
      const form = formAt(sheet, { at, column });
      return form === undefined ? [] : [`“${(headers[column] ?? "").trim()}” ${spoiled[form]}.`];
    });
    const cell = (role: ImportRole): string => {
      const column = mapping.columns[role];
      if (column === undefined || formAt(sheet, { at, column }) !== undefined) return "";
      const text = texts[column] ?? "";
      // Whoever wrote a CSV guarded what a spreadsheet would run; a workbook says by its type that it is a text.
      return isWorkbook ? text : withoutGuards(text);
    };
    return [{ row: at + 1 + (sheet.startsAt ?? 0), cell, isWorkbook, problems }];
  });
}

function formAt({ forms }: Sheet, { at, column }: { readonly at: number; readonly column: number }) {
  const form = forms?.get(`${at},${column}`);
  return form === "formula" || form === "error" ? form : undefined;
}
