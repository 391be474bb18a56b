import { type CivilDate, dayOf, isCivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { datesIn } from "#domain/printed-date.ts";

/** As sheets hold it, also with a time behind it. */
const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;
const yearFirst = /^(\d{4})\s?[./年-]\s?(\d{1,2})\s?[./月-]\s?(\d{1,2})\s?[.日]?$/;
const yearLast = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})$/;

/** Every day that a typed text can mean: none, one, or two where nobody knows which number is the month. */
function daysIn(typed: string): readonly CivilDate[] {
  const text = typed.normalize("NFKC").trim();
  const [, plain] = iso.exec(text) ?? [];
  if (plain !== undefined) return existing(plain);
  const [, first, second, third] = yearFirst.exec(text) ?? [];
  if (first !== undefined) return existing(dayOf(Number(first), Number(second), Number(third)));
  const [, one, mark, other, year] = yearLast.exec(text) ?? [];
  if (one === undefined)
    return datesIn(text).flatMap(({ date: found, at, length }) => (at === 0 && length === text.length ? [found] : []));
  const dayFirst = dayOf(Number(year), Number(other), Number(one));
  // With points the day stands first in every language that writes them so.
  if (mark === ".") return existing(dayFirst);
  return [...new Set(existing(dayFirst, dayOf(Number(year), Number(one), Number(other))))];
}

const existing = (...days: readonly CivilDate[]): CivilDate[] => days.filter(isCivilDate);

/** The day that a typed text means, in the notation of any of our languages; undefined for none, or for what could be two. */
export function dayIn(text: string): CivilDate | undefined {
  const [day, other] = daysIn(text);
  return other === undefined ? day : undefined;
}

/** Why a value is no day, with the mend. */
export function whyNoDay(value: unknown): string {
  const [day, other] = typeof value === "string" ? daysIn(value) : [];
  if (day === undefined || other === undefined) return "Write a date that exists, such as 2027-03-31.";
  return `“${String(value).trim()}” can mean ${date(day)} or ${date(other)}. Write ${day} or ${other}.`;
}
