import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";

/** The newest revision of each finding that somebody waits for, in columns; kept by triggers. */
export const followUps = sqliteTable(
  "follow_ups",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    title: text("title").notNull(),
    waits: text("waits", { enum: ["condition-due", "finding-due", "acceptance-asked", "acceptance-ends"] }).notNull(),
    onDay: text("on_day").notNull(),
    personId: text("person_id").$type<PersonId>(),
    isOver: integer("is_over").notNull(),
    isTold: integer("is_told").notNull(),
    /** That it is overdue was seen to. */
    isLate: integer("is_late").notNull().default(0),
    /** Worked out by the database. */
    listedAs: text("listed_as", { enum: ["due", "acceptance-asked", "acceptance-ends"] })
      .generatedAlwaysAs(sql``)
      .notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.id] })],
);
