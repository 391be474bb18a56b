import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** The certificates behind each stored score, by the day they end. */
export const certificateDays = sqliteTable(
  "certificate_days",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    endsOn: text("ends_on").notNull(),
    /** That it has lapsed was told, or was known when it was handed in. */
    isTold: integer("is_told").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.id] })],
);
