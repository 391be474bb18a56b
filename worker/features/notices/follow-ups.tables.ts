import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";

const followedUp = [
  "condition-due",
  "finding-due",
  "acceptance-asked",
  "acceptance-declined",
  "acceptance-ends",
] as const;

/** The newest revision of each finding that somebody waits for, in columns, by what is waited for; kept by triggers. */
export const followUps = sqliteTable(
  "follow_ups",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    id: text("id").notNull(),
    revision: integer("revision").notNull(),
    title: text("title").notNull(),
    waits: text("waits", { enum: followedUp }).notNull(),
    onDay: text("on_day").notNull(),
    /** Who carries the risk, or was asked to; and who asked them. */
    personId: text("person_id").$type<PersonId>(),
    askedBy: text("asked_by").$type<PersonId>(),
    isOver: integer("is_over").notNull(),
    /** What raised it no longer speaks. */
    isGone: integer("is_gone").notNull(),
    isTold: integer("is_told").notNull(),
    /** That it is overdue was seen to. */
    isLate: integer("is_late").notNull().default(0),
    /** Worked out by the database. */
    listedAs: text("listed_as", { enum: ["due", "acceptance-asked", "acceptance-declined", "acceptance-ends"] })
      .generatedAlwaysAs(sql``)
      .notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.id, table.waits] })],
);

/** Somebody still waits for it; literals, so that the indices of such rows are used. */
export const isWaitedFor = sql`follow_ups.is_over = 0 and follow_ups.is_gone = 0`;
