import { desc, eq } from "drizzle-orm";
import type { DemoMail, DemoPerson } from "#contract/identity.ts";
import { fail } from "#contract/problems.ts";
import { organisations, people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { demoMails } from "#worker/storage/records.tables.ts";
import { demoMembers, demoOrganisations } from "./load/demo-people.ts";

/** The demo's people, once they are loaded. */
export async function listDemoPeople(db: Database): Promise<DemoPerson[]> {
  const [first] = demoOrganisations;
  const loaded = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, first.id));
  if (loaded.length === 0) return [];
  return demoMembers.map(({ personId, name, email, orgId, facet, role }) => {
    const orgName = demoOrganisations.find(({ id }) => id === orgId)?.name ?? orgId;
    return { personId, name, email, memberships: [{ orgId, orgName, facet, role }] };
  });
}

/** The address of a demo person who is loaded; nobody else can be signed in by one click. */
export async function demoAddress(db: Database, personId: string): Promise<string> {
  if (!demoMembers.some((one) => one.personId === personId)) fail("not-found");
  const rows = await db.select({ email: people.email }).from(people).where(eq(people.id, personId));
  return rows[0]?.email ?? fail("not-found");
}

/** The newest fifty mails. */
export const listDemoMails = (db: Database): Promise<DemoMail[]> =>
  db.select().from(demoMails).orderBy(desc(demoMails.id)).limit(50);
