const locale = "en-GB";

const wholePercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const plainNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const exactNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const pluralRules = new Intl.PluralRules(locale);
const conjunction = new Intl.ListFormat(locale, { type: "conjunction" });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

const monthParts = { month: "long", year: "numeric" } as const;
const dayParts = { day: "numeric", month: "long", year: "numeric" } as const;
const timeParts = { hour: "2-digit", minute: "2-digit" } as const;
const civil = /^\d{4}-\d{2}-\d{2}$/;

/** A moment in epoch milliseconds, or a civil date "2027-03-31". */
export type Moment = number | string;

/**
 * A share from 0 to 1 as a whole percentage, "62%". A share below 1 never prints as 100% and one above 0 never as 0%,
 * because a reader takes these two for "all" and "nothing". "–" when there is no number.
 */
export function percent(share: number | undefined): string {
  if (share === undefined || Number.isNaN(share)) return "–";
  if (share > 0 && share < 0.01) return "<1%";
  if (share > 0.99 && share < 1) return ">99%";
  return wholePercent.format(share);
}

/** "4,000", "12.5": every digit that was given, in groups of three. */
export function number(value: number): string {
  return exactNumber.format(value);
}

/** "31 March 2027". Epoch milliseconds are shown in the reader's time zone unless another is given. */
export function date(moment: Moment, timeZone?: string): string {
  return format({ moment, parts: dayParts, timeZone });
}

/** "March 2027", of a month "2027-03". */
export function month(of: string): string {
  return format({ moment: `${of}-01`, parts: monthParts, timeZone: undefined });
}

/** "31 March 2027 at 10:42"; a civil date has no time and is shown as a date. */
export function dateTime(moment: Moment, timeZone?: string): string {
  if (isCivil(moment)) return date(moment);
  return format({ moment, parts: { ...dayParts, ...timeParts }, timeZone });
}

/** "10:42". */
export function time(moment: number, timeZone?: string): string {
  return format({ moment, parts: timeParts, timeZone });
}

/** What the `datetime` attribute of <time> takes: the civil date as it is, or the moment in UTC. "" when it is neither. */
export function machineDate(moment: Moment): string {
  if (isCivil(moment)) return moment;
  const value = new Date(moment);
  return Number.isNaN(value.getTime()) ? "" : value.toISOString();
}

/** "today", "tomorrow", "in 12 days", "3 days ago": whole days from `from` to `to`, both civil dates. */
export function daysBetween({ from, to }: { readonly from: string; readonly to: string }): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return Number.isNaN(days) ? "" : relative.format(days, "day");
}

/** Whole months from one day (YYYY-MM-DD) to another; 0 when it lies ahead. */
export function monthsSince(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
}

/** "€12,000": a sum in whole units of a currency, by its three letters. */
export const money = (sum: number, currency: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(sum);

/** "412 bytes", "38 kB", "4.2 MB": powers of 1000, as file managers show them. */
export function bytes(size: number): string {
  if (size < 1000) return plural({ count: size, one: "byte", other: "bytes" });
  if (size < 999_500) return `${wholeNumber(size / 1000)} kB`;
  if (size < 999_950_000) return `${plainNumber.format(size / 1_000_000)} MB`;
  return `${plainNumber.format(size / 1_000_000_000)} GB`;
}

/** "4.0", "12.5": points to one decimal, always written out. */
export function points(value: number): string {
  return oneDecimal.format(value);
}

/** "1 question", "12 questions", "1,200 questions". */
export function plural({
  count,
  one,
  other,
}: {
  readonly count: number;
  readonly one: string;
  readonly other: string;
}): string {
  return `${plainNumber.format(count)} ${pluralRules.select(count) === "one" ? one : other}`;
}

/** "A.2, A.4 and A.7". */
export function list(words: readonly string[]): string {
  return conjunction.format(words);
}

/** What a language is called in another: "French" for "fr" in "en"; the code itself when nobody knows it. */
export function languageIn(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: "language", fallback: "code" }).of(code) ?? code;
  } catch {
    // Not the form of a language code: shown as it was typed.
    return code;
  }
}

const wholeNumber = (value: number): string => plainNumber.format(Math.round(value));

const isCivil = (moment: Moment): moment is string => typeof moment === "string" && civil.test(moment);

interface Formatting {
  readonly moment: Moment;
  readonly parts: Intl.DateTimeFormatOptions;
  readonly timeZone: string | undefined;
}

function format({ moment, parts, timeZone }: Formatting): string {
  const value = new Date(moment);
  if (Number.isNaN(value.getTime())) return "–";
  const zone = isCivil(moment) ? "UTC" : timeZone;
  return new Intl.DateTimeFormat(locale, zone === undefined ? parts : { ...parts, timeZone: zone }).format(value);
}

/** The time zone of whoever's device this is. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat("en").resolvedOptions().timeZone;

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Whether three letters are a currency (ISO 4217); a word of scale, such as "Mio", is none. */
export const isCurrency = (code: string): boolean => currencies.has(code);
