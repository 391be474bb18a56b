import { lt, sql } from "drizzle-orm";
import { type LimitName, limits, longestWindow } from "#domain/access/limits.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Database } from "#worker/storage/database.ts";
import { rateWindows } from "./identity.tables.ts";

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
    .values({ key: await sha256Hex(`${name}\n${who}`), startsAt: now - (now % windowMs), uses: 1 })
    .onConflictDoUpdate({
      target: [rateWindows.key, rateWindows.startsAt],
      set: { uses: sql`${rateWindows.uses} + 1` },
    })
    .returning({ uses: rateWindows.uses });
  return (rows[0]?.uses ?? 0) <= most;
}

/** Hourly: forgets windows that are over. */
export async function forgetRateWindows(db: Database, now: number): Promise<void> {
  await db.delete(rateWindows).where(lt(rateWindows.startsAt, now - longestWindow));
}
