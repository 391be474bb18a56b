import { and, count, eq, lt, sql } from "drizzle-orm";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { auditClear } from "#worker/storage/records.tables.ts";

interface Left {
  readonly orgId: OrgId;
  readonly facet: Facet;
  readonly personId: string;
}

const isLeftBy = ({ orgId, facet, personId }: Left) =>
  and(eq(auditClear.orgId, orgId), eq(auditClear.facet, facet), eq(auditClear.personId, personId));

/** Beside how many entries of a side words of somebody are kept. */
export async function countClear(db: Database, of: Left): Promise<number> {
  const [row] = await db.select({ n: count() }).from(auditClear).where(isLeftBy(of));
  return row?.n ?? 0;
}

/** Erases the words of somebody beside the entries of a side; the entries stay as they were hashed. */
export const eraseEffect = (db: Database, of: Left): Effect => db.delete(auditClear).where(isLeftBy(of));

/** Hourly, of every tenant: words from before a moment, so many at most. True when there are none left. */
export async function forgetClear(
  db: Database,
  { before, most }: { readonly before: number; readonly most: number },
): Promise<boolean> {
  const { orgId, leafId, at } = auditClear;
  const over = db.select({ orgId, leafId }).from(auditClear).where(lt(at, before)).limit(most);
  const gone = await db.delete(auditClear).where(sql`(${orgId}, ${leafId}) in ${over}`).returning({ at });
  return gone.length < most;
}
