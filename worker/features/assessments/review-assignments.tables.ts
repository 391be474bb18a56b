import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { stages } from "#domain/assessment/stage.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";

/** Who is asked to review what. Stage and hand-in are those of the assessment, kept by triggers. */
export const reviewAssignments = sqliteTable(
  "review_assignments",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    /** By when it is to be looked at. */
    lookBy: text("look_by").$type<CivilDate>(),
    /** Themselves, where they took it on. */
    assignedBy: text("assigned_by").$type<PersonId>().notNull(),
    assignedAt: integer("assigned_at").notNull(),
    stage: text("stage", { enum: stages }).notNull(),
    submittedAt: integer("submitted_at"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.personId] })],
);

/** How many of each stage are in whose hands; kept by triggers. */
export const reviewCounts = sqliteTable(
  "review_counts",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    personId: text("person_id").$type<PersonId>().notNull(),
    stage: text("stage", { enum: stages }).notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.personId, table.stage] })],
);
