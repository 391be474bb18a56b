import { and, eq, lt, sql } from "drizzle-orm";
import { type LimitName, limits, longestWindow } from "#domain/access/limits.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Database } from "#worker/storage/database.ts";
import { rateWindows } from "./identity.tables.ts";

const keyOf = (name: LimitName, who: string): Promise<string> => sha256Hex(`${name}\n${who}`);

/**
 * Counts one use by somebody, by one statement, so that there are no gaps; false when there were more than the table of
 * limits allows. Who it is (an address, a person, a page) is kept as a hash.
 */
export async function withinLimit(
  { db, clock }: Pick<Dependencies, "db" | "clock">,
  name: LimitName,
  who: string,
): Promise<boolean> {
  const { most, windowMs } = limits[name];
  const now = clock.now();
  const rows = await db
    .insert(rateWindows)
    .values({ key: await keyOf(name, who), startsAt: now - (now % windowMs), uses: 1 })
    .onConflictDoUpdate({
      target: [rateWindows.key, rateWindows.startsAt],
      set: { uses: sql`${rateWindows.uses} + 1` },
    })
    .returning({ uses: rateWindows.uses });
  return (rows[0]?.uses ?? 0) <= most;
}

/** Whether somebody has used up a limit; counts nothing. */
export async function isUsedUp(
  { db, clock }: Pick<Dependencies, "db" | "clock">,
  name: LimitName,
  who: string,
): Promise<boolean> {
  const { most, windowMs } = limits[name];
  const now = clock.now();
  const [row] = await db
    .select({ uses: rateWindows.uses })
    .from(rateWindows)
    .where(and(eq(rateWindows.key, await keyOf(name, who)), eq(rateWindows.startsAt, now - (now % windowMs))));
  return (row?.uses ?? 0) >= most;
}

/** Hourly: forgets windows that are over. */
export async function forgetRateWindows(db: Database, now: number): Promise<void> {
  await db.delete(rateWindows).where(lt(rateWindows.startsAt, now - longestWindow));
}
