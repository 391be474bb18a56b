import { addDays, type CivilDate, startOf } from "./civil-date.ts";

export interface LocalTime {
  readonly date: CivilDate;
  /** 0 to 23. */
  readonly hour: number;
}

/** The names of those there are; the set one among them, whatever this browser knows. */
export const timeZones = (set: string): string[] =>
  [...new Set([set, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();

/** Whether the name is one of a time zone, such as "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "" && /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

/** Made once for each zone: making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  // Swedish writes days as we do: 2028-02-29.
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  });
  formats.set(timeZone, made);
  return made;
}

/** What calendar and clock show in a time zone at an instant in epoch milliseconds. */
export function localTime(at: number, timeZone: string): LocalTime {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}

const hourMs = 3_600_000;

/** The first instant at which a time zone's clock shows that hour of that day or, where the clock skips it, a later one. */
export function instantOf({ date, hour }: LocalTime, timeZone: string): number {
  const isReached = (at: number): boolean => {
    const local = localTime(at, timeZone);
    return local.date > date || (local.date === date && local.hour >= hour);
  };
  // No clock is further than fourteen hours from that of Greenwich; quarters of an hour are the smallest steps there are.
  const first = startOf(addDays(date, -1));
  let [early, late] = [first, first + 4 * 24 * hourMs];
  while (late - early > hourMs / 4) {
    const middle = early + Math.floor((late - early) / (hourMs / 2)) * (hourMs / 4);
    if (isReached(middle)) late = middle;
    else early = middle;
  }
  return late;
}
