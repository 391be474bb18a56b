import { and, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { productOf, type StoredProduct } from "../products.repository.ts";
import { vendorProducts, vendors } from "../register.tables.ts";
import { type StoredVendor, vendorColumns, vendorOf } from "../vendors.repository.ts";

const among = (list: readonly string[]): SQL => sql`(select value from json_each(${JSON.stringify(list)}))`;
const notMerged = (orgId: OrgId) => and(eq(vendors.orgId, orgId), ne(vendors.stage, "merged"));

export interface Asked {
  readonly orgId: OrgId;
  readonly ids: readonly string[];
  /** What legal names have in common but for their form. */
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly domains: readonly string[];
}

export interface Known {
  /** In the register, also those in whom one that was merged is now. */
  readonly vendors: readonly StoredVendor[];
  /** Vendors that were merged, each with the one it is part of now. */
  readonly merged: readonly Merged[];
  /** Of these, those that alone have their domain. */
  readonly alone: ReadonlySet<string>;
}

interface Merged {
  readonly was: StoredVendor;
  readonly now: StoredVendor;
}

/** More vendors than these are not looked at for one portion. */
const mostKnown = 2000;

/**
 * Vendors of the register that entries may be, or may have been before they were merged: by id, by the key of a name, and by
 * what they are called. Of a domain, the vendor that alone has it. Ids are looked up first and alone: so SQLite goes by the index, and not through the register.
 */
export async function findKnown(db: Database, { orgId, ids, keys, names, domains }: Asked): Promise<Known> {
  const alone = await db
    .select({ id: sql<string>`min(${vendors.id})`.as("only_id") })
    .from(vendors)
    .where(and(notMerged(orgId), isNotNull(vendors.domain), sql`${vendors.domain} in ${among(domains)}`))
    .groupBy(vendors.domain)
    .having(sql`count(*) = 1`);
  const named = [...ids, ...alone.map(({ id }) => id)];
  const [byId, byKey, byName] = await db.batch([
    db
      .select(vendorColumns)
      .from(vendors)
      .where(and(eq(vendors.orgId, orgId), sql`${vendors.id} in ${among(named)}`)),
    db
      .select(vendorColumns)
      .from(vendors)
      .where(
        and(
          eq(vendors.orgId, orgId),
          sql`${vendors.id} in (select named.id from vendors as named
            where named.org_id = ${orgId} and named.name_key in ${among(keys)})`,
        ),
      )
      .limit(mostKnown),
    db
      .select(vendorColumns)
      .from(vendors)
      .where(
        and(
          eq(vendors.orgId, orgId),
          sql`${vendors.id} in (select named.id from vendors as named
            where named.org_id = ${orgId} and lower(named.name) in (select lower(value) from json_each(${JSON.stringify(names)})))`,
        ),
      )
      .limit(mostKnown),
  ]);
  const rows = new Map([...byId, ...byKey, ...byName].map((row) => [row.id, row]));
  const found = [...rows.values()].map(vendorOf);
  const merged = await whereNow(
    db,
    orgId,
    found.filter(({ stage }) => stage === "merged"),
  );
  const inRegister = [...found.filter(({ stage }) => stage !== "merged"), ...merged.map(({ now }) => now)];
  return {
    vendors: [...new Map(inRegister.map((one) => [one.id, one])).values()],
    merged,
    alone: new Set(alone.map(({ id }) => id)),
  };
}

/** Where vendors are that were merged, step by step, for the one they were merged into may have been merged itself. */
async function whereNow(db: Database, orgId: OrgId, gone: readonly StoredVendor[]): Promise<Merged[]> {
  let on = gone.map((was) => ({ was, now: was }));
  const arrived: Merged[] = [];
  while (on.length > 0) {
    const ids = [...new Set(on.flatMap(({ now }) => now.mergedInto ?? []))];
    const next = new Map((await findByIds(db, { orgId, ids })).map((one) => [one.id, one]));
    const further = on.flatMap(({ was, now }) => {
      const into = now.mergedInto === null ? undefined : next.get(now.mergedInto);
      return into === undefined ? [] : [{ was, now: into }];
    });
    arrived.push(...further.filter(({ now }) => now.stage !== "merged"));
    on = further.filter(({ now }) => now.stage === "merged");
  }
  return arrived;
}

/** Vendors by their ids, whatever became of them. */
export const findByIds = async (
  db: Database,
  { orgId, ids }: { readonly orgId: OrgId; readonly ids: readonly string[] },
): Promise<StoredVendor[]> =>
  (
    await db
      .select(vendorColumns)
      .from(vendors)
      .where(and(eq(vendors.orgId, orgId), sql`${vendors.id} in ${among(ids)}`))
  ).map(vendorOf);

/** The products of several vendors. */
export const findProductsOf = async (
  db: Database,
  { orgId, ids }: { readonly orgId: OrgId; readonly ids: readonly string[] },
): Promise<StoredProduct[]> =>
  (
    await db
      .select()
      .from(vendorProducts)
      .where(
        and(
          eq(vendorProducts.orgId, orgId),
          sql`${vendorProducts.id} in (select own.id from vendor_products as own
            where own.org_id = ${orgId} and own.vendor_id in ${among(ids)})`,
        ),
      )
  ).map(productOf);

/** Which of several vendors and their products were ever asked about, and which have another vendor's record in them. */
export async function findUsed(
  db: Database,
  { orgId, ids }: { readonly orgId: OrgId; readonly ids: readonly string[] },
): Promise<{ readonly asked: ReadonlySet<string>; readonly merged: ReadonlySet<string> }> {
  const one = sql`json_each(${JSON.stringify(ids)}) as one`;
  // Each vendor by the index that names it: asked in one go SQLite would look through all that was ever asked, or merged.
  const [asked, merged] = await db.batch([
    db
      .select({
        vendorId: sql<string>`assessments.vendor_id`.as("asked_vendor"),
        productId: sql<string | null>`assessments.product_id`.as("asked_product"),
      })
      .from(
        sql`${one} cross join assessments as own indexed by assessments_of_vendor
            on own.org_id = ${orgId} and own.vendor_id = one.value
          cross join assessments on assessments.org_id = ${orgId} and assessments.id = own.id`,
      ),
    db.select({ into: sql<string>`gone.merged_into`.as("merged_into") }).from(
      sql`${one} cross join vendors as gone indexed by vendors_by_merger
          on gone.org_id = ${orgId} and gone.merged_into = one.value and gone.merged_into is not null`,
    ),
  ]);
  return {
    asked: new Set(asked.flatMap(({ vendorId, productId }) => [vendorId, productId ?? ""])),
    merged: new Set(merged.map(({ into }) => into)),
  };
}
