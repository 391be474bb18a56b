import { currencyOf, oneCurrency } from "./read-currency.ts";

/** The mark that stands before decimals. */
export type DecimalMark = "." | ",";

export type ReadAmount =
  /** The currency as it stands beside it: a code, a sign that several share, or "". */
  | { readonly is: "amount"; readonly value: number; readonly currency: string; readonly isRounded: boolean }
  /** "1.234" could be a thousand, or one and a bit. */
  | { readonly is: "ambiguous"; readonly mark: DecimalMark; readonly currency: string }
  | { readonly is: "wrong"; readonly because: string };

const wrong = (text: string, why: string): ReadAmount => ({ is: "wrong", because: `“${text}” ${why}` });

interface ReadBy {
  readonly isWorkbook: boolean;
  /** The mark before decimals in this column, once it is known. */
  readonly decimal?: DecimalMark | undefined;
}

/**
 * An amount in whole units, with the currency that stands beside it: "1,200", "1.200,50 €", "CHF 1'200", "1 200 EUR". One mark
 * with three digits behind it is for thousands or for decimals as the column has it, and ambiguous until that is known. In a
 * workbook numbers carry no marks, so a bare "1.234" there could be either and is refused.
 */
export function readAmount(cell: string, { isWorkbook, decimal }: ReadBy): ReadAmount {
  const text = cell.trim();
  const { digits, named } = partsOf(text);
  const currency = oneCurrency(named);
  if (currency === undefined)
    return wrong(text, "is no amount. Write it in full, such as 12000, with one currency or none.");
  const [mark] = eitherWay.test(digits) ? (digits.match(/[.,]/) ?? []) : [];
  if (isWorkbook && currency === "" && mark === ".")
    return wrong(text, "can be read in two ways. Write it without a mark for thousands.");
  if ((mark === "." || mark === ",") && decimal === undefined) return { is: "ambiguous", mark, currency };
  const value = mark !== undefined && mark === decimal ? Number(digits.replace(",", ".")) : numberIn(digits);
  if (value === undefined) return wrong(text, "is no amount. Write a number, such as 12000.");
  if (value > 999_999_999_999) return wrong(text, "is more than the register holds.");
  return { is: "amount", value: Math.round(value), currency, isRounded: !Number.isInteger(value) };
}

/** What could be a thousand or one: no number begins with a nought before a mark for thousands. */
const eitherWay = /^[1-9]\d{0,2}[.,]\d{3}$/;

function partsOf(text: string): { readonly digits: string; readonly named: readonly string[] } {
  const { rest, named } = currencyOf(text);
  const digits = rest.replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3})/g, "").trim();
  // "1'200.–" and "100,-" are whole units.
  return { digits: digits.replace(/[.,][-–—]+$/u, ""), named };
}

/** The mark that a column has before decimals, by amounts that can only be read in one way; undefined where none says, or some say the opposite. */
export function shownDecimal(
  cells: readonly string[],
): { readonly mark: DecimalMark; readonly by: string } | undefined {
  const shown = cells.flatMap((cell) => {
    const mark = decimalOf(partsOf(cell.trim()).digits);
    return mark === undefined ? [] : [{ mark, by: cell.trim() }];
  });
  const [first] = shown;
  return shown.every(({ mark }) => mark === first?.mark) ? first : undefined;
}

function decimalOf(digits: string): DecimalMark | undefined {
  if (numberIn(digits) === undefined || eitherWay.test(digits)) return undefined;
  const marks = digits.match(/[.,]/g) ?? [];
  const [last] = marks.slice(-1);
  if (last !== "." && last !== ",") return undefined;
  const isForThousands = marks.length > 1 && marks.every((mark) => mark === last);
  if (!isForThousands) return last;
  return last === "." ? "," : ".";
}

/** A number with marks for thousands or decimals; undefined for anything else, below zero too. */
function numberIn(digits: string): number | undefined {
  if (/^\d{1,15}$/.test(digits)) return Number(digits);
  if (/^0+[.,]\d+$/.test(digits)) return Number(digits.replace(",", "."));
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replaceAll(".", "").replace(",", "."));
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
