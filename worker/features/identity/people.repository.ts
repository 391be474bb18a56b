import { and, eq } from "drizzle-orm";
import type { Membership } from "#contract/identity.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { members, organisations, people } from "./identity.tables.ts";

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

/** The organisations a person may act for, oldest membership first. */
export async function listMemberships(
  db: Database,
  personId: PersonId,
): Promise<(Membership & { readonly orgId: OrgId })[]> {
  const rows = await db
    .select({ orgId: members.orgId, orgName: organisations.name, facet: members.facet, role: members.role })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(eq(members.personId, personId), eq(members.status, "active")))
    .orderBy(members.addedAt)
    .limit(100);
  return rows;
}

/** Gives a person the name they introduced themselves with. */
export const renameEffect = (db: Database, of: { personId: PersonId; name: string }): Effect =>
  db.update(people).set({ name: of.name }).where(eq(people.id, of.personId));
