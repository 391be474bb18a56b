import { and, eq, sql } from "drizzle-orm";
import type { OrgId, VendorId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { vendors } from "./register.tables.ts";

/** The vendors that stand in the register for some by now: those themselves or, over however many, those they were merged into. */
export async function listStanding(
  db: Database,
  { orgId, vendorIds }: { readonly orgId: OrgId; readonly vendorIds: readonly VendorId[] },
): Promise<VendorId[]> {
  if (vendorIds.length === 0) return [];
  const rows = await db
    .select({ id: vendors.id, into: vendors.mergedInto })
    .from(vendors)
    .where(
      and(eq(vendors.orgId, orgId), sql`${vendors.id} in (select value from json_each(${JSON.stringify(vendorIds)}))`),
    );
  const gone = rows.flatMap(({ into }) => (into === null ? [] : [into]));
  const here = rows.flatMap(({ id, into }) => (into === null ? [id] : []));
  return [...new Set([...here, ...(await listStanding(db, { orgId, vendorIds: gone }))])];
}
