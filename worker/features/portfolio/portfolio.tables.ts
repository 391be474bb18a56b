import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** Filters and an order of the portfolio under a name. */
export const portfolioViews = sqliteTable(
  "portfolio_views",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    name: text("name").notNull(),
    viewJson: text("view_json").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
    revision: integer("revision").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.name] })],
);
