import { type PrintedDate, printedDate } from "./printed-date.ts";

export type PrintedField =
  | "standard"
  | "number"
  | "holder"
  | "certificationBody"
  | "accreditationBody"
  | "decided"
  | "issued"
  | "expires"
  | "scopeStatement"
  | "roles"
  | "soaVersion"
  | "soaDate";

/** What a field seems to be, with the words it was read from. A person takes it, or does not. */
export interface PrintedProposal {
  readonly field: PrintedField;
  /** A text, an ISO date, or several roles separated by commas. */
  readonly value: string;
  /** The line it was read from, as it stands on the page. */
  readonly words: string;
  /** Counted from 1. */
  readonly page: number;
  /** What to look at twice. */
  readonly caution?: string;
}

/** One line of a page, as it was printed. */
export interface Line {
  readonly text: string;
  readonly page: number;
  /** The lines after it on the page. */
  readonly after: readonly string[];
}

/** Finds one field among the lines of a certificate. */
export type Reader = (lines: readonly Line[]) => PrintedProposal | undefined;

export const proposal = (field: PrintedField, value: string, { text, page }: Line): PrintedProposal => ({
  field,
  value,
  words: text,
  page,
});

/** The text behind a label on its line, or the next line when the label stands alone. */
function behind(line: Line, label: RegExp): string {
  const rest = line.text
    .slice(label.exec(line.text)?.index ?? 0)
    .replace(label, "")
    .replace(/^[\s:.#–-]+/, "")
    .trim();
  return rest === "" ? (line.after[0] ?? "") : rest;
}

/** What stands behind a label. */
export const labelled =
  (field: PrintedField, label: RegExp, accept: RegExp = /\S/): Reader =>
  (lines) => {
    for (const line of lines) {
      if (!label.test(line.text)) continue;
      const value = behind(line, label);
      if (accept.test(value)) return proposal(field, value.slice(0, 200), line);
    }
    return undefined;
  };

/** The date behind a label. */
export const dated =
  (field: PrintedField, label: RegExp): Reader =>
  (lines) => {
    for (const line of lines) {
      const found = label.test(line.text) ? printedDate(behind(line, label)) : undefined;
      if (found === undefined) continue;
      const caution = cautionFor(line, found);
      return { ...proposal(field, found.date, line), ...(caution && { caution }) };
    }
    return undefined;
  };

function cautionFor({ text }: Line, { isAmbiguous }: PrintedDate): string | undefined {
  if (isAmbiguous) return "Day and month could be the other way round.";
  const isOriginal = /\b(?:original|initial|first|erst)/i.test(text);
  return isOriginal ? "The first date. After a renewal, the decision on the present cycle counts." : undefined;
}
