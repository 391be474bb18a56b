import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Facet } from "#domain/access/roles.ts";
import type { Facts } from "#domain/audit/action.ts";
import type { Action } from "#domain/audit/actions.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { OrgId } from "#domain/ids.ts";
import type { CameFrom } from "#worker/ports/came-from.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { Clear } from "./audit-clear.schema.ts";
import type { Database } from "./database.ts";
import { auditClear, auditLeaves } from "./records.tables.ts";

/** What somebody did, for the log: its subject by id, and what is worth keeping. */
export interface AuditEvent {
  readonly action: Action;
  readonly subject: string;
  /** Ids, numbers, hashes and words of our own; never a name, an address or what somebody typed. */
  readonly details?: Facts;
  /** What somebody typed, such as the name of a view: it can be erased, and the leaf holds a salted hash of it. */
  readonly clear?: Omit<Clear, "address" | "agent">;
}

/** An entry of the log of one side of an organisation. */
export interface Written {
  readonly orgId: OrgId;
  readonly facet: Facet;
  /** The id of a person, `visitor:` and the id of what they asked, or `system`. */
  readonly actor: string;
  readonly at: number;
  /** Null for what nobody called for. */
  readonly from: CameFrom | null;
  readonly audit: AuditEvent;
  /** A random name, unless the same event may be told twice. */
  readonly id?: string | undefined;
}

/** What a leaf's commitment is made of: whoever has the salt can check the words, and nobody can guess them without. */
export const committed = (salt: string, clear: Clear): string => canonicalJson({ salt, ...clear });

/** A leaf, and beside it the words it commits to, as they are stored: the words as JSON. */
export async function leafOf({ facet, actor, at, audit, from, id = randomIds.id("log") }: Written) {
  const { action } = audit;
  const words = { ...audit.clear, ...(from && { address: from.address, agent: from.agent.slice(0, 200) }) };
  const salt = randomIds.token();
  const body = canonicalJson({
    v: 2,
    id,
    facet,
    actor,
    at,
    action,
    subject: audit.subject,
    details: audit.details ?? {},
    clear: Object.keys(words).length === 0 ? null : await sha256Hex(committed(salt, words)),
  });
  const hash = await sha256Hex(`\u0000${body}`);
  return { id, facet, actor, at, action, salt, body, hash, clear: JSON.stringify(words) };
}

/**
 * One leaf, and beside it the words it commits to. No head to race for: the tree over the leaves is built when it is sealed
 * (security D2). With a condition, both are written only where it holds.
 */
export async function auditEffects(db: Database, entry: Written, onlyIf?: SQL): Promise<BatchItem<"sqlite">[]> {
  const { orgId } = entry;
  const { id, facet, actor, at, action, salt, body, hash, clear } = await leafOf(entry);
  const where = onlyIf ?? sql`true`;
  // The last one is asked for by itself: with a condition beside it SQLite would read the whole log to find it.
  const last = sql`(select max(seq) from audit_leaves where org_id = ${orgId})`;
  const leaf = sql`select ${orgId}, coalesce(${last}, 0) + 1, ${at}, ${action}, ${hash}, ${body}, ${facet} where ${where}`;
  const words = sql`select ${orgId}, ${id}, ${actor}, ${salt}, ${clear}, ${at}, ${facet} where ${where}`;
  return [db.insert(auditLeaves).select(leaf), ...(clear === "{}" ? [] : [db.insert(auditClear).select(words)])];
}
