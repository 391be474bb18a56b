import { and, eq, lt, sql } from "drizzle-orm";
import { type LimitName, limits, longestWindow, windowStart } from "#domain/access/limits.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Database } from "#worker/storage/database.ts";
import { rateWindows } from "./identity.tables.ts";

/** The window that counts now for somebody. */
const windowOf = async (name: LimitName, who: string, now: number) => ({
  key: await sha256Hex(`${name}\n${who}`),
  startsAt: windowStart(name, now),
});

/**
 * Counts one use by somebody, by one statement, so that there are no gaps; false when there were more than the table of
 * limits allows. Who it is (an address, a person, a page) is kept as a hash.
 */
export async function withinLimit(
  { db, clock }: Pick<Dependencies, "db" | "clock">,
  name: LimitName,
  who: string,
): Promise<boolean> {
  const rows = await db
    .insert(rateWindows)
    .values({ ...(await windowOf(name, who, clock.now())), uses: 1 })
    .onConflictDoUpdate({
      target: [rateWindows.key, rateWindows.startsAt],
      set: { uses: sql`${rateWindows.uses} + 1` },
    })
    .returning({ uses: rateWindows.uses });
  return (rows[0]?.uses ?? 0) <= limits[name].most;
}

/** Whether somebody has used up a limit; counts nothing. */
export async function isUsedUp(
  { db, clock }: Pick<Dependencies, "db" | "clock">,
  name: LimitName,
  who: string,
): Promise<boolean> {
  const { key, startsAt } = await windowOf(name, who, clock.now());
  const [row] = await db
    .select({ uses: rateWindows.uses })
    .from(rateWindows)
    .where(and(eq(rateWindows.key, key), eq(rateWindows.startsAt, startsAt)));
  return (row?.uses ?? 0) >= limits[name].most;
}

/** Hourly: forgets windows that are over. */
export async function forgetRateWindows(db: Database, now: number): Promise<void> {
  await db.delete(rateWindows).where(lt(rateWindows.startsAt, now - longestWindow));
}
