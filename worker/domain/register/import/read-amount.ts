export type ReadAmount =
  | { readonly is: "amount"; readonly value: number; readonly currency: string; readonly isRounded: boolean }
  | { readonly is: "wrong"; readonly because: string };

const signs: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", $: "USD" };
const prefixed = /^(US|CA|A|AU|NZ|HK|S)\$/;
const dollars: Readonly<Record<string, string>> = {
  US: "USD",
  CA: "CAD",
  A: "AUD",
  AU: "AUD",
  NZ: "NZD",
  HK: "HKD",
  S: "SGD",
};

const wrong = (text: string, why: string): ReadAmount => ({ is: "wrong", because: `“${text}” ${why}` });

/**
 * An amount in whole units, with the currency that stands beside it: "1,200", "1.200,50 €", "CHF 1'200", "1 200 EUR". In a
 * workbook numbers carry no marks, so a bare "1.234" there could be either and is refused.
 */
export function readAmount(cell: string, { isWorkbook }: { readonly isWorkbook: boolean }): ReadAmount {
  const text = cell.trim();
  const [, leading = ""] = prefixed.exec(text) ?? [];
  const plain = leading === "" ? text : text.slice(leading.length + 1);
  const words = [...new Set(plain.match(/[\p{L}]+|[€£¥₹$]/gu) ?? [])].map((word) => signs[word] ?? word.toUpperCase());
  const named = leading === "" ? words : [dollars[leading] ?? "", ...words];
  const [currency = ""] = named;
  if (named.length > 1 || (currency !== "" && !/^[A-Z]{3}$/.test(currency)))
    return wrong(text, "is no amount. Write a number, such as 12000, with one currency or none.");
  const digits = plain
    .replace(/[\p{L}€£¥₹$]/gu, "")
    .replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3})/g, "")
    .trim();
  if (isWorkbook && currency === "" && /^\d{1,3}\.\d{3}$/.test(digits))
    return wrong(text, "can be read in two ways. Write it without a mark for thousands.");
  const value = numberIn(digits);
  if (value === undefined) return wrong(text, "is no amount. Write a number, such as 12000.");
  if (value > 999_999_999_999) return wrong(text, "is more than the register holds.");
  return { is: "amount", value: Math.round(value), currency, isRounded: !Number.isInteger(value) };
}

/** A number with marks for thousands or decimals; undefined for anything else, below zero too. */
function numberIn(digits: string): number | undefined {
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(",", "."));
  return undefined;
}

const perUnit: readonly (readonly [RegExp, number])[] = [
  [/^(?:days?|tage?n?|jours?|d|t|j)?$/, 1],
  [/^(?:weeks?|wochen?|semaines?)$/, 7],
];

/** A notice in days, from days or weeks; undefined for months, which are no number of days, and for anything else. */
export function readNotice(cell: string): number | undefined {
  const [, count = "", unit = ""] = /^(\d{1,4})\s*(\p{L}*)\.?$/u.exec(cell.trim().toLowerCase()) ?? [];
  const days = perUnit.find(([words]) => words.test(unit))?.[1];
  const sum = Number(count) * (days ?? Number.NaN);
  return count === "" || days === undefined || sum > 3650 ? undefined : sum;
}
