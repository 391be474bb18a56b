import { and, asc, eq } from "drizzle-orm";
import { portfolioViewSchema } from "#contract/portfolio.schema.ts";
import type { SavedPortfolioView } from "#contract/portfolio.ts";
import type { OrgId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { portfolioViews } from "./portfolio.tables.ts";

/** The views an organisation keeps, by name. */
export async function listViews(db: Database, orgId: OrgId): Promise<SavedPortfolioView[]> {
  const rows = await db
    .select({ name: portfolioViews.name, viewJson: portfolioViews.viewJson, revision: portfolioViews.revision })
    .from(portfolioViews)
    .where(eq(portfolioViews.orgId, orgId))
    .orderBy(asc(portfolioViews.name));
  return rows.map(({ viewJson, ...row }) => ({ ...row, view: stored(portfolioViewSchema, viewJson) }));
}

interface Key {
  readonly orgId: OrgId;
  readonly name: string;
  /** The revision it starts from; 0 for a new name. */
  readonly base: number;
}

interface Keeping extends Key, SavedPortfolioView {
  readonly savedBy: string;
  readonly savedAt: number;
}

const isAsSeen = ({ orgId, name, base }: Key) =>
  and(eq(portfolioViews.orgId, orgId), eq(portfolioViews.name, name), eq(portfolioViews.revision, base));

/** Keeps a view, in place of the one that was seen; the batch rolls back when somebody else was faster. */
export function keepViewEffects(db: Database, { view, base, ...row }: Keeping): Effect[] {
  const values = { ...row, viewJson: JSON.stringify(view) };
  const kept =
    base === 0
      ? db.insert(portfolioViews).values(values).onConflictDoNothing()
      : db
          .update(portfolioViews)
          .set(values)
          .where(isAsSeen({ ...row, base }));
  return [kept, ...assertOneChanged(db)];
}

/** Forgets the view that was seen; the batch rolls back when there is another one by now. */
export const forgetViewEffects = (db: Database, of: Key): Effect[] => [
  db.delete(portfolioViews).where(isAsSeen(of)),
  ...assertOneChanged(db),
];
