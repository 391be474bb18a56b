import type { CivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";

/** Whether a text names a day, and not one that only ends in the same words: 1 March is no part of 11 March. */
export function namesDay(text: string, day: CivilDate): boolean {
  const words = date(day);
  return text.split(words).some((before, at, parts) => at < parts.length - 1 && !/\d$/.test(before));
}
