import { and, asc, desc, eq, gt, isNull, lte, ne, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { auditLeaves } from "#worker/storage/records.tables.ts";
import { auditAlarms, auditCheckpoints } from "./audit.tables.ts";

/** A stretch of the leaves of an organisation, both sides of it, as they stand. */
export const listRawLeaves = (db: Database, of: { orgId: OrgId; after: number; most: number }) =>
  db
    .select({
      seq: auditLeaves.seq,
      at: auditLeaves.at,
      action: auditLeaves.action,
      facet: auditLeaves.facet,
      leafHash: auditLeaves.leafHash,
      bodyJson: auditLeaves.bodyJson,
    })
    .from(auditLeaves)
    .where(and(eq(auditLeaves.orgId, of.orgId), gt(auditLeaves.seq, of.after)))
    .orderBy(asc(auditLeaves.seq))
    .limit(of.most);
export type RawLeaf = Awaited<ReturnType<typeof listRawLeaves>>[number];

export type Checkpoint = typeof auditCheckpoints.$inferSelect;

/** The newest seal of an organisation's log. */
export async function findCheckpoint(db: Database, orgId: OrgId): Promise<Checkpoint | undefined> {
  const [row] = await db
    .select()
    .from(auditCheckpoints)
    .where(eq(auditCheckpoints.orgId, orgId))
    .orderBy(desc(auditCheckpoints.size))
    .limit(1);
  return row;
}

/** Every seal of a log up to a size, the oldest first. */
export const listCheckpoints = (db: Database, of: { orgId: OrgId; upTo: number }): Promise<Checkpoint[]> =>
  db
    .select()
    .from(auditCheckpoints)
    .where(and(eq(auditCheckpoints.orgId, of.orgId), lte(auditCheckpoints.size, of.upTo)))
    .orderBy(asc(auditCheckpoints.size));

export const checkpointEffect = (db: Database, checkpoint: Checkpoint): Effect =>
  db.insert(auditCheckpoints).values(checkpoint);

export type Alarm = typeof auditAlarms.$inferSelect;

/** When a log was last found not to be what was sealed; undefined when it never was. */
export async function findAlarm(db: Database, orgId: OrgId): Promise<Alarm | undefined> {
  const [row] = await db.select().from(auditAlarms).where(eq(auditAlarms.orgId, orgId));
  return row;
}

/** Raises the alarm; one that was raised before and is not over stays as it is. */
export async function raiseAlarm(db: Database, alarm: Omit<Alarm, "overAt">): Promise<void> {
  const { orgId: _same, ...found } = alarm;
  await db
    .insert(auditAlarms)
    .values({ ...alarm, overAt: null })
    .onConflictDoUpdate({
      target: auditAlarms.orgId,
      set: { ...found, overAt: null },
      setWhere: sql`${auditAlarms.overAt} is not null`,
    });
}

/** Keeps that a log is again what was sealed; that it was another once, by a restore or a fork, is never over. */
export const endAlarmEffect = (db: Database, of: { orgId: OrgId; at: number }): Effect =>
  db
    .update(auditAlarms)
    .set({ overAt: of.at })
    .where(and(eq(auditAlarms.orgId, of.orgId), isNull(auditAlarms.overAt), ne(auditAlarms.reason, "forked")));

/** Hourly, of every tenant: whose log grew since it was sealed. */
export async function listUnsealed(db: Database): Promise<OrgId[]> {
  const rows = await db.all<{ id: OrgId }>(sql`select organisations.id as id from organisations where
    (select max(seq) from audit_leaves where audit_leaves.org_id = organisations.id) >
    (select coalesce(max(size), 0) from audit_checkpoints where audit_checkpoints.org_id = organisations.id)`);
  return rows.map(({ id }) => id);
}
