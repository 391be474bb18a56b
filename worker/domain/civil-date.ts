/** A calendar day `YYYY-MM-DD` without clock or time zone. Two of them compare as strings. */
export type CivilDate = string;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const lastDay: CivilDate = "9999-12-31";

/** The day of a year, month (1 to 12) and day of the month; the last day there is for any after it, so that days compare as text. */
export const dayOf = (year: number, month: number, day: number): CivilDate =>
  year > 9999 ? lastDay : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Whether the text is a day that exists, between the years 1900 and 9999. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day that many months later; the day of the month is clamped to the month's end (SCORING 3). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The day that many days later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(startOf(date) + days * 86_400_000);
}

/** The instant at which the day begins in Greenwich, in epoch milliseconds. */
export const startOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);

/** How many days it is from one day to another; negative when that is earlier. */
export const daysFrom = (from: CivilDate, to: CivilDate): number =>
  Math.round((startOf(to) - startOf(from)) / 86_400_000);

/** The civil date in UTC of an instant given in epoch milliseconds. */
export function civilDateOf(epochMs: number): CivilDate {
  const at = new Date(epochMs);
  return dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
