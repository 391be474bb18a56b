import { isCivilDate } from "#domain/civil-date.ts";

/** Months by the first letters of their names in English, German, French, Spanish, Italian and Dutch. */
const months: readonly RegExp[] = [
  /^(?:jan|janv|ene|gen|jän)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|maer|mrz|maart|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag|mei)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
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

/** Which of two numbers is the month, where both could be. */
export type DateOrder = "day-first" | "month-first";

/** The first years of the Japanese eras, less one. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, R: 2018, H: 1988 };

const ordinal = "(?:st|nd|rd|th|er|e|[ºª°])?";
const pattern = new RegExp(
  [
    "(?<![\\d./-])(?<y>\\d{4})\\s?(?<ysep>[-./])\\s?(?<m>\\d{1,2})\\s?\\k<ysep>\\s?(?<d>\\d{1,2})(?![\\d])",
    "(?<![\\d./-])(?<one>\\d{1,2})\\s?(?<sep>[./-])\\s?(?<two>\\d{1,2})\\s?\\k<sep>\\s?(?<ny>\\d{4})(?!\\d)",
    "(?<jy>\\d{4})\\s?年\\s?(?<jm>\\d{1,2})\\s?月\\s?(?<jd>\\d{1,2})\\s?日",
    "(?<era>令和|平成|(?<![\\p{L}\\d])[RH])\\s?(?<ey>元|\\d{1,2})\\s?[年.]\\s?(?<em>\\d{1,2})\\s?[月.]\\s?(?<ed>\\d{1,2})(?:\\s?日)?",
    `(?<!\\d)(?<wd>\\d{1,2})${ordinal}[.\\s-]+(?:de[l]?\\s+|day\\s+of\\s+|of\\s+)?(?<wm>\\p{L}{3,12})[.,]{0,2}[\\s-]+(?:del?\\s+)?(?<wy>\\d{4})(?!\\d)`,
    `(?<!\\p{L})(?<um>\\p{L}{3,12})[./-]?\\s?(?<ud>\\d{1,2})${ordinal}[,/-]?\\s?(?<uy>\\d{4})(?!\\d)`,
    "(?<!\\d)(?<vy>\\d{4})[ -]+(?<vm>\\p{L}{3,12})\\.?[ -]+(?<vd>\\d{1,2})(?!\\d)",
  ].join("|"),
  "gu",
);

/** Every date in a text, as certificates print them; what does not exist is none. */
export const datesIn = (text: string, order: DateOrder = "day-first"): DateAt[] =>
  [...text.matchAll(pattern)].flatMap((found) => {
    const date = dateOf(found.groups ?? {}, order);
    return date ? [{ ...date, at: found.index, length: found[0].length }] : [];
  });

/** The first date in a text; undefined when there is none that exists. */
export function printedDate(text: string): PrintedDate | undefined {
  const [first] = datesIn(text);
  return first && { date: first.date, isAmbiguous: first.isAmbiguous };
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(g: Groups, order: DateOrder): PrintedDate | undefined {
  if (g.y) return made([g.y, g.m, g.d]);
  if (g.one) return numeric([Number(g.one), Number(g.two)], g.ny ?? "", order);
  if (g.jy) return made([g.jy, g.jm, g.jd]);
  if (g.era) return made([(eras[g.era] ?? 0) + (g.ey === "元" ? 1 : Number(g.ey)), g.em, g.ed]);
  const named = [g.wy ?? g.uy ?? g.vy, monthNumber(g.wm ?? g.um ?? g.vm ?? ""), g.wd ?? g.ud ?? g.vd];
  return made(named);
}

/** Day first, as most of the world writes, unless the page shows otherwise; with both below 13 nobody can know. */
function numeric([first, second]: readonly [number, number], year: string, order: DateOrder): PrintedDate | undefined {
  if (second > 12) return made([year, first, second]);
  if (first > 12) return made([year, second, first]);
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  return made([year, month, day], first !== second ? "ambiguous" : "plain");
}

/**
 * The order that the numbers of a page show: one date that can only be month first, and none that can only be day first.
 * Dates with full stops are day first.
 */
export function dateOrderOf(text: string): DateOrder {
  const pairs = [...text.matchAll(/(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/g)];
  const isShown = (at: 1 | 2): boolean => pairs.some((pair) => Number(pair[at]) > 12);
  return isShown(2) && !isShown(1) ? "month-first" : "day-first";
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
