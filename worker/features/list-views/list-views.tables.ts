import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";
import type { ViewList } from "#domain/view-lists.ts";

/** What somebody looks at in a list, under a name. */
export const listViews = sqliteTable(
  "list_views",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    list: text("list").$type<ViewList>().notNull(),
    name: text("name").notNull(),
    queryJson: text("query_json").notNull(),
    revision: integer("revision").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.list, table.name] })],
);
