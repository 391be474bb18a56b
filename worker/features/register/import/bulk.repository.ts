import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { ProductBody, VendorBody } from "#contract/register.schema.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { listWordsOf } from "#domain/list-words.ts";
import { unknownEnd } from "#domain/register/contract-end.ts";
import { assertChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { listWords } from "#worker/storage/list/list.tables.ts";
import { vendorProducts, vendors } from "../register.tables.ts";
import { keyOf, textsOf } from "../vendors.repository.ts";
import { bundlesOf } from "./bundles.ts";

export interface VendorWrite {
  readonly id: VendorId;
  /** The revision the change starts from; 0 adds it. */
  readonly base: number;
  readonly body: VendorBody;
  /** It may be added although another one has its name: somebody said so. */
  readonly mayShareName: boolean;
}
export interface ProductWrite {
  readonly id: ProductId;
  readonly vendorId: VendorId;
  readonly base: number;
  readonly body: ProductBody;
}

interface Bulk {
  readonly orgId: OrgId;
  readonly at: number;
}

const rowOf = ({ id, base, body, mayShareName }: VendorWrite) => ({
  id,
  base,
  name: body.name,
  nameKey: keyOf(body),
  domain: body.domain || null,
  tier: body.tier,
  endsOn: body.contract.endsOn ?? unknownEnd,
  body,
  mayShareName,
  words: listWordsOf(...textsOf(body)),
});

/** Rows to write, as a table `given`: with a limit, here of none, SQLite reads it once, and each row of the register by its key. */
const givenRows = (columns: string, json: string): SQL =>
  sql`(select ${sql.raw(columns)} from json_each(${json}) limit -1) as given`;

const vendorsGiven = (json: string): SQL =>
  givenRows(
    `value ->> 'id' as id, value ->> 'base' as base, value ->> 'name' as name, value ->> 'nameKey' as name_key,
     value ->> 'domain' as domain, value ->> 'tier' as tier, value ->> 'endsOn' as ends_on, value ->> 'body' as body,
     value ->> 'mayShareName' as may_share_name`,
    json,
  );

const productsGiven = (json: string): SQL =>
  givenRows(
    `value ->> 'id' as id, value ->> 'vendorId' as vendor_id, value ->> 'base' as base,
     value -> 'body' ->> 'name' as name, value ->> 'body' as body`,
    json,
  );

/**
 * Stores many vendors in a few statements, each one revision on, with the words they are found by. All of them are stored or
 * none: one that changed meanwhile, or a new one whose name somebody added meanwhile, refuses the batch.
 */
export function vendorWrites(db: Database, { orgId, at }: Bulk, writes: readonly VendorWrite[]): Effect[] {
  const added = bundlesOf(writes.filter(({ base }) => base === 0).map(rowOf));
  const changed = bundlesOf(writes.filter(({ base }) => base > 0).map(rowOf));
  return [
    ...added.flatMap(({ rows, json }) => [
      // In the order of the table's columns: merged into, merged at, moved, put away, changed at, asked at stand last.
      db.insert(vendors).select(
        sql`select ${orgId}, given.id, 1, given.name, given.name_key, given.domain, given.tier, given.ends_on, given.body,
          null, null, null, null, ${at}, 0 from ${vendorsGiven(json)}
          where given.may_share_name or not exists (select 1 from vendors as other
            where other.org_id = ${orgId} and other.stage <> 'merged' and other.id in (select named.id
              from vendors as named where named.org_id = ${orgId} and named.name_key = given.name_key))`,
      ),
      ...assertChanged(db, rows.length),
    ]),
    ...changed.flatMap(({ rows, json }) => [
      db
        .update(vendors)
        .set({
          revision: sql`${vendors.revision} + 1`,
          name: sql`given.name`,
          nameKey: sql`given.name_key`,
          domain: sql`given.domain`,
          tier: sql`given.tier`,
          endsOn: sql`given.ends_on`,
          bodyJson: sql`given.body`,
          changedAt: at,
        })
        .from(vendorsGiven(json))
        .where(
          and(
            eq(vendors.orgId, orgId),
            sql`${vendors.id} = given.id`,
            sql`${vendors.revision} = given.base`,
            ne(vendors.stage, "merged"),
          ),
        ),
      ...assertChanged(db, rows.length),
    ]),
    ...(writes.length === 0 ? [] : [wordsOff(db, orgId, { ids: writes.map(({ id }) => id) })]),
    ...bundlesOf([...added, ...changed].flatMap(({ rows }) => rows.map(({ id, words }) => ({ id, words })))).map(
      ({ json }) =>
        db.insert(listWords).select(
          sql`select ${orgId}, 'vendors', word.value, given.value ->> 'id'
            from json_each(${json}) as given, json_each(given.value, '$.words') as word`,
        ),
    ),
  ];
}

/** Takes the words of vendors off by which they are found. */
export const wordsOff = (db: Database, orgId: OrgId, { ids }: { readonly ids: readonly string[] }): Effect =>
  db
    .delete(listWords)
    .where(
      and(
        eq(listWords.orgId, orgId),
        eq(listWords.list, "vendors"),
        sql`${listWords.subjectId} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    );

/** Stores many products in a few statements: all of them, or none where one changed meanwhile. */
export function productWrites(db: Database, { orgId, at }: Bulk, writes: readonly ProductWrite[]): Effect[] {
  const added = bundlesOf(writes.filter(({ base }) => base === 0));
  const changed = bundlesOf(writes.filter(({ base }) => base > 0));
  return [
    ...added.flatMap(({ rows, json }) => [
      db.insert(vendorProducts).select(
        // In the order of the table's columns: when and why it was taken out stand last.
        sql`select ${orgId}, given.id, given.vendor_id, 1, given.name, given.body, ${at}, null, null
          from ${productsGiven(json)} where true`,
      ),
      ...assertChanged(db, rows.length),
    ]),
    ...changed.flatMap(({ rows, json }) => [
      db
        .update(vendorProducts)
        .set({
          revision: sql`${vendorProducts.revision} + 1`,
          name: sql`given.name`,
          bodyJson: sql`given.body`,
          changedAt: at,
        })
        .from(productsGiven(json))
        .where(
          and(
            eq(vendorProducts.orgId, orgId),
            sql`${vendorProducts.id} = given.id`,
            sql`${vendorProducts.vendorId} = given.vendor_id`,
            sql`${vendorProducts.revision} = given.base`,
          ),
        ),
      ...assertChanged(db, rows.length),
    ]),
  ];
}
