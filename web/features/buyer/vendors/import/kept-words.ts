import type { DateOrder } from "#domain/printed-date.ts";
import { importRoles } from "#domain/register/import/columns.ts";
import type { KeptMapping } from "#domain/register/import/kept-mapping.schema.ts";
import { openSigns } from "#domain/register/import/read-currency.ts";
import { roleWords } from "#domain/register/import/role-words.ts";
import { tierWords as tiersInWords } from "#domain/register/tiers.ts";

const orderWords: Readonly<Record<DateOrder, string>> = {
  "day-first": "day first, then the month",
  "month-first": "month first, then the day",
};

/** How a list was read, line by line: its columns, and what was said of dates, currency and tiers. */
export function keptWords({ columns, orders, decimal, currencies, tierWords }: KeptMapping): string[] {
  const taken = importRoles.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [`${roleWords[role]} from “${column.header}”`];
  });
  const dates = (["startsOn", "endsOn"] as const).flatMap((role) => {
    const order = orders[role];
    return order === undefined ? [] : [`${roleWords[role]}: ${orderWords[order]}`];
  });
  const words = Object.entries(tierWords).map(([word, tier]) =>
    tier === "" ? `“${word}” says nothing about the tier` : `“${word}” means ${tiersInWords[tier].toLowerCase()}`,
  );
  const marks = decimal === null ? [] : [`Decimals of amounts stand behind a ${decimal === "." ? "point" : "comma"}`];
  const amounts = openSigns.flatMap((sign) => {
    const currency = currencies[sign];
    if (currency === undefined) return [];
    const which = `Amounts ${sign === "" ? "without a currency" : `with ${sign}`}`;
    return [currency === "" ? `${which} are left out` : `${which} are in ${currency}`];
  });
  return [taken.join(", "), ...dates, ...marks, ...amounts, ...(words.length === 0 ? [] : [words.join(", ")])].filter(
    Boolean,
  );
}
