import { type DateOrder, datesIn } from "#domain/printed-date.ts";

export type ReadDay =
  | { readonly is: "day"; readonly day: string }
  | { readonly is: "ambiguous" }
  | { readonly is: "wrong"; readonly because: string };

const shape = "Write it as 2027-03-31.";

/**
 * The day a cell says, in figures or with the month's name. Numbers between full stops are day first; between slashes or
 * hyphens the order must be told where both could be the month. What does not exist, or has a year of two figures, is wrong.
 */
export function readDay(cell: string, order: DateOrder | undefined): ReadDay {
  const text = cell.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "");
  const read = (by: DateOrder) => datesIn(text, by).find(({ at, length }) => at === 0 && length === text.length);
  const [dayFirst, monthFirst] = [read("day-first"), read("month-first")];
  if (dayFirst === undefined) return { is: "wrong", because: whyNot(text) };
  const isTold = text.includes(".") || !dayFirst.isAmbiguous || dayFirst.date === monthFirst?.date;
  if (isTold) return { is: "day", day: dayFirst.date };
  if (order === undefined) return { is: "ambiguous" };
  return { is: "day", day: (order === "day-first" ? dayFirst : (monthFirst ?? dayFirst)).date };
}

function whyNot(text: string): string {
  if (/^\d+([.,]\d+)?$/.test(text)) return `“${text}” is a number and no date. ${shape}`;
  if (/^\d{1,2}\D+\d{1,2}\D+\d{2}$/.test(text)) return `“${text}” has a year of two figures. ${shape}`;
  return /\d{4}/.test(text) ? `“${text}” is no date that exists. ${shape}` : `“${text}” is no date. ${shape}`;
}

/** The order that a column shows by days above the twelfth; undefined where none does, or where some say the opposite. */
export function shownOrder(cells: readonly string[]): { readonly order: DateOrder; readonly by: string } | undefined {
  const pairs = cells.flatMap((cell) => {
    const [, one = "", two = ""] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(cell) ?? [];
    return one === "" ? [] : [{ cell: cell.trim(), one: Number(one), two: Number(two) }];
  });
  const dayFirst = pairs.find(({ one }) => one > 12);
  const monthFirst = pairs.find(({ two }) => two > 12);
  if (dayFirst && !monthFirst) return { order: "day-first", by: dayFirst.cell };
  return monthFirst && !dayFirst ? { order: "month-first", by: monthFirst.cell } : undefined;
}
