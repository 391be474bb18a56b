import { isCurrency } from "#domain/format.ts";

/** Signs and words that several currencies share; the first ones of each are met most. */
export const sharedSigns = {
  $: ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "BRL", "CLP", "COP", "ARS"],
  "¥": ["JPY", "CNY"],
  kr: ["SEK", "NOK", "DKK", "ISK"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What an amount leaves open: nothing stands beside it, or a sign that several currencies share. */
export const openSigns = ["", "$", "¥", "kr"] as const satisfies readonly ("" | keyof typeof sharedSigns)[];
export type OpenSign = (typeof openSigns)[number];
export const isOpenSign = (said: string): said is OpenSign => openSigns.some((sign) => sign === said);

/** Signs and words of one currency alone, in small letters. */
const ownSigns: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₪": "ILS",
  "₴": "UAH",
  "₫": "VND",
  "₱": "PHP",
  "₦": "NGN",
  "฿": "THB",
  zł: "PLN",
  kč: "CZK",
  ft: "HUF",
  lei: "RON",
  fr: "CHF",
  sfr: "CHF",
};
const prefixed = /^(US|CA|C|A|AU|NZ|HK|S|R)\$/;
const dollars: Readonly<Record<string, string>> = {
  US: "USD",
  CA: "CAD",
  C: "CAD",
  A: "AUD",
  AU: "AUD",
  NZ: "NZD",
  HK: "HKD",
  S: "SGD",
  R: "BRL",
};
// Any sign of a currency, also one that is not known here: it is refused, and no part of the number. A word may be cut short.
const beside = /\p{L}+\.?|\p{Sc}/gu;

/** A text without what names a currency in it, and what does: a code, or a sign that several share; a word that is none stays a word. */
export function currencyOf(text: string): { readonly rest: string; readonly named: readonly string[] } {
  const [, leading = ""] = prefixed.exec(text) ?? [];
  const plain = leading === "" ? text : text.slice(leading.length + 1);
  const words = (plain.match(beside) ?? []).map((word) => nameOf(word.replace(/\.$/, "")));
  const named = leading === "" ? words : [dollars[leading] ?? "", ...words];
  return { rest: plain.replace(beside, ""), named: [...new Set(named)] };
}

function nameOf(word: string): string {
  const small = word.toLowerCase();
  return isOpenSign(small) ? small : (ownSigns[small] ?? word.toUpperCase());
}

/** The one currency that several words name, "" where there is none of them, undefined where they differ or are none. */
export function oneCurrency(named: readonly string[]): string | undefined {
  if (!named.every((one) => isOpenSign(one) || isCurrency(one))) return undefined;
  return named.reduce<string | undefined>((all, one) => (all === undefined ? undefined : together(all, one)), "");
}

/** A code beside a sign says which of those that share it. */
function together(one: string, other: string): string | undefined {
  if (one === other || other === "") return one;
  if (one === "") return other;
  if (isShared(one)) return sharers(one).includes(other) ? other : undefined;
  if (isShared(other)) return sharers(other).includes(one) ? one : undefined;
  return undefined;
}

const isShared = (said: string): said is keyof typeof sharedSigns => Object.hasOwn(sharedSigns, said);
const sharers = (sign: keyof typeof sharedSigns): readonly string[] => sharedSigns[sign];

/** What a cell of the column for the currency says; "" where it is empty, undefined where it names none. */
export function currencyIn(cell: string): string | undefined {
  const { rest, named } = currencyOf(cell.trim());
  return rest.trim() === "" ? oneCurrency(named) : undefined;
}
