import type { Cell } from "./cell.ts";

/** A column of a table that leaves the house, and what it holds of each row. */
export interface SheetColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => Cell;
}

/** A table that leaves the house: one sheet of a workbook, or one CSV. */
export interface SheetTable {
  /** Of a sheet: at most 31 characters. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Filled<Row> {
  readonly name: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Fills a table with rows by its columns. */
export const tableOf = <Row>({ name, columns, rows }: Filled<Row>): SheetTable => ({
  name,
  headers: columns.map(({ header }) => header),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
