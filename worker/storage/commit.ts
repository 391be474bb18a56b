import { eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { OrgId } from "#domain/ids.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Database } from "./database.ts";
import { type KeptAnswer, keyEffect } from "./idempotency.ts";
import { assertOne, auditLeaves } from "./records.tables.ts";

export type Effect = BatchItem<"sqlite">;

/** What somebody did, for the audit log: `entity.verb`, its subject, and what is worth keeping. */
export interface AuditEvent {
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The other side of an act: it finds the same in its own log, about its own thing and by its own word where that differs. */
export interface OtherSide {
  readonly orgId: OrgId;
  readonly subject: string;
  readonly action?: string;
}

export interface Change {
  readonly orgId: OrgId;
  readonly actor: string;
  readonly at: number;
  readonly effects: readonly Effect[];
  readonly audit: AuditEvent;
  /** The other side, which finds it in its log too, about its own thing. */
  readonly alsoFor?: OtherSide;
  /** The key of the request, and what a repeat of it gets. */
  readonly idempotency?: KeptAnswer;
}

/** Effects, audit leaves and idempotency key in one atomic batch: all of it is stored, or nothing (security D6). */
export async function commit(db: Database, change: Change): Promise<void> {
  const { alsoFor, audit, idempotency } = change;
  const other = alsoFor && {
    ...change,
    orgId: alsoFor.orgId,
    audit: { ...audit, action: alsoFor.action ?? audit.action, subject: alsoFor.subject },
  };
  const [first, ...rest] = [
    ...(idempotency ? [keyEffect(db, { ...idempotency, orgId: change.orgId, at: change.at })] : []),
    ...change.effects,
    ...(other ? [(await auditEffect(db, other)).effect] : []),
    (await auditEffect(db, change)).effect,
  ];
  if (first) await db.batch([first, ...rest]);
}

/** One audit leaf. No head to race for: the tree over the leaves is built when it is sealed (security D2). */
export async function auditEffect(
  db: Database,
  change: Pick<Change, "orgId" | "actor" | "at" | "audit">,
): Promise<{ effect: Effect }> {
  const { orgId, actor, at, audit } = change;
  const body = canonicalJson({
    v: 1,
    actor,
    at,
    action: audit.action,
    subject: audit.subject,
    details: audit.details ?? {},
  });
  const hash = await sha256Hex(`\u0000${body}`);
  const next = sql`select ${orgId}, coalesce(max(seq), 0) + 1, ${at}, ${audit.action}, ${hash}, ${body} from audit_leaves where org_id = ${orgId}`;
  // Wrapped, because a statement is itself a promise: awaiting it would run it.
  return { effect: db.insert(auditLeaves).select(next) };
}

/** Put right after an UPDATE in a batch: unless it changed exactly one row, the whole batch rolls back. */
export const assertOneChanged = (db: Database): Effect[] => assertChanged(db, 1);

/** The same for so many rows. */
export const assertChanged = (db: Database, rows: number): Effect[] => [
  db.insert(assertOne).select(sql`select changes() = ${rows}`),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];
