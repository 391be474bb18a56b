import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import type { VendorImportLine } from "#contract/vendor-import.ts";
import type { Choice, VendorEntry } from "#domain/register/import/entry.ts";
import { call, problemOf } from "#web/api/client.ts";

/** As many vendors as one portion takes. */
const portionSize = 100;

/** How often a portion is worked out anew when somebody else changes the register meanwhile. */
const mostTries = 4;

export const sent = ({ vendor, products, ...entry }: VendorEntry, choice: Choice | undefined): ImportedVendor => ({
  rows: [...entry.rows],
  contactDomain: entry.contactDomain,
  isDomainShared: entry.isDomainShared,
  vendor,
  products: [...products],
  ...(choice && { choice }),
});

export const portionsOf = (vendors: readonly ImportedVendor[]): ImportedVendor[][] =>
  Array.from({ length: Math.ceil(vendors.length / portionSize) }, (_, at) =>
    vendors.slice(at * portionSize, (at + 1) * portionSize),
  );

/** What would become of a portion; nothing is stored. */
export const previewPortion = async (
  vendors: ImportedVendor[],
  importId: string | undefined,
): Promise<readonly VendorImportLine[]> =>
  (await call("POST /api/buyer/vendor-imports/preview", { body: { vendors, ...(importId && { importId }) } })).lines;

/** Stores a portion, worked out anew where somebody else was faster. */
export async function storePortion(of: {
  readonly id: string;
  readonly vendors: ImportedVendor[];
  readonly isLast: boolean;
}): Promise<readonly VendorImportLine[]> {
  const body = { vendors: of.vendors, isLast: of.isLast };
  for (let tried = 1; ; tried++) {
    try {
      return (await call("POST /api/buyer/vendor-imports/:id/portions", { params: { id: of.id }, body })).lines;
    } catch (error) {
      if (tried === mostTries || problemOf(error).code !== "stale-revision") throw error;
    }
  }
}
