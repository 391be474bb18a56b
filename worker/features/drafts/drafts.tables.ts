import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** A questionnaire under construction, as the text of its file. */
export const questionnaireDrafts = sqliteTable(
  "questionnaire_drafts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    createdAt: integer("created_at").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** How an organisation reads a layout of spreadsheet. */
export const importMappings = sqliteTable(
  "import_mappings",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    mappingJson: text("mapping_json").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
