import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { sessions, signIns } from "./identity.tables.ts";

export interface NewSignIn {
  readonly email: string;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly nonceHash: string;
  readonly expiresAt: number;
}

/** A new sign-in under way; an older one of the same address is no longer good. */
export async function saveSignIn(db: Database, { email, ...rest }: NewSignIn): Promise<void> {
  const fresh = { ...rest, tries: 0, usedAt: null };
  await db
    .insert(signIns)
    .values({ email, ...fresh })
    .onConflictDoUpdate({ target: signIns.email, set: fresh });
}

export interface PendingSignIn {
  readonly email: string;
  readonly nonceHash: string;
}

/** The unused, unexpired sign-in of a link, without using it up. */
export async function findSignIn(
  db: Database,
  by: { tokenHash: string; now: number },
): Promise<PendingSignIn | undefined> {
  const rows = await db
    .select({ email: signIns.email, nonceHash: signIns.nonceHash })
    .from(signIns)
    .where(and(eq(signIns.tokenHash, by.tokenHash), isNull(signIns.usedAt), gt(signIns.expiresAt, by.now)));
  return rows[0];
}

/** Uses a link up in the batch of what it opens, which rolls back unless it was good: of any number one wins (security D4). */
export const useLinkEffects = (db: Database, by: { tokenHash: string; nonceHash: string; now: number }): Effect[] => [
  db
    .update(signIns)
    .set({ usedAt: by.now })
    .where(
      and(
        eq(signIns.tokenHash, by.tokenHash),
        eq(signIns.nonceHash, by.nonceHash),
        isNull(signIns.usedAt),
        gt(signIns.expiresAt, by.now),
      ),
    ),
  ...assertOneChanged(db),
];

const mostTries = 5;

/** Counts a try; undefined when there is nothing to try, or it was tried too often. */
export async function countTry(db: Database, by: { email: string; now: number }): Promise<boolean> {
  const rows = await db
    .update(signIns)
    .set({ tries: sql`${signIns.tries} + 1` })
    .where(
      and(
        eq(signIns.email, by.email),
        isNull(signIns.usedAt),
        gt(signIns.expiresAt, by.now),
        lt(signIns.tries, mostTries),
      ),
    )
    .returning({ tries: signIns.tries });
  return rows.length > 0;
}

interface TypedCode {
  readonly email: string;
  readonly codeHash: string;
  readonly now: number;
}
const isGood = (by: TypedCode) =>
  and(
    eq(signIns.email, by.email),
    eq(signIns.codeHash, by.codeHash),
    isNull(signIns.usedAt),
    gt(signIns.expiresAt, by.now),
  );

/** Whether a code is the one that was mailed, without using it up. */
export async function isCodeGood(db: Database, by: TypedCode): Promise<boolean> {
  return (await db.select({ email: signIns.email }).from(signIns).where(isGood(by))).length > 0;
}

/** Uses a code up in the batch of what it opens, once. */
export const useCodeEffects = (db: Database, by: TypedCode): Effect[] => [
  db.update(signIns).set({ usedAt: by.now }).where(isGood(by)),
  ...assertOneChanged(db),
];

/** Hourly: forgets sign-ins and sessions that are over. */
export async function forgetExpired(db: Database, now: number): Promise<void> {
  await db.batch([
    db.delete(signIns).where(lt(signIns.expiresAt, now)),
    db.delete(sessions).where(lt(sessions.expiresAt, now)),
  ]);
}
