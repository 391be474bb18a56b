import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";
import { vendorImportChanges, vendorImportCounts, vendorImportLines, vendorImports } from "./import.tables.ts";

interface Forgetting {
  /** When an import must have been stored last. */
  readonly before: number;
  readonly now: number;
  /** So many lines, and so many changes, at most. */
  readonly most: number;
}

/**
 * Hourly, of every tenant: forgets of one old import what became of its lines and what was known before; that there was one,
 * and how much it did, stays. True when no other waits.
 */
export async function forgetImport(db: Database, { before, now, most }: Forgetting): Promise<boolean> {
  const [old] = await db
    .select({ orgId: vendorImports.orgId, id: vendorImports.id })
    .from(vendorImports)
    .where(and(isNull(vendorImports.forgottenAt), lt(vendorImports.storedAt, before)))
    .limit(1);
  if (old === undefined) return true;
  const { orgId, id } = old;
  const [lines, changes] = await db.batch([
    db
      .delete(vendorImportLines)
      .where(
        and(
          eq(vendorImportLines.orgId, orgId),
          eq(vendorImportLines.importId, id),
          sql`${vendorImportLines.row} in (select old.row from vendor_import_lines as old
            where old.org_id = ${orgId} and old.import_id = ${id} limit ${most})`,
        ),
      )
      .returning({ row: vendorImportLines.row }),
    db
      .delete(vendorImportChanges)
      .where(
        and(
          eq(vendorImportChanges.orgId, orgId),
          eq(vendorImportChanges.importId, id),
          sql`${vendorImportChanges.vendorId} in (select old.vendor_id from vendor_import_changes as old
            where old.org_id = ${orgId} and old.import_id = ${id} limit ${most})`,
        ),
      )
      .returning({ vendorId: vendorImportChanges.vendorId }),
  ]);
  if (lines.length < most && changes.length < most)
    await db.batch([
      db
        .delete(vendorImportCounts)
        .where(and(eq(vendorImportCounts.orgId, orgId), eq(vendorImportCounts.importId, id))),
      db
        .update(vendorImports)
        .set({ forgottenAt: now })
        .where(and(eq(vendorImports.orgId, orgId), eq(vendorImports.id, id))),
    ]);
  return false;
}
