import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { headersOf } from "./form-rows.ts";

const parts: ReadonlySet<string> = new Set(["survey", "choices", "settings", "external_choices"]);
const formType = /^(?:text|integer|decimal|date|note|calculate|select[ _]|begin[ _]|range|acknowledge)/i;

const cell = (row: readonly string[] | undefined, at: number): string => (row?.[at] ?? "").trim();

/**
 * The sheets of an XLSForm that was saved as CSV, undefined for any other table: either one file with the name of each
 * sheet in the first column and its rows beside it (pyxform's form), or the survey sheet alone.
 */
export function formInCsv({ rows }: Sheet): readonly Sheet[] | undefined {
  const starts = rows.flatMap((row, index) =>
    parts.has(cell(row, 0).toLowerCase()) && row.slice(1).every((text) => text.trim() === "") ? [index] : [],
  );
  const headersBelow = (start: number): string[] => (rows[start + 1] ?? []).map((text) => text.trim().toLowerCase());
  const isWhole = starts.some((start) => ["type", "name"].every((header) => headersBelow(start).includes(header)));
  if (isWhole) {
    return starts.map((start, index) => ({
      name: cell(rows[start], 0).toLowerCase(),
      rows: rows.slice(start + 1, starts[index + 1]).map((row) => row.slice(1)),
      lists: [],
      startsAt: start + 1,
    }));
  }
  const headers = headersOf({ name: "", rows, lists: [] }).map((header) => header.trim().toLowerCase());
  const type = headers.indexOf("type");
  const isSurvey = headers.includes("name") && headers.some((header) => header.startsWith("label"));
  return isSurvey && rows.slice(1).some((row) => formType.test(cell(row, type)))
    ? [{ name: "survey", rows, lists: [] }]
    : undefined;
}
