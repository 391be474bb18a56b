import { type CivilDate, daysFrom } from "#domain/civil-date.ts";
import { date, plural } from "#domain/format.ts";

/** "overdue by 12 days"; "" while the day is not over. */
export function overdueWords(dueOn: CivilDate, today: CivilDate): string {
  const late = daysFrom(dueOn, today);
  return late > 0 ? `overdue by ${plural({ count: late, one: "day", other: "days" })}` : "";
}

/** "until 10 December 2026", and how long that is overdue where it still waits to be done. */
export function dueWords(dueOn: CivilDate, today: CivilDate): string {
  const overdue = overdueWords(dueOn, today);
  return `until ${date(dueOn)}${overdue === "" ? "" : `, ${overdue}`}`;
}

/** "until 10 December 2026", and once that day is over "ended on" it. */
export const lastingWords = (until: CivilDate, today: CivilDate): string =>
  `${until < today ? "ended on" : "until"} ${date(until)}`;
