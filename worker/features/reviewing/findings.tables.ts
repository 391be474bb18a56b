import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** What has to be followed up, revision by revision. */
export const findings = sqliteTable(
  "findings",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    bodyJson: text("body_json").notNull(),
    changedBy: text("changed_by").notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.id, table.revision] })],
);
