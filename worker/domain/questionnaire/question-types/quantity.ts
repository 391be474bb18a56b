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

/** A number in digits, with a decimal point. */
export function plainNumberIn(text: string): number | undefined {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A number can be kept while somebody types: half a number is a text. */
export const checkDraftNumber = (value: unknown): string | undefined =>
  typeof value === "string" || Number.isFinite(value) ? undefined : notInDigits;

export const notInDigits = "Write a number, in digits.";
