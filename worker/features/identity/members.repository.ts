import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { MemberView } from "#contract/identity.ts";
import { type Page, type PageQuery, placeText } from "#contract/list.schema.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { members, people } from "./identity.tables.ts";

/** A name as the organisation may know it: their own once they came, before that the one it gave them. */
const knownName = sql<string>`case when ${members.cameAt} is null then ${members.knownAs} else ${people.name} end`;

export type Member = MemberView & { readonly personId: PersonId };

interface Side {
  readonly orgId: OrgId;
  readonly facet: Facet;
}

const columns = {
  personId: members.personId,
  name: knownName.as("known_name"),
  email: people.email,
  role: members.role,
  status: members.status,
  cameAt: members.cameAt,
  addedAt: members.addedAt,
  revision: members.revision,
};

/** Of one facet; guests who have nothing in hand any more are none. */
const isOf = ({ orgId, facet }: Side) =>
  and(eq(members.orgId, orgId), eq(members.facet, facet), isNull(members.leftAt));

/** A page of the members of an organisation in one facet, oldest first. */
export async function listMembers(db: Database, { after, most, ...side }: Side & PageQuery): Promise<Page<MemberView>> {
  const { where, order } = keyset({ by: members.addedAt, id: members.personId, direction: "ascending", after });
  const [rows, [all]] = await db.batch([
    db
      .select(columns)
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(isOf(side), where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: count().as("all_members") })
      .from(members)
      .where(isOf(side)),
  ]);
  const placeOf = ({ addedAt, personId }: (typeof rows)[number]): string => placeText([addedAt, personId]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  return { entries: shown.map(({ addedAt: _at, ...row }) => memberOf(row)), total: all?.n ?? 0, next };
}

const memberOf = <Row extends { readonly cameAt: number | null }>({ cameAt, ...row }: Row) => ({
  ...row,
  came: cameAt !== null,
});

/** The member of a facet that has this address, or this id; undefined when nobody has. */
export async function findMember(
  db: Database,
  { orgId, facet, ...by }: Side & ({ readonly email: string } | { readonly personId: string }),
): Promise<Member | undefined> {
  const { addedAt: _at, ...asked } = columns;
  const isMeant = "email" in by ? eq(people.email, by.email) : sql`${members.personId} = ${by.personId}`;
  const [row] = await db
    .select(asked)
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(isOf({ orgId, facet }), isMeant));
  return row && memberOf(row);
}
