import { desc, eq } from "drizzle-orm";
import type { DemoMail, DemoPerson } from "#contract/identity.ts";
import { fail } from "#contract/problems.ts";
import type { PersonId } from "#domain/ids.ts";
import { members, organisations, people } from "#worker/features/identity/identity.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { demoMails } from "#worker/storage/records.tables.ts";
import { demoMembers, demoOrganisations } from "./demo-people.ts";

/** The demo's people, once they are loaded. */
export async function listDemoPeople(db: Database): Promise<DemoPerson[]> {
  const [first] = demoOrganisations;
  const loaded = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, first.id));
  if (loaded.length === 0) return [];
  return demoMembers.map(({ personId, name, email, orgId, facet, role, theme, shows }) => {
    const orgName = demoOrganisations.find(({ id }) => id === orgId)?.name ?? orgId;
    return { personId, name, email, memberships: [{ orgId, orgName, facet, role }], theme, shows };
  });
}

/** The address of a demo person who is loaded; nobody else can be signed in by one click. */
export async function demoAddress(db: Database, personId: PersonId): Promise<string> {
  if (!demoMembers.some((one) => one.personId === personId)) fail("not-found");
  const rows = await db.select({ email: people.email }).from(people).where(eq(people.id, personId));
  return rows[0]?.email ?? fail("not-found");
}

/** The newest fifty mails. */
export const listDemoMails = (db: Database): Promise<DemoMail[]> =>
  db.select().from(demoMails).orderBy(desc(demoMails.id)).limit(50);

/** Keeps a mail for the mailbox page. */
export async function keepDemoMail(
  db: Database,
  {
    to,
    subject,
    text,
    at,
  }: { readonly to: string; readonly subject: string; readonly text: string; readonly at: number },
): Promise<void> {
  await db.insert(demoMails).values({ recipient: to, subject, body: text, at });
}

/** Puts the demo's organisations and people there; those that are there stay as they are. */
export async function putDemoPeople(db: Database, at: number): Promise<void> {
  const effects: Effect[] = [
    ...demoOrganisations.map(({ id, name, legalName }) =>
      db.insert(organisations).values({ id, name, legalName, createdAt: at }).onConflictDoNothing(),
    ),
    ...demoMembers.map(({ personId: id, name, email }) =>
      db.insert(people).values({ id, name, email, createdAt: at }).onConflictDoNothing(),
    ),
    ...demoMembers.map(({ orgId, personId, facet, role }) =>
      db
        .insert(members)
        .values({ orgId, personId, facet, role, status: "active", addedAt: at, knownAs: "", cameAt: at, revision: 1 })
        .onConflictDoNothing(),
    ),
  ];
  const [first, ...rest] = effects;
  if (first) await db.batch([first, ...rest]);
}
