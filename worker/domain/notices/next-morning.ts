import { addDays } from "#domain/civil-date.ts";
import { instantOf, isTimeZone, localTime } from "#domain/local-time.ts";

/** The hour of somebody's morning at which the day's mail goes out. */
const morning = 7;

/**
 * The next moment after `at` (epoch milliseconds) at which it becomes seven in the morning in a time zone; in UTC where the
 * zone is not known.
 */
export function nextMorning(at: number, timeZone: string): number {
  const zone = isTimeZone(timeZone) ? timeZone : "UTC";
  const { date } = localTime(at, zone);
  const today = instantOf({ date, hour: morning }, zone);
  return today > at ? today : instantOf({ date: addDays(date, 1), hour: morning }, zone);
}
