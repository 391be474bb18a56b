import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** A buyer's rules of tiers by version; the newest one holds. */
export const tierRules = sqliteTable(
  "tier_rules",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    version: integer("version").notNull(),
    bodyJson: text("body_json").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.version] })],
);
