import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { members, organisations } from "#worker/features/identity/identity.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { calendarFeeds } from "./calendar.tables.ts";

interface FeedKey {
  readonly orgId: OrgId;
  readonly personId: PersonId;
}
const isOf = ({ orgId, personId }: FeedKey) =>
  and(eq(calendarFeeds.orgId, orgId), eq(calendarFeeds.personId, personId));

/** The address somebody has, without its secret; undefined while they have none. */
export async function findFeed(db: Database, of: FeedKey) {
  const [row] = await db
    .select({ createdAt: calendarFeeds.createdAt, readAt: calendarFeeds.readAt })
    .from(calendarFeeds)
    .where(isOf(of));
  return row;
}

/** A new address; the one before ends with it. */
export const feedEffect = (
  db: Database,
  row: FeedKey & { readonly tokenHash: string; readonly createdAt: number },
): Effect => {
  const { tokenHash, createdAt } = row;
  return db
    .insert(calendarFeeds)
    .values(row)
    .onConflictDoUpdate({
      target: [calendarFeeds.orgId, calendarFeeds.personId],
      set: { tokenHash, createdAt, readAt: null },
    });
};

/** The address ends. */
export const endFeedEffect = (db: Database, of: FeedKey): Effect => db.delete(calendarFeeds).where(isOf(of));

/** Whose calendar a secret opens; undefined when it opens none, or they no longer belong to the buyer. */
export async function findReader(
  db: Database,
  tokenHash: string,
): Promise<(FeedKey & { readonly orgName: string }) | undefined> {
  const [row] = await db
    .select({
      orgId: calendarFeeds.orgId,
      personId: calendarFeeds.personId,
      orgName: sql<string>`${organisations.name}`.as("org_name"),
    })
    .from(calendarFeeds)
    .innerJoin(members, and(eq(members.orgId, calendarFeeds.orgId), eq(members.personId, calendarFeeds.personId)))
    .innerJoin(organisations, eq(organisations.id, calendarFeeds.orgId))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), eq(members.facet, "buyer"), eq(members.status, "active")));
  return row;
}

/** Writes down that it is read, once an hour at most. */
export async function noteReading(db: Database, of: FeedKey & { readonly at: number }): Promise<void> {
  const isOld = or(isNull(calendarFeeds.readAt), lt(calendarFeeds.readAt, of.at - 3_600_000));
  await db
    .update(calendarFeeds)
    .set({ readAt: of.at })
    .where(and(isOf(of), isOld));
}
