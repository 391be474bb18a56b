import { eq, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Action } from "#domain/audit/actions.ts";
import type { OrgId } from "#domain/ids.ts";
import { auditEffects, type Written } from "./audit.ts";
import type { Database } from "./database.ts";
import { type KeptAnswer, keyEffect } from "./idempotency.ts";
import { assertOne } from "./records.tables.ts";

export type Effect = BatchItem<"sqlite">;

/** The other side of an act: it finds the same in its own log, about its own thing and by its own word where that differs. */
export interface OtherSide {
  readonly orgId: OrgId;
  readonly subject: string;
  readonly action?: Action;
}

export interface Change extends Omit<Written, "id"> {
  readonly effects: readonly Effect[];
  /** The other side, which finds it in its log too, about its own thing; where the call came from is not its business. */
  readonly alsoFor?: OtherSide;
  /** The key of the request, and what a repeat of it gets. */
  readonly idempotency?: KeptAnswer;
}

/** Effects, audit leaves and idempotency key in one atomic batch: all of it is stored, or nothing (security D6). */
export async function commit(db: Database, change: Change): Promise<void> {
  const { alsoFor, audit, idempotency, orgId, at } = change;
  const { clear: _own, ...told } = audit;
  const other = alsoFor && {
    ...change,
    orgId: alsoFor.orgId,
    facet: change.facet === "buyer" ? ("vendor" as const) : ("buyer" as const),
    from: null,
    audit: { ...told, action: alsoFor.action ?? audit.action, subject: alsoFor.subject },
  };
  const [first, ...rest] = [
    ...(idempotency ? [keyEffect(db, { ...idempotency, orgId, at })] : []),
    ...change.effects,
    ...(other ? await auditEffects(db, other) : []),
    ...(await auditEffects(db, change)),
  ];
  if (first) await db.batch([first, ...rest]);
}

/** Put right after an UPDATE in a batch: unless it changed exactly one row, the whole batch rolls back. */
export const assertOneChanged = (db: Database): Effect[] => assertChanged(db, 1);

/** Put into a batch: rolls it back, as a stale revision does, unless a condition holds. */
export const assertHolds = (db: Database, condition: SQL): Effect[] => [
  db.insert(assertOne).select(sql`select ${condition}`),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];

/** The same for so many rows. */
export const assertChanged = (db: Database, rows: number): Effect[] => [
  db.insert(assertOne).select(sql`select changes() = ${rows}`),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];
