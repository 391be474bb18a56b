import type { VendorMappingEntry } from "#contract/vendor-mapping.ts";
import { type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import type { VendorMapping } from "#domain/register/import/columns.ts";
import { columnsAsKept, headersKey } from "#domain/register/import/kept-mapping.ts";

/** How a list with the same headers was read before, and what that makes of this one. */
export interface KeptOffer {
  readonly entry: VendorMappingEntry;
  readonly mapping: VendorMapping;
}

/** How far down headers are looked for. */
const firstRows = 20;

/** What was kept for the headers of a file: of the row that is taken for them, or else of the first one that is known. */
export function keptOffer(
  sheets: readonly Sheet[],
  { kept, mapping }: { readonly kept: readonly VendorMappingEntry[]; readonly mapping: VendorMapping },
): KeptOffer | undefined {
  const byKey = new Map(kept.map((entry) => [headersKey(entry.headers), entry]));
  const places = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, firstRows).map((_, at) => ({ sheet: sheet.name, headerRow: at + 1, row: shownRow(sheet, at) })),
  );
  const offers = places.flatMap(({ row, ...place }) => {
    const entry = byKey.get(headersKey(row));
    return entry === undefined ? [] : [{ entry, mapping: { ...place, columns: columnsAsKept(row, entry.mapping) } }];
  });
  const isTaken = (one: KeptOffer): boolean =>
    one.mapping.sheet === mapping.sheet && one.mapping.headerRow === mapping.headerRow;
  return offers.find(isTaken) ?? offers[0];
}
