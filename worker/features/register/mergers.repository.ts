import { and, eq, inArray, sql } from "drizzle-orm";
import * as z from "zod";
import type { OrgId, VendorId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { storedOrNull } from "#worker/storage/json.ts";
import { askedEffect } from "./asked.repository.ts";
import { vendorProducts, vendors } from "./register.tables.ts";
import type { VendorKey } from "./vendors.repository.ts";

/** What went over from one vendor to another, by id. */
const movedSchema = z.object({ assessments: z.array(z.string()), products: z.array(z.string()) });
type Moved = z.infer<typeof movedSchema>;

interface Merger {
  readonly orgId: OrgId;
  readonly id: VendorId;
  readonly into: VendorId;
}

const isVendor = ({ orgId, id }: VendorKey) => and(eq(vendors.orgId, orgId), eq(vendors.id, id));

/** Says the same again, so that the batch knows that it is still so. */
const stillCurrent = (db: Database, of: VendorKey): Effect[] => [
  db
    .update(vendors)
    .set({ changedAt: sql`${vendors.changedAt}` })
    .where(and(isVendor(of), eq(vendors.stage, "current"))),
  ...assertOneChanged(db),
];

// In an order of its own, so that it is the same whatever index is read.
const moved = ({ orgId, id }: Merger) => sql<string>`json_object(
  'assessments', (select json_group_array(assessments.id order by assessments.id) from assessments
    where assessments.org_id = ${orgId} and assessments.vendor_id = ${id}),
  'products', (select json_group_array(vendor_products.id order by vendor_products.id) from vendor_products
    where vendor_products.org_id = ${orgId} and vendor_products.vendor_id = ${id}))`;

/** All of one vendor goes over to another one, and what it was is kept; refused unless both are in the register. */
export const mergerEffects = (db: Database, merger: Merger, at: number): Effect[] => {
  const { orgId, id, into } = merger;
  return [
    ...stillCurrent(db, { orgId, id: into }),
    db
      .update(vendors)
      .set({ mergedInto: into, mergedAt: at, movedJson: moved(merger) })
      .where(and(isVendor({ orgId, id }), eq(vendors.stage, "current"))),
    ...assertOneChanged(db),
    db
      .update(assessments)
      .set({ vendorId: into })
      .where(and(eq(assessments.orgId, orgId), eq(assessments.vendorId, id))),
    db
      .update(vendorProducts)
      .set({ vendorId: into })
      .where(and(eq(vendorProducts.orgId, orgId), eq(vendorProducts.vendorId, id))),
    askedEffect(db, { orgId, id: into }),
  ];
};

/** What went over when a vendor was merged; null when it was not. */
export async function findMoved(db: Database, of: VendorKey): Promise<Moved | null> {
  const [row] = await db.select({ movedJson: vendors.movedJson }).from(vendors).where(isVendor(of));
  return storedOrNull(movedSchema, row?.movedJson ?? null);
}

/** What went over comes back, as far as it is still there; what the other vendor got since stays with it. */
export function apartEffects(db: Database, { orgId, id, into }: Merger, ids: Moved): Effect[] {
  const among = (list: readonly string[]) => sql`(select value from json_each(${JSON.stringify(list)}))`;
  return [
    db
      .update(vendors)
      .set({ mergedInto: null, mergedAt: null, movedJson: null })
      .where(and(isVendor({ orgId, id }), eq(vendors.mergedInto, into))),
    ...assertOneChanged(db),
    db
      .update(assessments)
      .set({ vendorId: id })
      .where(
        and(
          eq(assessments.orgId, orgId),
          eq(assessments.vendorId, into),
          sql`${assessments.id} in ${among(ids.assessments)}`,
        ),
      ),
    db
      .update(vendorProducts)
      .set({ vendorId: id })
      .where(
        and(
          eq(vendorProducts.orgId, orgId),
          eq(vendorProducts.vendorId, into),
          sql`${vendorProducts.id} in ${among(ids.products)}`,
        ),
      ),
    askedEffect(db, { orgId, id }),
    askedEffect(db, { orgId, id: into }),
  ];
}

/** Puts a vendor away, or brings it back. */
export const putAwayEffects = (
  db: Database,
  { at, ...of }: { readonly orgId: OrgId; readonly id: VendorId; readonly at: number | null },
): Effect[] => [
  db
    .update(vendors)
    .set({ archivedAt: at })
    .where(and(isVendor(of), inArray(vendors.stage, ["current", "archived"]))),
  ...assertOneChanged(db),
];
