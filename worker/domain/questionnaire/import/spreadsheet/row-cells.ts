import type { ImportLine } from "#domain/questionnaire/imported.ts";
import type { CellRule } from "#domain/questionnaire/sheets/sheets.ts";
import type { ColumnRole } from "./mapping.ts";

/** One row by what its columns hold. */
export interface RowCells {
  readonly place: string;
  readonly at: (role: ColumnRole) => string;
  /** The drop-down list of its answer cell; empty without one. */
  readonly list: readonly string[];
  /** What may be entered in its answer cell, where the workbook says so. */
  readonly rule?: CellRule["type"];
}

/** What became of a row's cells, where it is not plainly taken. */
export class Notes {
  readonly lines: ImportLine[] = [];
  readonly #place: string;
  constructor(place: string) {
    this.#place = place;
  }
  add(what: string, source: string, rest: Pick<ImportLine, "outcome"> & { readonly note: string }): void {
    this.lines.push({ place: this.#place, what, source: source.slice(0, 200), ...rest });
  }
}
