import type { Questionnaire } from "./definition.schema.ts";

/** What became of one thing in the source: kept as it was, kept but altered, or without a home in our format. */
type Outcome = "taken" | "changed" | "left-out";

/** One line of the report, in the order of the source, so that it can be compared with the source by eye. */
export interface ImportLine {
  /** Where it stands, as the owner of the file would say it: "Sheet Questions, row 41", "block SSL, item ssl_enabled". */
  readonly place: string;
  /** What it is: "question", "section", "option list", "condition", "weight", "translation" … in one or two words. */
  readonly what: string;
  /** The source's own words, shortened to 200 characters. */
  readonly source: string;
  readonly outcome: Outcome;
  /** Id of the question, section or answer set it became or went into. */
  readonly into?: string;
  /** Why it was altered or left out, and what to do about it; always present unless `taken`. */
  readonly note?: string;
}

/** A file that could be read, as a questionnaire that satisfies the schema, and what became of every part of it. */
interface Imported {
  readonly ok: true;
  readonly questionnaire: Questionnaire;
  readonly lines: readonly ImportLine[];
}

/** A file that could not be read. Each problem names the place and the mend. */
export interface NotImported {
  readonly ok: false;
  readonly problems: readonly { readonly place: string; readonly text: string }[];
}

export type ImportResult = Imported | NotImported;

/** A refusal with one problem. */
export const notImported = (place: string, text: string): NotImported => ({ ok: false, problems: [{ place, text }] });
