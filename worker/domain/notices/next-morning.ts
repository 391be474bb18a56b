/** The hour of somebody's morning at which the day's mail goes out. */
const morning = 7;
const hourMs = 3_600_000;

/** Whether the platform knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The next moment after `at` (epoch milliseconds) at which it is seven in the morning in a time zone; where clocks are put
 * forward over that hour, the one after it.
 */
export function nextMorning(at: number, timeZone: string): number {
  const hourOf = new Intl.DateTimeFormat("en", { timeZone, hour: "numeric", hourCycle: "h23" });
  const isMorning = (moment: number): boolean => Number(hourOf.format(moment)) === morning;
  // Zones are off by quarters of an hour: each is looked at, for a day and the hour that a change of clocks may add.
  const quarter = hourMs / 4;
  const first = at - (at % quarter) + quarter;
  for (let moment = first; moment <= at + 26 * hourMs; moment += quarter)
    if (isMorning(moment) && !isMorning(moment - quarter)) return moment;
  return at + 24 * hourMs;
}
