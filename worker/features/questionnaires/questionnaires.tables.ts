import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "#domain/ids.ts";

/** A questionnaire as it was published: a trigger refuses every change. */
export const questionnaireVersions = sqliteTable(
  "questionnaire_versions",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").notNull(),
    version: integer("version").notNull(),
    sha256: text("sha256").notNull(),
    definitionJson: text("definition_json").notNull(),
    publishedBy: text("published_by").notNull(),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id, table.version] })],
);

/** A scoring policy as it was published: what differs from the defaults. A trigger refuses every change. */
export const policyVersions = sqliteTable(
  "policy_versions",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    version: integer("version").notNull(),
    sha256: text("sha256").notNull(),
    policyJson: text("policy_json").notNull(),
    publishedBy: text("published_by").notNull(),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.version] })],
);

/** The file a version was published from. */
export const questionnaireFiles = sqliteTable(
  "questionnaire_files",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
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
    orgId: text("org_id").$type<OrgId>().notNull(),
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
