import { beginsAnother, firstLabel, type Label, labels } from "./labels.ts";

/** The fields that a certificate may print, in the order of the form. */
export const printedFields = [
  "standard",
  "number",
  "holder",
  "certificationBody",
  "accreditationBody",
  "decided",
  "issued",
  "expires",
  "scopeStatement",
  "roles",
  "soaVersion",
  "soaDate",
] as const;
export type PrintedField = (typeof printedFields)[number];

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

/** What stands behind a label: on its line, else on the next one. */
export interface Behind {
  readonly text: string;
  /** The label begins its line or sentence, or a colon follows it: not a word in the midst of a sentence. */
  readonly isField: boolean;
}

/** The text behind the first such label of a line; undefined when the line has none. */
export function behind(line: Line, name: Label): Behind | undefined {
  const found = labels[name].exec(line.text);
  if (found === null) return undefined;
  const before = line.text.slice(0, found.index);
  let rest = line.text.slice(found.index + found[0].length);
  // "Geltungsbereich / Scope:" is one label in two languages.
  for (let again = second(rest, name); again !== undefined; again = second(rest, name)) rest = again;
  const isField = /^[^\p{L}\p{N}]*$|[.;:|/)]\s*$/u.test(before) || /^\s*:/.test(rest);
  const own = rest.replace(/^[\s:.#|–-]+/, "").trim();
  return { text: own === "" ? (line.after[0] ?? "") : own, isField };
}

function second(rest: string, name: Label): string | undefined {
  const [slash = ""] = /^\s*\.?\s*\/\s*/.exec(rest) ?? [];
  if (slash === "") return undefined;
  const found = labels[name].exec(rest);
  return found?.index === slash.length ? rest.slice(slash.length + found[0].length) : undefined;
}

/** A text without the sentence in which another label begins: "Kestrel Ltd. Accredited by …" is "Kestrel Ltd.". */
export function untilLabel(text: string): string {
  const sentences = text.split(/(?<=[.;])\s+/);
  const at = sentences.findIndex((one, index) => index > 0 && (beginsAnother(one) || firstLabel(one) >= 0));
  return (at < 0 ? sentences : sentences.slice(0, at)).join(" ").trim();
}

/** The surest of several proposals; when others are as sure and say something else, it is to be looked at twice. */
export function settled(found: readonly PrintedProposal[]): PrintedProposal | undefined {
  const [first = found[0], ...others] = found.filter(({ caution }) => caution === undefined);
  const other = others.find(({ value }) => value !== first?.value);
  return first && other ? { ...first, caution: `The page also says “${other.value}”.` } : first;
}

/** What stands behind a label; `partOf` gives the part of it that is the value, or undefined when it cannot be one. */
export const labelled =
  (field: PrintedField, name: Label, partOf: (text: string) => string | undefined): Reader =>
  (lines) =>
    settled(
      lines.flatMap((line) => {
        const found = behind(line, name);
        const value = found && partOf(found.text);
        if (found === undefined || value === undefined || value === "") return [];
        const one = proposal(field, value.slice(0, 200), line);
        return found.isField ? [one] : [{ ...one, caution: "It stands in a sentence, not behind a label." }];
      }),
    );
