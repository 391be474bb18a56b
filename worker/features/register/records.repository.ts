import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { vendorBodySchema } from "#contract/register.schema.ts";
import type { VendorRecord } from "#contract/register.ts";
import type { OrgId, VendorId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { productOf } from "./products.repository.ts";
import { vendorProducts, vendors } from "./register.tables.ts";

/** What the register holds of some vendors, in the order in which they are named; those that are not there are left out. */
export async function listRecords(
  db: Database,
  { orgId, ids }: { readonly orgId: OrgId; readonly ids: readonly VendorId[] },
): Promise<{ readonly records: VendorRecord[] }> {
  const named: SQL = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  // Found by their keys first, from an index alone: asked in one go SQLite would look through all products there are.
  const ownKeys = sql`(select own.id from json_each(${JSON.stringify(ids)})
    cross join vendor_products as own where own.org_id = ${orgId} and own.vendor_id = json_each.value)`;
  const [rows, products] = await db.batch([
    db
      .select({ id: vendors.id, bodyJson: vendors.bodyJson })
      .from(vendors)
      .where(and(eq(vendors.orgId, orgId), inArray(vendors.id, named))),
    db
      .select()
      .from(vendorProducts)
      .where(and(eq(vendorProducts.orgId, orgId), inArray(vendorProducts.id, ownKeys), isNull(vendorProducts.awayAt)))
      .orderBy(sql`${vendorProducts.name} collate nocase`),
  ]);
  const bodies = new Map(rows.map(({ id, bodyJson }) => [id, stored(vendorBodySchema, bodyJson)]));
  const own = Map.groupBy(products.map(productOf), ({ vendorId }) => vendorId);
  return {
    records: ids.flatMap((id) => {
      const body = bodies.get(id);
      return body === undefined ? [] : [{ id, body, products: (own.get(id) ?? []).map((product) => product.body) }];
    }),
  };
}
