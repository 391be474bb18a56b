import type { DateOrder } from "#domain/printed-date.ts";
import { type Tier, tiers } from "../tiers.ts";
import type { ImportRole } from "./columns.ts";
import { type DecimalMark, readAmount, shownDecimal } from "./read-amount.ts";
import { currencyIn, isOpenSign, type OpenSign, oneCurrency, openSigns } from "./read-currency.ts";
import { readDay, shownOrder } from "./read-day.ts";

const dateRoles = ["startsOn", "endsOn"] as const;
type DateRole = (typeof dateRoles)[number];

/** What a person said of columns that do not speak for themselves. */
export interface Answers {
  readonly orders: Readonly<Partial<Record<DateRole, DateOrder>>>;
  /** The mark before decimals in amounts, where they do not say it. */
  readonly decimal: DecimalMark | undefined;
  /** Of amounts that leave it open, by what stands beside them; "" leaves them out, what is missing is not answered yet. */
  readonly currencies: ReadonlyMap<OpenSign, string>;
  /** A tier, or "" for none, by the word of the file in small letters; what is missing is not answered yet. */
  readonly tierWords: ReadonlyMap<string, Tier | "">;
}

export const noAnswers: Answers = { orders: {}, decimal: undefined, currencies: new Map(), tierWords: new Map() };

/** What has to be asked once about a file before it can be taken. */
export interface Questions {
  /** Columns whose dates can be read in two ways, with one of them, and what others of the column show. */
  readonly dates: readonly {
    readonly role: DateRole;
    readonly example: string;
    readonly shown: { readonly order: DateOrder; readonly by: string } | undefined;
  }[];
  /** An amount that could be a thousand or one, and what others of the column show; undefined where there is none. */
  readonly amount:
    | {
        readonly example: string;
        readonly mark: DecimalMark;
        readonly shown: { readonly mark: DecimalMark; readonly by: string } | undefined;
      }
    | undefined;
  /** How many amounts leave their currency open, by what stands beside them. */
  readonly currencies: readonly { readonly sign: OpenSign; readonly count: number }[];
  /** The words of the column for the tier, as they are written, with the tier that has the same name. */
  readonly tierWords: readonly { readonly word: string; readonly proposed: Tier | undefined }[];
}

const sameName: Readonly<Record<string, Tier>> = {
  critical: "critical",
  kritisch: "critical",
  critique: "critical",
  important: "important",
  wichtig: "important",
  standard: "standard",
};

type Cells = (role: ImportRole) => readonly string[];

/** What a file leaves open. Every word for a tier is shown; only one with the very name of a tier is proposed as it. */
export function questionsIn(
  cells: Cells,
  { isWorkbook, rows }: { readonly isWorkbook: boolean; readonly rows: number },
): Questions {
  const dates = dateRoles.flatMap((role) => {
    const column = cells(role);
    const example = column.find((cell) => cell.trim() !== "" && readDay(cell, undefined).is === "ambiguous");
    return example === undefined ? [] : [{ role, example: example.trim(), shown: shownOrder(column) }];
  });
  const [values, currencies] = [cells("contractValue"), cells("currency")];
  const signs = Array.from({ length: rows }, (_, at) => signOf(values[at] ?? "", currencies[at] ?? "", { isWorkbook }));
  const words = new Map<string, string>();
  for (const cell of cells("tier"))
    if (cell.trim() !== "" && !words.has(cell.trim().toLowerCase())) words.set(cell.trim().toLowerCase(), cell.trim());
  const tierWords = [...words.values()].map((word) => ({
    word,
    proposed: Object.hasOwn(sameName, word.toLowerCase()) ? sameName[word.toLowerCase()] : undefined,
  }));
  return {
    dates,
    amount: amountIn(values, { isWorkbook }),
    currencies: openSigns.flatMap((sign) => {
      const count = signs.filter((one) => one === sign).length;
      return count === 0 ? [] : [{ sign, count }];
    }),
    tierWords,
  };
}

/** What of a currency an amount and the cell for it leave open; undefined where there is no amount, or nothing is open. */
function signOf(value: string, currency: string, by: { readonly isWorkbook: boolean }): OpenSign | undefined {
  if (value.trim() === "") return undefined;
  const read = readAmount(value, by);
  const column = currencyIn(currency);
  if (read.is === "wrong" || column === undefined) return undefined;
  const beside = oneCurrency([read.currency, column]);
  return beside !== undefined && isOpenSign(beside) ? beside : undefined;
}

function amountIn(values: readonly string[], { isWorkbook }: { readonly isWorkbook: boolean }): Questions["amount"] {
  for (const cell of values) {
    const read = readAmount(cell, { isWorkbook });
    if (read.is === "ambiguous") return { example: cell.trim(), mark: read.mark, shown: shownDecimal(values) };
  }
  return undefined;
}

/** The answers with what the file itself shows or names, where a person said nothing else. */
export function withProposals(questions: Questions, said: Answers): Answers {
  const orders = Object.fromEntries(questions.dates.flatMap(({ role, shown }) => (shown ? [[role, shown.order]] : [])));
  const proposed = questions.tierWords.flatMap(({ word, proposed: tier }) =>
    tier === undefined ? [] : [[word.toLowerCase(), tier] as const],
  );
  return {
    orders: { ...orders, ...said.orders },
    decimal: said.decimal ?? questions.amount?.shown?.mark,
    currencies: said.currencies,
    tierWords: new Map<string, Tier | "">([...proposed, ...said.tierWords]),
  };
}

/** How many questions are still open. */
export const openQuestions = (questions: Questions, answers: Answers): number =>
  questions.dates.filter(({ role }) => answers.orders[role] === undefined).length +
  (questions.amount !== undefined && answers.decimal === undefined ? 1 : 0) +
  questions.currencies.filter(({ sign }) => !answers.currencies.has(sign)).length +
  questions.tierWords.filter(({ word }) => !answers.tierWords.has(word.toLowerCase())).length;

export const isTier = (text: string): text is Tier => tiers.some((tier) => tier === text);
