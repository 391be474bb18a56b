import { and, eq } from "drizzle-orm";
import { permissions } from "#domain/access/permissions.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Principal } from "#worker/call.ts";
import { members, organisations, people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** Whoever started a sending, as long as they may send for the buyer: what they began goes no further than they may. */
export async function findStarter(
  db: Database,
  of: { readonly orgId: OrgId; readonly personId: PersonId },
): Promise<Principal | undefined> {
  const [row] = await db
    .select({
      personName: people.name,
      email: people.email,
      role: members.role,
      orgName: organisations.name,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        eq(members.orgId, of.orgId),
        eq(members.personId, of.personId),
        eq(members.facet, "buyer"),
        eq(members.status, "active"),
      ),
    );
  const { roles } = permissions["POST /api/buyer/campaigns/:id/start"];
  if (row === undefined || !roles.some((role) => role === row.role)) return undefined;
  const { personName: name, email, role, orgName } = row;
  return { ...of, name, email, role, orgName, facet: "buyer", sessionId: "" };
}
