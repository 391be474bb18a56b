import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId, RequestId } from "#domain/ids.ts";

/** A vendor's side of one assessment; `buyer_org_id` and `assessment_id` are the grant to read what was asked. */
export const responses = sqliteTable(
  "responses",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    id: text("id").$type<RequestId>().notNull(),
    buyerOrgId: text("buyer_org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    state: text("state", { enum: ["draft", "submitted"] }).notNull(),
    revision: integer("revision").notNull(),
    systemsJson: text("systems_json").notNull().default("[]"),
    acceptedAt: integer("accepted_at").notNull(),
    submittedAt: integer("submitted_at"),
    receiptJson: text("receipt_json"),
    /** The receipt of what was sent back for changes. */
    returnedReceiptJson: text("returned_receipt_json"),
    /** The language the vendor reads in; null for the base language. */
    language: text("language"),
    /** The version it was moved from, and when. */
    movedFromVersion: integer("moved_from_version"),
    movedAt: integer("moved_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);

/** One row per saved answer: the key is the lock, the history and the idempotency key in one. */
export const answers = sqliteTable(
  "answers",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    requestId: text("response_id").$type<RequestId>().notNull(),
    questionId: text("question_id").notNull(),
    revision: integer("revision").notNull(),
    answerJson: text("answer_json").notNull(),
    savedBy: text("saved_by").notNull(),
    savedAt: integer("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.requestId, table.questionId, table.revision] })],
);
