import { and, eq, lt, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { OrgId } from "#domain/ids.ts";
import type { Database } from "./database.ts";
import { idempotencyKeys } from "./records.tables.ts";

/** How long a repeat of a request gets the answer of the first, in milliseconds: a day. */
const keptFor = 86_400_000;

export interface IdempotencyKey {
  readonly key: string;
  /** Of who asked, what and where: another request under the same key is a mistake of the client. */
  readonly requestHash: string;
}

/** What a repeat gets: the result, or, where that holds a secret, only what it made. */
export interface KeptAnswer extends IdempotencyKey {
  /** The id of what was made or changed, where the answer holds a secret; "" elsewhere. */
  readonly subject: string;
  /** Readable with the key of the request alone. */
  readonly sealedResult: string;
}

interface Scope {
  /** The organisation; `nobody` for who has none. */
  readonly orgId: OrgId;
  readonly key: string;
}
export const nobody = "-" as OrgId;

const isKey = ({ orgId, key }: Scope) => and(eq(idempotencyKeys.orgId, orgId), eq(idempotencyKeys.key, key));

/** The stored answer of a request made within the last day; one that is older is forgotten, so that its key is free again. */
export async function findAnswer(db: Database, { now, ...scope }: Scope & { readonly now: number }) {
  const [row] = await db
    .select({
      requestHash: idempotencyKeys.requestHash,
      subject: idempotencyKeys.subject,
      sealedResult: idempotencyKeys.sealedResult,
      at: idempotencyKeys.at,
    })
    .from(idempotencyKeys)
    .where(isKey(scope));
  if (row === undefined || row.at > now - keptFor) return row;
  await db.delete(idempotencyKeys).where(and(isKey(scope), lt(idempotencyKeys.at, now - keptFor + 1)));
  return undefined;
}

/** Keeps the answer of a request; its key refuses a second one. */
export const keyEffect = (
  db: Database,
  row: KeptAnswer & { readonly orgId: OrgId; readonly at: number },
): BatchItem<"sqlite"> => db.insert(idempotencyKeys).values(row);

/** Keeps the answer of a request that stored nothing of its own; the first one stands. */
export async function keepAnswer(
  db: Database,
  row: KeptAnswer & { readonly orgId: OrgId; readonly at: number },
): Promise<void> {
  await db.insert(idempotencyKeys).values(row).onConflictDoNothing();
}

/** Hourly, of every tenant: answers that no repeat gets any more, so many at most. True when there are none left. */
export async function forgetAnswers(
  db: Database,
  of: { readonly now: number; readonly most: number },
): Promise<boolean> {
  const { orgId, key, at } = idempotencyKeys;
  const over = db
    .select({ orgId, key })
    .from(idempotencyKeys)
    .where(lt(at, of.now - keptFor))
    .limit(of.most);
  const gone = await db.delete(idempotencyKeys).where(sql`(${orgId}, ${key}) in ${over}`).returning({ at });
  return gone.length < of.most;
}
