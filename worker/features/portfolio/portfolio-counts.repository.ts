import { and, eq, gte, lt, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { bins, shareKeys } from "#domain/portfolio/shares.ts";
import type { Database } from "#worker/storage/database.ts";
import type { Counts } from "./counts.ts";
import { portfolioCounts } from "./portfolio.tables.ts";

const columns = { key: portfolioCounts.key, bin: sql<string | number>`${portfolioCounts.bin}`, n: portfolioCounts.n };

const ofKeys = (db: Database, orgId: OrgId, keys: readonly string[]) =>
  db
    .select(columns)
    .from(portfolioCounts)
    .where(
      and(
        eq(portfolioCounts.orgId, orgId),
        sql`${portfolioCounts.key} in (select value from json_each(${JSON.stringify(keys)}))`,
      ),
    );

/** What is counted under some keys, and of each questionnaire how many are ranked. */
export async function readCounts(db: Database, orgId: OrgId, keys: readonly string[]): Promise<Counts> {
  const [some, ranked] = await db.batch([
    ofKeys(db, orgId, keys),
    db
      .select(columns)
      .from(portfolioCounts)
      .where(
        and(eq(portfolioCounts.orgId, orgId), gte(portfolioCounts.key, "rank:"), lt(portfolioCounts.key, "rank;")),
      ),
  ]);
  const counts = new Map<string, Map<string | number, number>>();
  for (const { key, bin, n } of [...some, ...ranked])
    if (n > 0) counts.set(key, (counts.get(key) ?? new Map()).set(bin, n));
  return counts;
}

/** How many lie in each bin of every share. */
export async function readSpread(db: Database, orgId: OrgId): Promise<Record<string, number[]>> {
  const spread = Object.fromEntries(shareKeys.map((key) => [key, Array.from({ length: bins }, () => 0)]));
  for (const { key, bin, n } of await ofKeys(db, orgId, shareKeys)) {
    const counts = spread[key];
    if (counts !== undefined && Number(bin) >= 0) counts[Number(bin)] = n;
  }
  return spread;
}
