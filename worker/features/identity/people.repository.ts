import { and, eq, notExists, sql } from "drizzle-orm";
import type { Membership } from "#contract/identity.ts";
import type { Role } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { members, organisations, people } from "./identity.tables.ts";
import { isRunningAt, outsideAccess } from "./outside-access.tables.ts";

export interface PersonRow {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
}

export async function findPersonByEmail(db: Database, email: string): Promise<PersonRow | undefined> {
  const rows = await db
    .select({ id: people.id, email: people.email, name: people.name })
    .from(people)
    .where(eq(people.email, email));
  return rows[0];
}

export const personEffect = (db: Database, person: PersonRow & { readonly now: number }): Effect =>
  db
    .insert(people)
    .values({ id: person.id, email: person.email, name: person.name, createdAt: person.now })
    .onConflictDoNothing();

type OwnSide = Membership & { readonly orgId: OrgId };
type OwnMembership = OwnSide & { readonly role: Role };

/** The organisations a person belongs to, oldest membership first. */
export const listMemberships = async (db: Database, personId: PersonId): Promise<OwnMembership[]> =>
  membershipsOf(db, personId);

const membershipsOf = (db: Database, personId: PersonId) =>
  db
    .select({ orgId: members.orgId, orgName: organisations.name, facet: members.facet, role: members.role })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(eq(members.personId, personId), eq(members.status, "active")))
    .orderBy(members.addedAt)
    .limit(100);

/** The sides a person may act on: where they belong, and behind these the buyers at whom they read from outside. */
export async function listSides(
  db: Database,
  { personId, now }: { readonly personId: PersonId; readonly now: number },
): Promise<OwnSide[]> {
  const [own, outside] = await db.batch([
    membershipsOf(db, personId),
    db
      .selectDistinct({ orgId: outsideAccess.orgId, orgName: organisations.name })
      .from(outsideAccess)
      .innerJoin(organisations, eq(organisations.id, outsideAccess.orgId))
      .where(and(eq(outsideAccess.personId, personId), isRunningAt(now), notExists(asBuyer(db))))
      .limit(100),
  ]);
  return [...own, ...outside.map((one): OwnSide => ({ ...one, facet: "buyer", role: "outside" }))];
}

/** A membership of whom something was opened to, at the buyer who did. */
const asBuyer = (db: Database) =>
  db
    .select({ one: sql`1` })
    .from(members)
    .where(
      and(
        eq(members.orgId, outsideAccess.orgId),
        eq(members.personId, outsideAccess.personId),
        eq(members.facet, "buyer"),
        eq(members.status, "active"),
      ),
    );

/** Gives a person the name they introduced themselves with. */
export const renameEffect = (db: Database, of: { personId: PersonId; name: string }): Effect =>
  db.update(people).set({ name: of.name }).where(eq(people.id, of.personId));
