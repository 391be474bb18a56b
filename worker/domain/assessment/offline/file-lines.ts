import type { CellForm } from "#domain/questionnaire/sheets/sheets.ts";
import type { Belonging } from "./whose-file.ts";

/** What stands in one place of a file. */
export interface FilledIn {
  readonly text: string;
  /** What it is beside its text; absent for a plain text or number. */
  readonly form?: CellForm | "list";
  /** Whether it stood in a sheet, where an apostrophe guards what a spreadsheet would take for a formula. */
  readonly isFromSheet?: boolean;
  /** Why it cannot be read at all, with the mend. */
  readonly unreadable?: string;
}

/** One line of a file, whatever kind of file it is. */
export interface FileLine {
  readonly place: string;
  readonly id: string;
  readonly answer: FilledIn;
  readonly explanation: FilledIn;
  /** The question as it was written; absent where the file does not say. */
  readonly asked?: string;
  /** The labels the file itself offered for this question, by stored value: it may have been written in another language. */
  readonly labels?: ReadonlyMap<string, string>;
  /** Why the line belongs to no question, with the mend. */
  readonly stray?: string;
}

export type FileLines =
  | {
      readonly ok: true;
      readonly lines: readonly FileLine[];
      /** What of the file beside its lines was not read. */
      readonly left: readonly string[];
      /** The request it says it belongs to. */
      readonly belonging: Belonging;
    }
  | { readonly ok: false; readonly text: string };

export const nothing: FilledIn = { text: "" };
