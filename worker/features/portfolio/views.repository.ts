import { and, asc, eq } from "drizzle-orm";
import type { PortfolioView } from "#contract/portfolio.schema.ts";
import { portfolioViewSchema } from "#contract/portfolio.schema.ts";
import type { SavedPortfolioView } from "#contract/portfolio.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { portfolioViews } from "./portfolio.tables.ts";

/** The views an organisation keeps, by name. */
export async function listViews(db: Database, orgId: OrgId): Promise<SavedPortfolioView[]> {
  const rows = await db
    .select({ name: portfolioViews.name, viewJson: portfolioViews.viewJson })
    .from(portfolioViews)
    .where(eq(portfolioViews.orgId, orgId))
    .orderBy(asc(portfolioViews.name))
    .limit(100);
  return rows.map(({ name, viewJson }) => ({ name, view: stored(portfolioViewSchema, viewJson) }));
}

/** Keeps a view in place of an earlier one of the same name. */
export const keepViewEffect = (
  db: Database,
  { view, ...row }: { orgId: OrgId; name: string; view: PortfolioView; savedBy: string; savedAt: number },
): Effect => {
  const set = { viewJson: JSON.stringify(view), savedBy: row.savedBy, savedAt: row.savedAt };
  return db
    .insert(portfolioViews)
    .values({ ...row, ...set })
    .onConflictDoUpdate({ target: [portfolioViews.orgId, portfolioViews.name], set });
};

export const forgetViewEffect = (db: Database, of: { readonly orgId: OrgId; readonly name: string }): Effect =>
  db.delete(portfolioViews).where(and(eq(portfolioViews.orgId, of.orgId), eq(portfolioViews.name, of.name)));
