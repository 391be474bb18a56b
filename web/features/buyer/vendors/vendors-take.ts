import type { VendorEntry, VendorRecord } from "#contract/register.ts";
import { mostRecords } from "#domain/register/most-records.ts";
import { registerTables } from "#domain/register/register-tables.ts";
import { call } from "#web/api/client.ts";
import type { Takeaway } from "#web/list/take/takeaway.ts";
import { showWords } from "./vendors-spec.ts";

/** Whole records of vendors, so many at a time. */
async function recordsOf(ids: readonly string[]): Promise<readonly VendorRecord[]> {
  if (ids.length === 0) return [];
  const query = { ids: ids.slice(0, mostRecords).join(",") };
  const { records } = await call("GET /api/buyer/vendor-records", { query });
  return [...records, ...(await recordsOf(ids.slice(mostRecords)))];
}

/** The register as a file, which "Import a list" reads again. */
export const vendorsTake: Takeaway<VendorEntry> = {
  what: "vendors",
  title: "The register of vendors, a row for each product",
  showWords,
  notes: [
    "The sheet “Vendors” can be changed and brought in again under Vendors, Import a list. An empty cell erases nothing there.",
    "A tier stands here only where somebody said it, and not where it follows from a product's uses.",
  ],
  tablesOf: async (entries) => registerTables(await recordsOf(entries.map(({ id }) => id))),
};
