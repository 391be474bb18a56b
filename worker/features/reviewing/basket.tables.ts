import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What is to be asked of the vendor, until it is sent. */
export const basketItems = sqliteTable(
  "basket_items",
  {
    orgId: text("org_id").notNull(),
    assessmentId: text("assessment_id").notNull(),
    questionId: text("question_id").notNull(),
    text: text("text").notNull(),
    writtenBy: text("written_by").notNull(),
    writtenAt: integer("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.questionId] })],
);
