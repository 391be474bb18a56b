import type { Dependencies } from "#worker/dependencies.ts";
import { members, organisations, people } from "#worker/features/identity/identity.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { demoMembers, demoOrganisations } from "./demo-people.ts";

/** Puts the demo's organisations and people there, once; their assessments are then told through the API like anybody's. */
export async function loadDemo({ db, clock }: Dependencies): Promise<{ loaded: boolean }> {
  const at = clock.now();
  const effects: Effect[] = [
    ...demoOrganisations.map(({ id, name, legalName }) =>
      db.insert(organisations).values({ id, name, legalName, createdAt: at }).onConflictDoNothing(),
    ),
    ...demoMembers.map(({ personId: id, name, email }) =>
      db.insert(people).values({ id, name, email, createdAt: at }).onConflictDoNothing(),
    ),
    ...demoMembers.map(({ orgId, personId, facet, role }) =>
      db.insert(members).values({ orgId, personId, facet, role, status: "active", addedAt: at }).onConflictDoNothing(),
    ),
  ];
  const [first, ...rest] = effects;
  if (first) await db.batch([first, ...rest]);
  return { loaded: true };
}
