import { and, eq, isNull, sql } from "drizzle-orm";
import type { MemberView } from "#contract/identity.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { members, people } from "./identity.tables.ts";

/** A name as the organisation may know it: their own once they came, before that the one it gave them. */
const knownName = sql<string>`case when ${members.cameAt} is null then ${members.knownAs} else ${people.name} end`;

export type Member = MemberView & { readonly personId: PersonId };

/** The members of an organisation in one facet, oldest first; guests who have nothing in hand any more are none. */
export async function listMembers(db: Database, of: { orgId: OrgId; facet: Facet }): Promise<Member[]> {
  const rows = await db
    .select({
      personId: members.personId,
      name: knownName.as("known_name"),
      email: people.email,
      role: members.role,
      status: members.status,
      cameAt: members.cameAt,
      revision: members.revision,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.orgId, of.orgId), eq(members.facet, of.facet), isNull(members.leftAt)))
    .orderBy(members.addedAt)
    .limit(500);
  return rows.map(({ cameAt, ...row }) => ({ ...row, came: cameAt !== null }));
}
