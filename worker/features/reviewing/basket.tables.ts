import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** What is to be asked of the vendor, until it is sent. */
export const basketItems = sqliteTable(
  "basket_items",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    questionId: text("question_id").notNull(),
    text: text("text").notNull(),
    writtenBy: text("written_by").notNull(),
    writtenAt: integer("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.questionId] })],
);
