import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** Every change of a score, and why: added to, and forgotten with what was taken back unread. */
export const scoreHistory = sqliteTable(
  "score_history",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    number: integer("number").notNull(),
    at: integer("at").notNull(),
    asOf: text("as_of").notNull(),
    claimed: real("claimed"),
    assured: real("assured"),
    checked: real("checked"),
    rating: text("rating").$type<Rating>(),
    conclusive: integer("conclusive", { mode: "boolean" }).notNull(),
    policyVersion: integer("policy_version").notNull(),
    reasonsJson: text("reasons_json").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.number] })],
);

/** Which policy an assessment was scored by before and after a moment. */
export const policyBindings = sqliteTable(
  "policy_bindings",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    boundAt: integer("bound_at").notNull(),
    fromVersion: integer("from_version").notNull(),
    version: integer("version").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.boundAt, table.version] })],
);
