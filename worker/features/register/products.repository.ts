import { and, eq, isNull, sql } from "drizzle-orm";
import { type ProductBody, productBodySchema } from "#contract/register.schema.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { isRunningAbout } from "#worker/features/assessments/running.repository.ts";
import { assertHolds, assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { vendorProducts } from "./register.tables.ts";
import type { VendorKey } from "./vendors.repository.ts";

export interface StoredProduct {
  readonly id: ProductId;
  readonly revision: number;
  readonly vendorId: VendorId;
  readonly body: ProductBody;
  /** When it was taken out, and why. */
  readonly away: { readonly at: number; readonly reason: string } | null;
}

/** The most products of one vendor that are in use; what was taken out does not count. */
export const mostProducts = 200;

/** Whether a vendor has as many products in use as it may have, or would with so many more. */
export const isFull = (products: readonly StoredProduct[], more = 1): boolean =>
  products.filter(({ away }) => away === null).length + more > mostProducts;

/** All products of a vendor by name, also those that were taken out. */
export async function listProducts(db: Database, { orgId, id }: VendorKey): Promise<StoredProduct[]> {
  const rows = await db
    .select()
    .from(vendorProducts)
    // Found by their keys first, from an index alone: asked in one go SQLite would look through all products there are.
    .where(
      and(
        eq(vendorProducts.orgId, orgId),
        sql`${vendorProducts.id} in (select own.id from vendor_products as own
          where own.org_id = ${orgId} and own.vendor_id = ${id})`,
      ),
    )
    .orderBy(sql`${vendorProducts.name} collate nocase`);
  return rows.map(productOf);
}

/** A product out of its row. */
export const productOf = ({
  bodyJson,
  awayAt,
  awayReason,
  ...row
}: typeof vendorProducts.$inferSelect): StoredProduct => ({
  ...row,
  body: stored(productBodySchema, bodyJson),
  away: awayAt === null ? null : { at: awayAt, reason: awayReason ?? "" },
});

interface ProductKey {
  readonly orgId: OrgId;
  readonly id: ProductId;
}

const isProduct = ({ orgId, id }: ProductKey) => and(eq(vendorProducts.orgId, orgId), eq(vendorProducts.id, id));

/** A product of any vendor; undefined when the organisation has none of that id. */
export async function findProduct(db: Database, of: ProductKey): Promise<StoredProduct | undefined> {
  const [row] = await db.select().from(vendorProducts).where(isProduct(of));
  return row && productOf(row);
}

/** Takes a product out that is in use; rolls back (`stale_revision`) while the vendor answers about it, or what it answered is to be decided. */
export const productAwayEffects = (
  db: Database,
  of: ProductKey & { readonly at: number; readonly reason: string },
): Effect[] => [
  db
    .update(vendorProducts)
    .set({ awayAt: of.at, awayReason: of.reason })
    .where(
      and(
        isProduct(of),
        isNull(vendorProducts.awayAt),
        sql`not ${isRunningAbout({ orgId: of.orgId, productId: of.id })}`,
      ),
    ),
  ...assertOneChanged(db),
];

/** Put before bringing a product back: rolls back (`stale_revision`) when it is not away any more. */
export const assertAway = (db: Database, { orgId, id }: ProductKey): Effect[] =>
  assertHolds(
    db,
    sql`exists (select 1 from vendor_products where vendor_products.org_id = ${orgId} and vendor_products.id = ${id}
      and vendor_products.away_at is not null)`,
  );

/** Put before adding a product: rolls back (`stale_revision`) unless its vendor has as many as were seen, those that were taken out too. */
export const assertSoMany = (db: Database, of: VendorKey & { readonly seen: number }): Effect[] =>
  assertHolds(
    db,
    sql`(select count(*) from vendor_products as own where own.org_id = ${of.orgId} and own.vendor_id = ${of.id}) = ${of.seen}`,
  );

/** Brings a product back, or has it where it was; rolls back (`stale_revision`) when the vendor has it no more. */
export const productBackEffects = (db: Database, of: ProductKey & { readonly vendorId: VendorId }): Effect[] => [
  db
    .update(vendorProducts)
    .set({ awayAt: null, awayReason: null })
    .where(and(isProduct(of), eq(vendorProducts.vendorId, of.vendorId))),
  ...assertOneChanged(db),
];

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
