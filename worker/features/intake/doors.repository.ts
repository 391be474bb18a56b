import { and, eq, sql } from "drizzle-orm";
import * as z from "zod";
import type { OrgId } from "#domain/ids.ts";
import { organisations } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { intakeDoors } from "./intake.tables.ts";

const domainsSchema = z.array(z.string());

export interface StoredDoor {
  readonly revision: number;
  /** Null while there is no page. */
  readonly address: string | null;
  readonly domains: readonly string[];
}

/** The page of an organisation; revision 0 while nobody ever opened one. */
export async function findDoor(db: Database, orgId: OrgId): Promise<StoredDoor> {
  const [row] = await db.select().from(intakeDoors).where(eq(intakeDoors.orgId, orgId));
  if (row === undefined) return { revision: 0, address: null, domains: [] };
  return { revision: row.revision, address: row.address, domains: stored(domainsSchema, row.domainsJson) };
}

/** Whose page an address leads to; undefined where it leads to none. */
export async function findDoorAt(db: Database, address: string) {
  const [row] = await db
    .select({
      orgId: intakeDoors.orgId,
      orgName: organisations.name,
      domainsJson: intakeDoors.domainsJson,
    })
    .from(intakeDoors)
    .innerJoin(organisations, eq(organisations.id, intakeDoors.orgId))
    .where(and(eq(intakeDoors.address, address), sql`${intakeDoors.address} is not null`));
  if (row === undefined) return undefined;
  const { domainsJson, ...door } = row;
  return { ...door, domains: stored(domainsSchema, domainsJson) };
}
export type OpenDoor = NonNullable<Awaited<ReturnType<typeof findDoorAt>>>;

/** Stores the page one revision on; `base` 0 is the first time. */
export function doorEffects(
  db: Database,
  of: StoredDoor & { readonly orgId: OrgId; readonly changedBy: string; readonly changedAt: number },
): Effect[] {
  const { orgId, domains, revision: base, ...row } = of;
  const values = { ...row, revision: base + 1, domainsJson: JSON.stringify(domains) };
  const change =
    base === 0
      ? db
          .insert(intakeDoors)
          .values({ orgId, ...values })
          .onConflictDoNothing()
      : db
          .update(intakeDoors)
          .set(values)
          .where(and(eq(intakeDoors.orgId, orgId), eq(intakeDoors.revision, base)));
  return [change, ...assertOneChanged(db)];
}

/** Put before effects: takes the whole batch back when the page closed or got another link meanwhile. */
export const stillOpenEffects = (db: Database, of: { readonly orgId: OrgId; readonly address: string }): Effect[] => [
  // Says what it says already: whether there is such a row is all that counts.
  db
    .update(intakeDoors)
    .set({ address: of.address })
    .where(and(eq(intakeDoors.orgId, of.orgId), eq(intakeDoors.address, of.address))),
  ...assertOneChanged(db),
];
