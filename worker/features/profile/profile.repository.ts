import { and, asc, eq, sql } from "drizzle-orm";
import type { Revised } from "#contract/request.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { ProfileTable } from "./profile.tables.ts";

/** The most entries of one kind a profile holds; every list shows all of them. */
export const mostEntries = 500;

/** The entries of a profile, oldest id first, as a statement to await or to put into a batch. */
export const profileQuery = (db: Database, table: ProfileTable, orgId: string) =>
  db
    .select({ id: table.id, revision: table.revision, bodyJson: table.bodyJson })
    .from(table)
    .where(eq(table.orgId, orgId))
    .orderBy(asc(table.id))
    .limit(mostEntries);

type ProfileRow = Awaited<ReturnType<typeof profileQuery>>[number];

/** The entry of a row; its body was checked by the schema of its kind when it was saved. */
export const entryOf = <Body>({ id, revision, bodyJson }: ProfileRow): Revised<Body> => ({
  id,
  revision,
  body: JSON.parse(bodyJson) as Body,
});

export interface ProfileKey {
  readonly table: ProfileTable;
  readonly orgId: string;
  readonly id: string;
}

/** One entry, and whether the profile can take another. */
export async function findEntry<Body>(
  db: Database,
  { table, orgId, id }: ProfileKey,
): Promise<{ entry: Revised<Body> | undefined; full: boolean }> {
  const [rows, held] = await db.batch([
    db
      .select({ id: table.id, revision: table.revision, bodyJson: table.bodyJson })
      .from(table)
      .where(and(eq(table.orgId, orgId), eq(table.id, id))),
    db
      .select({ entries: sql<number>`count(*)`.as("entries") })
      .from(table)
      .where(eq(table.orgId, orgId)),
  ]);
  const row = rows[0];
  return { entry: row && entryOf<Body>(row), full: (held[0]?.entries ?? 0) >= mostEntries };
}

export interface ProfileChange extends ProfileKey {
  /** The revision the change starts from; 0 makes a new entry. */ readonly base: number;
  readonly body: unknown;
  readonly at: number;
}

/** Stores an entry one revision on; the batch rolls back when somebody else was faster. */
export function profileEffects(db: Database, { table, orgId, id, base, body, at }: ProfileChange): Effect[] {
  const values = { revision: base + 1, bodyJson: JSON.stringify(body), updatedAt: at };
  if (base === 0) {
    const created = db
      .insert(table)
      .values({ orgId, id, ...values })
      .onConflictDoNothing();
    return [created, ...assertOneChanged(db)];
  }
  const changed = db
    .update(table)
    .set(values)
    .where(and(eq(table.orgId, orgId), eq(table.id, id), eq(table.revision, base)));
  return [changed, ...assertOneChanged(db)];
}
