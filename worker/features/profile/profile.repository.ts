import { and, asc, eq, sql } from "drizzle-orm";
import type * as z from "zod";
import {
  type CertificateBody,
  certificateBodySchema,
  type LegalEntityBody,
  legalEntityBodySchema,
  type SystemBody,
  systemBodySchema,
} from "#contract/request.schema.ts";
import type { Revised } from "#contract/request.ts";
import type { OrgId } from "#domain/ids.ts";
import { assertHolds, assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { aiSystems, certificates, legalEntities, type ProfileTable } from "./profile.tables.ts";

/** The most entries of one kind a profile holds; every list shows all of them. */
export const mostEntries = 500;

/** A kind of entry: where it is kept, how its id begins, and how its body is read. */
export interface ProfileKind<Body> {
  readonly table: ProfileTable;
  readonly prefix: string;
  readonly body: z.ZodType<Body>;
}
export const systemKind: ProfileKind<SystemBody> = { table: aiSystems, prefix: "sys", body: systemBodySchema };
export const certificateKind: ProfileKind<CertificateBody> = {
  table: certificates,
  prefix: "crt",
  body: certificateBodySchema,
};
export const legalEntityKind: ProfileKind<LegalEntityBody> = {
  table: legalEntities,
  prefix: "ent",
  body: legalEntityBodySchema,
};

/** The entries of a profile, oldest id first, as a statement to await or to put into a batch. */
export const profileQuery = (db: Database, { table }: Pick<ProfileKind<unknown>, "table">, orgId: OrgId) =>
  db
    .select({ id: table.id, revision: table.revision, bodyJson: table.bodyJson })
    .from(table)
    .where(eq(table.orgId, orgId))
    .orderBy(asc(table.id))
    .limit(mostEntries);

type ProfileRow = Awaited<ReturnType<typeof profileQuery>>[number];

/** The entry of a row, its body read by the schema of its kind. */
export const entryOf =
  <Body>(kind: ProfileKind<Body>) =>
  ({ id, revision, bodyJson }: ProfileRow): Revised<Body> => ({ id, revision, body: stored(kind.body, bodyJson) });

/** Those of some entries that a profile has. */
export async function listEntries<Body>(
  db: Database,
  { kind, orgId, ids }: { readonly kind: ProfileKind<Body>; readonly orgId: OrgId; readonly ids: readonly string[] },
): Promise<Revised<Body>[]> {
  const { table } = kind;
  const rows = await db
    .select({ id: table.id, revision: table.revision, bodyJson: table.bodyJson })
    .from(table)
    .where(and(eq(table.orgId, orgId), sql`${table.id} in (select value from json_each(${JSON.stringify(ids)}))`));
  return rows.map(entryOf(kind));
}

/** Put into a batch: it rolls back unless these entries are as they were read. */
export function entriesStandEffects(
  db: Database,
  of: Pick<ProfileKind<unknown>, "table"> & { readonly orgId: OrgId; readonly entries: readonly Revised<unknown>[] },
): Effect[] {
  const { table, orgId, entries } = of;
  const read = JSON.stringify(entries.map(({ id, revision }) => ({ id, revision })));
  return assertHolds(
    db,
    sql`(select count(*) from ${table} where ${eq(table.orgId, orgId)} and (${table.id}, ${table.revision}) in
      (select value ->> 'id', value ->> 'revision' from json_each(${read}))) = ${entries.length}`,
  );
}

export interface ProfileKey<Body> {
  readonly kind: ProfileKind<Body>;
  readonly orgId: OrgId;
  readonly id: string;
}

/** One entry, and whether the profile can take another. */
export async function findEntry<Body>(
  db: Database,
  { kind, orgId, id }: ProfileKey<Body>,
): Promise<{ entry: Revised<Body> | undefined; full: boolean }> {
  const { table } = kind;
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
  return { entry: row && entryOf(kind)(row), full: (held[0]?.entries ?? 0) >= mostEntries };
}

export interface ProfileChange<Body> extends ProfileKey<Body> {
  /** The revision the change starts from; 0 makes a new entry. */ readonly base: number;
  readonly body: Body;
  readonly at: number;
}

/** Stores an entry one revision on; the batch rolls back when somebody else was faster. */
export function profileEffects<Body>(db: Database, change: ProfileChange<Body>): Effect[] {
  const { kind, orgId, id, base, body, at } = change;
  const { table } = kind;
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
