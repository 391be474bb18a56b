import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** Decisions on assessments; a final one never changes. */
export const decisions = sqliteTable(
  "decisions",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    number: integer("number").notNull(),
    outcome: text("outcome", { enum: ["approve", "approve-with-conditions", "decline"] }).notNull(),
    state: text("state", { enum: ["proposed", "final", "rejected"] }).notNull(),
    reason: text("reason").notNull(),
    conditionsJson: text("conditions_json").notNull(),
    proposedBy: text("proposed_by").notNull(),
    proposedAt: integer("proposed_at").notNull(),
    settledBy: text("settled_by"),
    settledAt: integer("settled_at"),
    settledReason: text("settled_reason"),
    recordJson: text("record_json"),
    dossierKey: text("dossier_key"),
    reviewOn: text("review_on"),
    basis: text("basis").notNull().default(""),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.number] })],
);

/** What the vendor was told of a final decision; once for each. */
export const decisionTellings = sqliteTable(
  "decision_tellings",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    number: integer("number").notNull(),
    word: text("word").notNull(),
    toldBy: text("told_by").notNull(),
    toldAt: integer("told_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.number] })],
);

/** The public halves of the keys this portal has signed with. */
export const signingKeys = sqliteTable("signing_keys", {
  kid: text("kid").primaryKey(),
  jwkJson: text("jwk_json").notNull(),
  firstUsedAt: integer("first_used_at").notNull(),
});
