import { and, eq, sql } from "drizzle-orm";
import * as z from "zod";
import type { OrgId } from "#domain/ids.ts";
import { organisations } from "#worker/features/identity/identity.tables.ts";
import { assertHolds, assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { intakeDoors } from "./intake.tables.ts";

const domainsSchema = z.array(z.string());

export interface StoredDoor {
  readonly revision: number;
  /** Null while there never was one. */
  readonly address: string | null;
  readonly isOpen: boolean;
  readonly domains: readonly string[];
}

/** The page of an organisation; revision 0 while nobody ever opened one. */
export async function findDoor(db: Database, orgId: OrgId): Promise<StoredDoor> {
  const [row] = await db.select().from(intakeDoors).where(eq(intakeDoors.orgId, orgId));
  if (row === undefined) return { revision: 0, address: null, isOpen: false, domains: [] };
  const { revision, address, isOpen } = row;
  return { revision, address, isOpen, domains: stored(domainsSchema, row.domainsJson) };
}

/** Whose page an address leads to; undefined where it leads to none. */
export async function findDoorAt(db: Database, address: string) {
  const [row] = await db
    .select({
      orgId: intakeDoors.orgId,
      orgName: organisations.name,
      revision: intakeDoors.revision,
      domainsJson: intakeDoors.domainsJson,
    })
    .from(intakeDoors)
    .innerJoin(organisations, eq(organisations.id, intakeDoors.orgId))
    .where(and(eq(intakeDoors.address, address), eq(intakeDoors.isOpen, true)));
  if (row === undefined) return undefined;
  const { domainsJson, ...door } = row;
  return { ...door, domains: stored(domainsSchema, domainsJson) };
}
export type OpenDoor = NonNullable<Awaited<ReturnType<typeof findDoorAt>>>;

/** Stores the page one revision on; `base` 0 is the first time. */
export function doorEffects(
  db: Database,
  of: StoredDoor & {
    readonly address: string;
    readonly orgId: OrgId;
    readonly changedBy: string;
    readonly changedAt: number;
  },
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

/** Put before effects: takes the whole batch back when anything about the page changed meanwhile: its link, or who may ask. */
export const stillOpenEffects = (
  db: Database,
  { orgId, revision }: { readonly orgId: OrgId; readonly revision: number },
): Effect[] =>
  assertHolds(
    db,
    sql`exists (select 1 from intake_doors where intake_doors.org_id = ${orgId}
      and intake_doors.revision = ${revision} and intake_doors.is_open = 1)`,
  );
