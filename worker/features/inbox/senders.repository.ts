import { and, eq, ne, notInArray, or } from "drizzle-orm";
import { permissions } from "#domain/access/permissions.ts";
import type { ActingRole, Role } from "#domain/access/roles.ts";
import { riskCarriers } from "#domain/findings/acceptance.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { members } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** Of those who are not there any more, or in a role in which they can not do it. */
interface WhoLeft {
  /** Whose requests owners look after. */
  readonly senders: readonly PersonId[];
  /** Whose risks nobody carries. */
  readonly carriers: readonly PersonId[];
}

/** Whoever worked for the buyer once and does not any more, as far as it concerns somebody of a role. */
export async function listWhoLeft(
  db: Database,
  { orgId, role }: { readonly orgId: OrgId; readonly role: ActingRole },
): Promise<WhoLeft> {
  const { roles } = permissions["POST /api/buyer/assessments"];
  const able = new Set<Role>([...riskCarriers].filter((one) => roles.some((other) => other === one)));
  const rows = await db
    .select({ personId: members.personId, role: members.role, status: members.status })
    .from(members)
    .where(
      and(
        eq(members.orgId, orgId),
        eq(members.facet, "buyer"),
        or(ne(members.status, "active"), notInArray(members.role, [...able])),
      ),
    );
  const without = (may: readonly Role[]): PersonId[] =>
    rows.flatMap((one) => (one.status === "active" && may.includes(one.role) ? [] : [one.personId]));
  return { senders: role === "owner" ? without(roles) : [], carriers: without(riskCarriers) };
}
