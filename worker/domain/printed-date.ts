import { isCivilDate } from "#domain/civil-date.ts";

/** Months by the first letters of their names in English, German, French, Spanish, Italian and Dutch. */
const months: readonly RegExp[] = [
  /^(jan|janv|ene|gen)/,
  /^(feb|fév|fev)/,
  /^(mar|mär|maer|mrz|maart)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mag|mei)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aoû|aou|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott)/,
  /^(nov)/,
  /^(dec|dez|déc|dic)/,
];

export interface PrintedDate {
  /** ISO date. */
  readonly date: string;
  /** It could as well be read with day and month the other way round. */
  readonly isAmbiguous: boolean;
}

/** A date and where in its text it stands. */
export interface DateAt extends PrintedDate {
  readonly at: number;
  readonly length: number;
}

const pattern =
  /(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./](\d{1,2})[./](\d{4})|(\d{1,2})(?:st|nd|rd|th)?[.\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})|(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/gu;

/** Every date in a text, as certificates print them; what does not exist is none. */
export const datesIn = (text: string): DateAt[] =>
  [...text.matchAll(pattern)].flatMap((found) => {
    const date = dateOf(found);
    return date ? [{ ...date, at: found.index, length: found[0].length }] : [];
  });

/** The first date in a text; undefined when there is none that exists. */
export function printedDate(text: string): PrintedDate | undefined {
  const [first] = datesIn(text);
  return first && { date: first.date, isAmbiguous: first.isAmbiguous };
}

function dateOf(found: RegExpExecArray): PrintedDate | undefined {
  const [, isoYear, isoMonth, isoDay, day, month, year, wordDay, wordMonth, wordYear, usMonth, usDay, usYear] = found;
  if (isoYear !== undefined) return made([isoYear, isoMonth, isoDay]);
  if (day !== undefined) return numeric(Number(day), { second: Number(month), year: year ?? "" });
  return made([wordYear ?? usYear, monthNumber(wordMonth ?? usMonth ?? ""), wordDay ?? usDay]);
}

/** Day first, as most of the world writes; with both below 13 nobody can know. */
function numeric(first: number, { second, year }: { second: number; year: string }): PrintedDate | undefined {
  if (second > 12) return made([year, first, second]);
  return made([year, second, first], first <= 12 && first !== second ? "ambiguous" : "plain");
}

function monthNumber(word: string): number | undefined {
  const at = months.findIndex((month) => month.test(word.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

function made(
  parts: readonly (string | number | undefined)[],
  reading: "plain" | "ambiguous" = "plain",
): PrintedDate | undefined {
  const [year, month, day] = parts;
  const date = [year, month, day].map((part, index) => String(part ?? "").padStart(index === 0 ? 4 : 2, "0")).join("-");
  return isCivilDate(date) ? { date, isAmbiguous: reading === "ambiguous" } : undefined;
}
