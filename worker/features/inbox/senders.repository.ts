import { and, eq, ne, notInArray, or } from "drizzle-orm";
import { permissions } from "#domain/access/permissions.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { members } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** Whoever worked for the buyer once and does not any more, or sends nothing any more: owners look after their requests. */
export async function listWhoLeft(db: Database, orgId: OrgId): Promise<PersonId[]> {
  const { roles } = permissions["POST /api/buyer/assessments"];
  const rows = await db
    .select({ personId: members.personId })
    .from(members)
    .where(
      and(
        eq(members.orgId, orgId),
        eq(members.facet, "buyer"),
        or(ne(members.status, "active"), notInArray(members.role, [...roles])),
      ),
    );
  return rows.map(({ personId }) => personId);
}
