import { and, asc, eq } from "drizzle-orm";
import type { PortfolioView, SavedPortfolioView } from "#contract/portfolio.schema.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { portfolioViews } from "./portfolio.tables.ts";

/** The views an organisation keeps, by name. */
export async function listViews(db: Database, orgId: string): Promise<SavedPortfolioView[]> {
  const rows = await db
    .select({ name: portfolioViews.name, viewJson: portfolioViews.viewJson })
    .from(portfolioViews)
    .where(eq(portfolioViews.orgId, orgId))
    .orderBy(asc(portfolioViews.name))
    .limit(100);
  return rows.map(({ name, viewJson }) => ({ name, view: JSON.parse(viewJson) as PortfolioView }));
}

/** Keeps a view in place of an earlier one of the same name. */
export const keepViewEffect = (
  db: Database,
  { view, ...row }: { orgId: string; name: string; view: PortfolioView; savedBy: string; savedAt: number },
): Effect => {
  const set = { viewJson: JSON.stringify(view), savedBy: row.savedBy, savedAt: row.savedAt };
  return db
    .insert(portfolioViews)
    .values({ ...row, ...set })
    .onConflictDoUpdate({ target: [portfolioViews.orgId, portfolioViews.name], set });
};

export const forgetViewEffect = (db: Database, of: { readonly orgId: string; readonly name: string }): Effect =>
  db.delete(portfolioViews).where(and(eq(portfolioViews.orgId, of.orgId), eq(portfolioViews.name, of.name)));
