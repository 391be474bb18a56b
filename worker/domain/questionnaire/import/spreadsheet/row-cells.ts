import type { CellRule } from "#domain/questionnaire/sheets/sheets.ts";
import type { SourceNote } from "../source/source.ts";
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

/** What is to be said of a row's cells, where they are not plainly taken. */
export class Notes {
  readonly all: SourceNote[] = [];
  add(what: string, source: string, rest: Pick<SourceNote, "outcome" | "note">): void {
    this.all.push({ what, source, ...rest });
  }
}
