import { isForeign, type Part, partsOf } from "./label-parts.ts";
import type { Label } from "./labels.ts";
import type { Line } from "./page/sheet.ts";
import { type Value, valueBehind } from "./value-behind.ts";

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

/** A value and where it was read. */
interface Reading {
  /** A text, an ISO date, or several roles separated by commas. */
  readonly value: string;
  /** The line it was read from, as it stands on the page. */
  readonly words: string;
  /** Counted from 1. */
  readonly page: number;
}

/** What a field seems to be, with the words it was read from. A person takes it, or does not. */
export interface PrintedProposal extends Reading {
  readonly field: PrintedField;
  /** What to look at twice. */
  readonly caution?: string;
  /** Other values that the pages give as surely: one of them is to be chosen. */
  readonly others?: readonly Reading[];
}

/** Finds one field among the lines of a certificate. */
export type Reader = (lines: readonly Line[]) => PrintedProposal | undefined;

export const proposal = (
  field: PrintedField,
  value: string,
  { text, page }: Pick<Line, "text" | "page">,
): PrintedProposal => ({
  field,
  value,
  words: text.slice(0, 300),
  page,
});

/** The same proposal with something more to look at twice. */
export const doubted = (
  one: PrintedProposal,
  ...cautions: readonly (string | undefined | false)[]
): PrintedProposal => {
  const caution = [...new Set([one.caution, ...cautions])].filter(Boolean).join(" ");
  return caution === "" ? one : { ...one, caution };
};

/** The surest of several proposals; when others are as sure and say something else, it is to be looked at twice. */
export function settled(found: readonly PrintedProposal[]): PrintedProposal | undefined {
  const sure = found.filter(({ caution }) => caution === undefined);
  const [first, ...rest] = sure.length > 0 ? sure : found;
  if (first === undefined) return undefined;
  const seen = new Set([first.value]);
  const others = rest.filter(({ value }) => seen.size < seen.add(value).size);
  if (others.length === 0) return first;
  const also = doubted(
    first,
    `The page also says ${others
      .slice(0, 3)
      .map(({ value }) => `“${value}”`)
      .join(", ")}.`,
  );
  return { ...also, others: others.map(({ value, words, page }) => ({ value, words, page })) };
}

/** More labels of one kind are on no certificate; further ones are not looked at. */
const mostPlaces = 60;

/** Every place where such a label stands; not where it speaks of another certificate or another time. */
export function labelledPlaces(lines: readonly Line[], names: ReadonlySet<Label>): { line: Line; part: Part }[] {
  const places: { line: Line; part: Part }[] = [];
  for (const line of lines) {
    if (places.length >= mostPlaces) break;
    for (const part of partsOf(line))
      if (names.has(part.label) && !isForeign(part.sentence)) places.push({ line, part });
  }
  return places;
}

interface Labelled {
  readonly field: PrintedField;
  readonly name: Label;
  /** The part of a text that is the value; undefined when it cannot be one. */
  readonly partOf: (text: string) => string | undefined;
  readonly cautionOf?: (value: Value, part: Part) => string | undefined;
  readonly goesOn?: (line: Line) => string;
}

/** What stands behind a label. */
export const labelled = (
  lines: readonly Line[],
  { field, name, partOf, cautionOf, goesOn }: Labelled,
): PrintedProposal[] =>
  labelledPlaces(lines, new Set([name])).flatMap(({ line, part }) => {
    const found = valueBehind({ line, part, isOne: (text) => partOf(text) !== undefined, goesOn });
    const value = found && partOf(found.text);
    if (found === undefined || value === undefined || value === "") return [];
    const one = proposal(field, value.slice(0, 200), { text: found.words, page: line.page });
    return [doubted(one, found.caution, cautionOf?.(found, part))];
  });
