import { canonicalJson } from "#domain/canonical-json.ts";
import { importRoles, type VendorMapping } from "./columns.ts";
import type { KeptMapping } from "./kept-mapping.schema.ts";
import type { Answers, Questions } from "./questions.ts";
import { openSigns } from "./read-currency.ts";

const normal = (header: string): string => header.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** The headers of a list in small letters, each once, in the order of the file. */
export const headerSet = (headers: readonly string[]): string[] => [...new Set(headers.map(normal))].filter(Boolean);

/** What two lists have in common that have the same set of headers, in any order and case; "" without any. */
export const headersKey = (headers: readonly string[]): string => {
  const set = headerSet(headers);
  return set.length === 0 ? "" : canonicalJson(set.toSorted());
};

/** How a list was read, in the words of its headers, so that it can be kept. */
export function keptMappingOf(
  headers: readonly string[],
  { columns, answers }: { readonly columns: VendorMapping["columns"]; readonly answers: Answers },
): KeptMapping {
  const named = importRoles.flatMap((role) => {
    const column = columns[role];
    const header = column === undefined ? "" : normal(headers[column] ?? "");
    if (column === undefined || header === "") return [];
    const nth = headers.slice(0, column).filter((other) => normal(other) === header).length;
    return [[role, { header, nth }] as const];
  });
  return {
    columns: Object.fromEntries(named),
    orders: { ...answers.orders },
    decimal: answers.decimal ?? null,
    currencies: Object.fromEntries(answers.currencies),
    tierWords: Object.fromEntries(answers.tierWords),
  };
}

/** The columns of a list as it was read before; of a header that is not there nothing is said. */
export function columnsAsKept(headers: readonly string[], { columns }: KeptMapping): VendorMapping["columns"] {
  const places = Map.groupBy(headers.keys(), (column) => normal(headers[column] ?? ""));
  return Object.fromEntries(
    importRoles.flatMap((role) => {
      const kept = columns[role];
      const column = kept && places.get(kept.header)?.[kept.nth];
      return column === undefined ? [] : [[role, column] as const];
    }),
  );
}

/** What a person said before, without an order of dates or a mark of amounts that this very list shows to be another one. */
export function answersAsKept(
  { orders, decimal, currencies, tierWords }: KeptMapping,
  { dates, amount }: Questions,
): Answers {
  const shown = new Map(dates.flatMap((date) => (date.shown ? [[date.role, date.shown.order] as const] : [])));
  const fits = (role: "startsOn" | "endsOn") =>
    orders[role] !== undefined && (shown.get(role) ?? orders[role]) === orders[role] ? { [role]: orders[role] } : {};
  return {
    orders: { ...fits("startsOn"), ...fits("endsOn") },
    decimal: amount?.shown?.mark ?? decimal ?? undefined,
    currencies: new Map(
      openSigns.flatMap((sign) => (currencies[sign] === undefined ? [] : [[sign, currencies[sign]]])),
    ),
    tierWords: new Map(Object.entries(tierWords)),
  };
}
