import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** What a buyer corrected in a request, as its vendor is shown it. */
export const corrections = sqliteTable(
  "corrections",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    at: integer("at").notNull(),
    linesJson: text("lines_json").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.at] })],
);
