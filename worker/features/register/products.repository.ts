import { and, eq, sql } from "drizzle-orm";
import { type ProductBody, productBodySchema } from "#contract/register.schema.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { vendorProducts } from "./register.tables.ts";
import type { VendorKey } from "./vendors.repository.ts";

export interface StoredProduct {
  readonly id: ProductId;
  readonly revision: number;
  readonly vendorId: VendorId;
  readonly body: ProductBody;
}

/** The most products of one vendor. */
export const mostProducts = 200;

/** The products of a vendor, by name. */
export async function listProducts(db: Database, { orgId, id }: VendorKey): Promise<StoredProduct[]> {
  const rows = await db
    .select()
    .from(vendorProducts)
    .where(and(eq(vendorProducts.orgId, orgId), eq(vendorProducts.vendorId, id)))
    .orderBy(sql`${vendorProducts.name} collate nocase`)
    .limit(mostProducts);
  return rows.map(({ bodyJson, ...row }) => ({ ...row, body: stored(productBodySchema, bodyJson) }));
}

/** Stores a product one revision on; `base` 0 adds it. */
export function productEffects(
  db: Database,
  of: {
    readonly orgId: OrgId;
    readonly id: ProductId;
    readonly vendorId: VendorId;
    readonly base: number;
    readonly body: ProductBody;
    readonly at: number;
  },
): Effect[] {
  const { orgId, id, vendorId, base, body, at } = of;
  const values = { revision: base + 1, name: body.name, bodyJson: JSON.stringify(body), changedAt: at };
  const change =
    base === 0
      ? db
          .insert(vendorProducts)
          .values({ orgId, id, vendorId, ...values })
          .onConflictDoNothing()
      : db
          .update(vendorProducts)
          .set(values)
          .where(
            and(
              eq(vendorProducts.orgId, orgId),
              eq(vendorProducts.id, id),
              eq(vendorProducts.vendorId, vendorId),
              eq(vendorProducts.revision, base),
            ),
          );
  return [change, ...assertOneChanged(db)];
}
