import { and, eq, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { assertChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { vendorProducts, vendors } from "../register.tables.ts";
import { wordsOff } from "./bulk.repository.ts";

/** What is removed, each by its id and the revision at which it may be. */
export interface Removal {
  readonly id: string;
  readonly revision: number;
}

/** Removes products as they were left; refused when one of them changed or was asked about meanwhile. */
export const productRemovals = (db: Database, orgId: OrgId, removals: readonly Removal[]): Effect[] =>
  removals.length === 0
    ? []
    : [
        db.delete(vendorProducts).where(
          and(
            eq(vendorProducts.orgId, orgId),
            isAsLeft(vendorProducts, removals),
            sql`not exists (select about.id from assessments as about
                where about.org_id = ${orgId} and about.product_id = ${vendorProducts.id})`,
          ),
        ),
        ...assertChanged(db, removals.length),
      ];

/** Removes vendors that nobody asked anything yet, with their words; refused when one of them changed meanwhile. */
export const vendorRemovals = (db: Database, orgId: OrgId, removals: readonly Removal[]): Effect[] =>
  removals.length === 0
    ? []
    : [
        db.delete(vendors).where(
          and(
            eq(vendors.orgId, orgId),
            isAsLeft(vendors, removals),
            eq(vendors.stage, "current"),
            sql`not exists (select 1 from assessments
                where assessments.org_id = ${orgId} and assessments.vendor_id = ${vendors.id})`,
          ),
        ),
        ...assertChanged(db, removals.length),
        wordsOff(db, orgId, { ids: removals.map(({ id }) => id) }),
      ];

function isAsLeft({ id, revision }: typeof vendors | typeof vendorProducts, removals: readonly Removal[]) {
  const ids = JSON.stringify(removals.map((one) => one.id));
  return and(
    sql`${id} in (select value from json_each(${ids}))`,
    sql`exists (select 1 from json_each(${JSON.stringify(removals)}) as given
      where given.value ->> 'id' = ${id} and given.value ->> 'revision' = ${revision})`,
  );
}
