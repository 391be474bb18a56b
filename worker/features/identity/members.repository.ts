import { and, eq, sql } from "drizzle-orm";
import type { MemberView } from "#contract/identity.ts";
import type { Facet, Role } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assertOne } from "#worker/storage/records.tables.ts";
import { members, people } from "./identity.tables.ts";

/** The members of an organisation in one facet, oldest first. */
export async function listMembers(db: Database, of: { orgId: OrgId; facet: Facet }): Promise<MemberView[]> {
  return db
    .select({
      personId: members.personId,
      name: people.name,
      email: people.email,
      role: members.role,
      status: members.status,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.orgId, of.orgId), eq(members.facet, of.facet)))
    .orderBy(members.addedAt)
    .limit(500);
}

export interface SavedMember {
  readonly orgId: OrgId;
  readonly facet: Facet;
  readonly personId: PersonId;
  readonly role: Role;
  readonly status: "active" | "removed";
  readonly now: number;
}

export function memberEffect(db: Database, { now, ...member }: SavedMember): Effect {
  const { role, status } = member;
  return db
    .insert(members)
    .values({ ...member, addedAt: now })
    .onConflictDoUpdate({ target: [members.orgId, members.personId, members.facet], set: { role, status } });
}

/** Put after a change of members: unless an owner is left, the whole batch rolls back as a stale revision does. */
export function assertOwnerLeft(db: Database, of: { orgId: OrgId; facet: Facet }): Effect[] {
  const left = sql`select 1 from ${members} where ${members.orgId} = ${of.orgId} and ${members.facet} = ${of.facet} and ${members.role} = 'owner' and ${members.status} = 'active'`;
  return [db.insert(assertOne).select(sql`select exists(${left})`), db.delete(assertOne).where(eq(assertOne.n, 1))];
}
