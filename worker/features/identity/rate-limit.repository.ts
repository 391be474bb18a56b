import { lt, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";
import { rateWindows } from "./identity.tables.ts";

export interface Limit {
  readonly key: string;
  readonly now: number;
  readonly windowMs: number;
  readonly most: number;
}

/** Counts one use in the current window by one statement; false when there were too many. */
export async function takeOne(db: Database, { key, now, windowMs, most }: Limit): Promise<boolean> {
  const startsAt = now - (now % windowMs);
  const rows = await db
    .insert(rateWindows)
    .values({ key, startsAt, uses: 1 })
    .onConflictDoUpdate({
      target: [rateWindows.key, rateWindows.startsAt],
      set: { uses: sql`${rateWindows.uses} + 1` },
    })
    .returning({ uses: rateWindows.uses });
  return (rows[0]?.uses ?? 0) <= most;
}

/** Hourly: forgets windows that are over. */
export async function forgetRateWindows(db: Database, before: number): Promise<void> {
  await db.delete(rateWindows).where(lt(rateWindows.startsAt, before));
}
