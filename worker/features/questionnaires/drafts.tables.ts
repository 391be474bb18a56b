import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A questionnaire under construction, as the text of its file. */
export const questionnaireDrafts = sqliteTable(
  "questionnaire_drafts",
  {
    orgId: text("org_id").notNull(),
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

/** The file a version was published from. */
export const questionnaireFiles = sqliteTable(
  "questionnaire_files",
  {
    orgId: text("org_id").notNull(),
    id: text("id").notNull(),
    version: integer("version").notNull(),
    text: text("text").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id, table.version] })],
);

/** The texts of one published version in one language. */
export const questionnaireTranslations = sqliteTable(
  "questionnaire_translations",
  {
    orgId: text("org_id").notNull(),
    id: text("id").notNull(),
    version: integer("version").notNull(),
    language: text("language").notNull(),
    revision: integer("revision").notNull(),
    text: text("text").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id, table.version, table.language] })],
);

/** How an organisation reads a layout of spreadsheet. */
export const importMappings = sqliteTable(
  "import_mappings",
  {
    orgId: text("org_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    mappingJson: text("mapping_json").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
