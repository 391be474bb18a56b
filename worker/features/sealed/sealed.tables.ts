import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReviewKind } from "#domain/assessment/reviews.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";

const ofAssessment = {
  orgId: text("org_id").$type<OrgId>().notNull(),
  assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
};
const ofThing = { kind: text("kind").$type<ReviewKind>().notNull(), subject: text("subject").notNull() };
const ofRound = { ...ofAssessment, round: integer("round").notNull() };

/** What somebody judged and nobody else sees: read for themselves, and when both have handed in. */
export const sealedJudgements = sqliteTable(
  "sealed_judgements",
  {
    ...ofAssessment,
    personId: text("person_id").$type<PersonId>().notNull(),
    ...ofThing,
    revision: integer("revision").notNull(),
    bodyJson: text("body_json").notNull(),
    reason: text("reason").notNull(),
    judgedAt: integer("judged_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.personId, table.kind, table.subject] })],
);

/** Who has handed in what they judged. */
export const sealedHandIns = sqliteTable(
  "sealed_hand_ins",
  {
    ...ofRound,
    personId: text("person_id").$type<PersonId>().notNull(),
    handedInAt: integer("handed_in_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.round, table.personId] })],
);

/** Whose judgements were laid side by side, and when. */
export const unsealedReviews = sqliteTable(
  "unsealed_reviews",
  {
    ...ofRound,
    firstId: text("first_id").$type<PersonId>().notNull(),
    secondId: text("second_id").$type<PersonId>().notNull(),
    openedAt: integer("opened_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.round] })],
);

/** What both judged of each thing, and how it was settled. */
export const unsealedJudgements = sqliteTable(
  "unsealed_judgements",
  {
    ...ofRound,
    ...ofThing,
    firstJson: text("first_json"),
    secondJson: text("second_json"),
    isSame: integer("is_same").notNull(),
    chosen: text("chosen", { enum: ["first", "second"] }),
    settledBy: text("settled_by"),
    settledAt: integer("settled_at"),
    settledReason: text("settled_reason"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.round, table.kind, table.subject] })],
);
