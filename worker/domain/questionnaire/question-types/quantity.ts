import type { Asked } from "./asked.ts";

/** How a number is asked and typed. */
export interface Quantity<Q extends Asked = Asked> {
  /** The unit that stands beside the question and behind the number. */
  unitOf(question: Q): string | undefined;
  /** The number that a typed text means; undefined when it means none. */
  numberIn(text: string): number | undefined;
}

/** "72 hours", or the number alone. */
export const withUnit = (number: number | string, unit: string | undefined): string =>
  unit ? `${number} ${unit}` : String(number);

/** One comma before three digits parts thousands for some readers and decimals for others. */
const unclear = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const grouped = /^[+-]?\d{1,3}(?:([ \u00a0\u202f'’.,])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/u;
// With the power of ten that very large and very small numbers are written with.
const decimal = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number that a typed text means, in every place where one is typed: a point or a comma before decimals, thousands
 * parted by blanks, points or commas where nothing else can be meant. Undefined for what is no number, or could be two.
 */
export function plainNumberIn(text: string): number | undefined {
  const plain = text.trim();
  if (unclear.test(plain)) return undefined;
  if (decimal.test(plain)) return Number(plain.replace(",", "."));
  const [, thousands = "", point] = grouped.exec(plain) ?? [];
  if (thousands === "" || thousands === point) return undefined;
  const digits = plain.replaceAll(thousands, "");
  return Number(digits.replace(",", "."));
}

const notInDigits = "Write a number, in digits, such as 3.5.";

/** Why a text is no number, with the mend: also one that could be two. */
export function whyNoNumber(value: unknown): string {
  if (typeof value !== "string" || !unclear.test(value.trim())) return notInDigits;
  const [whole, part] = [value.trim().replace(",", ""), value.trim().replace(",", ".")];
  return `“${value.trim()}” can mean ${whole} or ${part}. Write ${whole} or ${part}.`;
}
