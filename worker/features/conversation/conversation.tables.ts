import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** Words that never leave an organisation. */
export const notes = sqliteTable(
  "notes",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    subjectId: text("subject_id").notNull(),
    id: text("id").notNull(),
    questionId: text("question_id"),
    text: text("text").notNull(),
    writtenBy: text("written_by").notNull(),
    writtenAt: integer("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.subjectId, table.id] })],
);

/** Words between a buyer and a vendor about one assessment. */
export const messages = sqliteTable(
  "messages",
  {
    buyerOrgId: text("buyer_org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    id: text("id").notNull(),
    questionId: text("question_id"),
    sender: text("sender", { enum: ["buyer", "vendor"] }).notNull(),
    writer: text("writer").notNull(),
    text: text("text").notNull(),
    writtenAt: integer("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.buyerOrgId, table.assessmentId, table.id] })],
);
