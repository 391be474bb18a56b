import { eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { canonicalJson } from "#domain/canonical-json.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Database } from "./database.ts";
import { assertOne, auditLeaves, idempotencyKeys } from "./records.tables.ts";

export type Effect = BatchItem<"sqlite">;

/** What somebody did, for the audit log: `entity.verb`, its subject, and what is worth keeping. */
export interface AuditEvent {
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface IdempotencyKey {
  readonly key: string;
  readonly requestHash: string;
}

export interface Change {
  readonly orgId: string;
  readonly actor: string;
  readonly at: number;
  readonly effects: readonly Effect[];
  readonly audit: AuditEvent;
  /** The key of the request and the answer that a repeat of it gets. */
  readonly idempotency?: IdempotencyKey & { readonly result: unknown };
}

/** Effects, audit leaf and idempotency key in one atomic batch: all of it is stored, or nothing (security D6). */
export async function commit(db: Database, change: Change): Promise<void> {
  const [first, ...rest] = [...keyEffect(db, change), ...change.effects, (await auditEffect(db, change)).effect];
  if (first) await db.batch([first, ...rest]);
}

/** One audit leaf. No head to race for: the tree over the leaves is built when it is sealed (security D2). */
export async function auditEffect(db: Database, change: Omit<Change, "effects">): Promise<{ effect: Effect }> {
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

function keyEffect(db: Database, { orgId, at, idempotency }: Change): Effect[] {
  if (idempotency === undefined) return [];
  const { key, requestHash, result } = idempotency;
  return [db.insert(idempotencyKeys).values({ orgId, key, requestHash, resultJson: JSON.stringify(result), at })];
}

/** Put right after an UPDATE in a batch: unless it changed exactly one row, the whole batch rolls back. */
export const assertOneChanged = (db: Database): Effect[] => [
  db.insert(assertOne).select(sql`select changes()`),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];
