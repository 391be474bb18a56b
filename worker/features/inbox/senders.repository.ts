import { and, eq } from "drizzle-orm";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { members } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** So many who left are looked after; a statement holds no more of them. */
const mostWhoLeft = 60;

/** Whoever worked for the buyer once and does not any more. */
export async function listWhoLeft(db: Database, orgId: OrgId): Promise<PersonId[]> {
  const rows = await db
    .select({ personId: members.personId })
    .from(members)
    .where(and(eq(members.orgId, orgId), eq(members.facet, "buyer"), eq(members.status, "removed")))
    .limit(mostWhoLeft);
  return rows.map(({ personId }) => personId);
}
