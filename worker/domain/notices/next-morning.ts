import { hoursIn } from "#domain/format.ts";

/** The hour of somebody's morning at which the day's mail goes out. */
const morning = 7;
const hourMs = 3_600_000;

/** Whether there is a time zone of this name. */
export const isTimeZone = (name: string): boolean => hoursIn(name) !== undefined;

/**
 * The next moment after `at` (epoch milliseconds) at which it becomes seven in the morning in a time zone; in UTC where the
 * zone is not known.
 */
export function nextMorning(at: number, timeZone: string): number {
  const hourOf = hoursIn(timeZone) ?? ((moment: number) => Math.floor(moment / hourMs) % 24);
  // Zones are off by quarters of an hour: each is looked at, for a day and the hour that a change of clocks may add.
  const quarter = hourMs / 4;
  const first = at - (at % quarter) + quarter;
  for (let moment = first; moment <= at + 26 * hourMs; moment += quarter)
    if (hourOf(moment) === morning && hourOf(moment - quarter) !== morning) return moment;
  return at + 24 * hourMs;
}
