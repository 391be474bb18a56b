import type { SourceNote } from "./source.ts";

const placeholder = /\$?\{[^{}\n]{1,100}\}/g;

/** What other tools fill in from an earlier answer, such as {company} or ${name}: a line for each, as it stays as it is. */
export const placeholderNotes = (texts: readonly (string | undefined)[]): SourceNote[] =>
  [...new Set(texts.flatMap((text) => text?.match(placeholder) ?? []))].map((source) => ({
    what: "placeholder",
    source,
    outcome: "changed",
    note: "Nothing is filled in here: the vendor reads it as it stands. Reword the text in the builder.",
  }));
