import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReviewKind } from "#domain/assessment/reviews.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** Every conclusion stays: a new one is a new revision. */
export const reviews = sqliteTable(
  "reviews",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    kind: text("kind").$type<ReviewKind>().notNull(),
    subject: text("subject").notNull(),
    revision: integer("revision").notNull(),
    bodyJson: text("body_json").notNull(),
    reason: text("reason").notNull(),
    reviewedBy: text("reviewed_by").notNull(),
    reviewedAt: integer("reviewed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.kind, table.subject, table.revision] })],
);

/** The latest score of each assessment, with everything that made it. */
export const summaries = sqliteTable(
  "summaries",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    asOf: text("as_of").notNull(),
    model: text("model").notNull(),
    questionnaireId: text("questionnaire_id").notNull(),
    questionnaireVersion: integer("questionnaire_version").notNull(),
    policyVersion: integer("policy_version").notNull(),
    dossierSha256: text("dossier_sha256").notNull(),
    reviewCount: integer("review_count").notNull(),
    summaryJson: text("summary_json").notNull(),
    nextChangeOn: text("next_change_on"),
    computedAt: integer("computed_at").notNull(),
    openFindings: integer("open_findings").notNull().default(0),
    /** `VendorFacts`; empty in rows from before they were kept. */
    factsJson: text("facts_json").notNull().default(""),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId] })],
);
