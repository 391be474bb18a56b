import { and, eq, isNull, sql } from "drizzle-orm";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { vendors } from "./register.tables.ts";
import type { VendorKey } from "./vendors.repository.ts";

/** Works out anew when a vendor was last asked; to be put behind what changes which assessments are its own. */
export const askedEffect = (db: Database, { orgId, id }: VendorKey): Effect =>
  db
    .update(vendors)
    .set({
      askedAt: sql`coalesce((select max(sent_at) from assessments
        where assessments.org_id = ${orgId} and assessments.vendor_id = ${id}), 0)`,
    })
    .where(and(eq(vendors.orgId, orgId), eq(vendors.id, id)));

/**
 * Brings a vendor that was put away back into the register: whoever is asked something is no matter of the past. Rolls back
 * (`stale_revision`) when it is gone, or was merged into another one.
 */
export const bringBackEffects = (db: Database, { orgId, id }: VendorKey): Effect[] => [
  db
    .update(vendors)
    .set({ archivedAt: null })
    .where(and(eq(vendors.orgId, orgId), eq(vendors.id, id), isNull(vendors.mergedInto))),
  ...assertOneChanged(db),
];
