import type { Body } from "#contract/api.ts";
import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import type { VendorImportLine } from "#contract/vendor-import.ts";
import type { Choice } from "#domain/register/import/entry.ts";
import type { ReadList } from "#domain/register/import/read-list.ts";
import { call, problemOf } from "#web/api/client.ts";

/** How often a portion is worked out anew when somebody else changes the register meanwhile. */
const mostTries = 4;

/** As many rows that could not be read as one portion tells of. */
const mostRefused = 100;

type Portion = Body<"POST /api/buyer/vendor-imports/:id/portions">;

/** Words about a row, as many and as long as a report keeps of it. */
const fitting = (words: readonly string[]): string[] => words.slice(0, 200).map((text) => text.slice(0, 2000));

export const sent = (
  { entry: { vendor, products, ...entry }, remarks }: ReadList["entries"][number],
  choice: Choice | undefined,
): ImportedVendor => ({
  rows: [...entry.rows],
  contactDomain: entry.contactDomain,
  isDomainShared: entry.isDomainShared,
  vendor,
  products: [...products],
  remarks: fitting(remarks),
  ...(choice && { choice }),
});

/** What would become of a portion; nothing is stored. */
export const previewPortion = async (
  vendors: ImportedVendor[],
  importId: string | undefined,
): Promise<readonly VendorImportLine[]> =>
  (await call("POST /api/buyer/vendor-imports/preview", { body: { vendors, ...(importId && { importId }) } })).lines;

/** The portions of a whole list, the rows that could not be read behind all others; at least one, which closes the import. */
export function wholeList(
  vendors: readonly ImportedVendor[][],
  refused: ReadList["refused"],
): readonly Omit<Portion, "isLast">[] {
  const unread = Array.from({ length: Math.ceil(refused.length / mostRefused) }, (_, at) =>
    refused
      .slice(at * mostRefused, (at + 1) * mostRefused)
      .map(({ row, name, because }) => ({ row, name: name.slice(0, 500), because: fitting(because) })),
  );
  const all = [
    ...vendors.map((portion) => ({ vendors: portion })),
    ...unread.map((portion) => ({ vendors: [], refused: portion })),
  ];
  return all.length > 0 ? all : [{ vendors: [] }];
}

/** Stores a portion, worked out anew where somebody else was faster. */
export async function storePortion(id: string, body: Portion): Promise<readonly VendorImportLine[]> {
  for (let tried = 1; ; tried++) {
    try {
      return (await call("POST /api/buyer/vendor-imports/:id/portions", { params: { id }, body })).lines;
    } catch (error) {
      if (tried === mostTries || problemOf(error).code !== "stale-revision") throw error;
    }
  }
}
