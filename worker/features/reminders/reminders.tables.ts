import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { noReminderReasons } from "#domain/assessment/no-reminder.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";

/** When a request is looked at next, whether its vendor is to be reminded; kept by triggers with what that depends on. */
export const reminderWatch = sqliteTable(
  "reminder_watch",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    /** Null while there is nothing to come. */
    lookAt: integer("look_at"),
    isOff: integer("is_off", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId] })],
);

/** The steps that were taken by themselves, once for each due day. */
export const reminders = sqliteTable(
  "reminders",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    assessmentId: text("assessment_id").$type<AssessmentId>().notNull(),
    dueOn: text("due_on").notNull(),
    step: integer("step").notNull(),
    at: integer("at").notNull(),
    mailId: text("mail_id"),
    /** Why there was no mail. */
    leftOut: text("left_out", { enum: noReminderReasons }),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.assessmentId, table.dueOn, table.step] })],
);
