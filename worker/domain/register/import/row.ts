import type { ImportRole } from "./columns.ts";

/** The cells of a row by what their columns hold. */
export interface Row {
  readonly row: number;
  readonly cell: (role: ImportRole) => string;
  readonly isWorkbook: boolean;
  /** What is wrong with cells before they are read: formulas without a result, errors. */
  readonly problems: readonly string[];
}

/** Collects what is wrong and what is worth knowing while a row is read. */
export interface Notes {
  readonly wrong: string[];
  readonly remarks: string[];
}
