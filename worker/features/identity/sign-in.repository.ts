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

/** A new sign-in under way, beside those that were asked for elsewhere. */
export async function saveSignIn(db: Database, signIn: NewSignIn): Promise<void> {
  await db.insert(signIns).values({ ...signIn, tries: 0, usedAt: null });
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

/** Whose code is typed: in a browser that asked for a sign-in, or in any other. */
export type Trier = "asked-and-may-try" | "asked-and-tried-out" | "another-browser";

/**
 * Counts a try of the browser that asked, on what it asked for itself: nobody else can use its tries up, and it cannot use up
 * anybody else's.
 */
export async function countTry(db: Database, by: { email: string; nonceHash: string; now: number }): Promise<Trier> {
  const own = and(eq(signIns.email, by.email), eq(signIns.nonceHash, by.nonceHash));
  const counted = await db
    .update(signIns)
    .set({ tries: sql`${signIns.tries} + 1` })
    .where(and(own, isNull(signIns.usedAt), gt(signIns.expiresAt, by.now), lt(signIns.tries, mostTries)))
    .returning({ tries: signIns.tries });
  if (counted.length > 0) return "asked-and-may-try";
  const asked = await db.select({ tries: signIns.tries }).from(signIns).where(own).limit(1);
  return asked.length > 0 ? "asked-and-tried-out" : "another-browser";
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
