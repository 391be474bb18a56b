import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { type ColumnRole, columnIndexOf, columnRoles, type SpreadsheetMapping } from "./mapping.ts";

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
}

export const sheetName = ({ name }: Sheet): string => (name === "" ? "The file" : `Sheet ${name}`);
export const placeOf = (sheet: Sheet, row: number): string =>
  sheet.name === "" ? `row ${row}` : `Sheet ${sheet.name}, row ${row}`;
