import { eq, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Action } from "#domain/audit/actions.ts";
import type { OrgId } from "#domain/ids.ts";
import { auditEffects, type Written } from "./audit.ts";
import { wasInterrupted } from "./constraint.ts";
import type { Database } from "./database.ts";
import { findAnswer, type KeptAnswer, keyEffect } from "./idempotency.ts";
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

/**
 * Effects, audit leaves and idempotency key in one atomic batch: all of it is stored, or nothing (security D6). With a key
 * it is tried once more when D1 was interrupted. Throws what D1 refused.
 */
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
  if (first === undefined) return;
  const store = () => db.batch([first, ...rest]);
  try {
    await store();
  } catch (error) {
    if (idempotency === undefined || !wasInterrupted(error)) throw error;
    // The key tells whether it was stored before the answer was lost, and whether by this request or by one beside it.
    const kept = await findAnswer(db, { orgId, key: idempotency.key, now: at });
    if (kept === undefined) await store();
    else if (kept.sealedResult !== idempotency.sealedResult) throw error;
  }
}

/** Put right after an UPDATE in a batch: unless it changed exactly one row, the whole batch rolls back. */
export const assertOneChanged = (db: Database): Effect[] => assertChanged(db, 1);

/** The same for so many rows. */
export const assertChanged = (db: Database, rows: number): Effect[] => [
  db.insert(assertOne).select(sql`select changes() = ${rows}`),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];

/** Put into a batch: unless a condition holds by then, the whole batch rolls back as a stale revision does. */
export const assertHolds = (db: Database, condition: SQL): Effect[] => [
  db.insert(assertOne).select(sql`select (${condition})`),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];
