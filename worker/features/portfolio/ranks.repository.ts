import { and, desc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import type { Database } from "#worker/storage/database.ts";
import { portfolioPlaces } from "./portfolio.tables.ts";

/** One that is ranked: among whom, by the key of their places, and with how much assured. */
export interface Ranked {
  readonly id: string;
  readonly key: string;
  readonly assured: number;
}

/** Equals share the better place; sums of fractions miss by their last digits. */
const nothing = 1e-9;

/**
 * The rank of each, 1 first. Of every group the index rows above the best of them are counted, and those between the best and
 * the last read: in the order of ranks that is the page itself. None where more than a thousand lie between.
 */
export async function ranksOf(
  db: Database,
  { orgId, of }: { readonly orgId: OrgId; readonly of: readonly Ranked[] },
): Promise<ReadonlyMap<string, number>> {
  const ranks = new Map<string, number>();
  for (const [key, group] of Map.groupBy(of, (one) => one.key)) {
    const shares = group.map(({ assured }) => assured);
    const [best, last] = [Math.max(...shares), Math.min(...shares)];
    const isOf = and(eq(portfolioPlaces.orgId, orgId), eq(portfolioPlaces.key, key));
    const value = sql<number>`${portfolioPlaces.value}`;
    const [above, between] = await db.batch([
      db
        .select({ n: sql<number>`count(*)`.as("n") })
        .from(portfolioPlaces)
        .where(and(isOf, gt(value, best + nothing))),
      db
        .select({ value: value.as("share") })
        .from(portfolioPlaces)
        .where(and(isOf, gte(value, last - nothing), lte(value, best + nothing)))
        .orderBy(desc(value))
        .limit(mostCounted + 1),
    ]);
    if (between.length > mostCounted) continue;
    for (const { id, assured } of group) {
      const ahead = between.filter((other) => other.value > assured + nothing).length;
      ranks.set(id, (above[0]?.n ?? 0) + ahead + 1);
    }
  }
  return ranks;
}
