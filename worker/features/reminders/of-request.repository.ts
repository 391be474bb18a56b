import { and, desc, eq, sql } from "drizzle-orm";
import type { RequestReminders } from "#contract/reminders.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { mails } from "#worker/storage/records.tables.ts";
import { reminders, reminderWatch } from "./reminders.tables.ts";

/** More than any plan has steps. */
const most = 50;

/** The reminders of a request that went or were left out, newest first. */
export async function listWent(
  db: Database,
  { orgId, assessmentId }: AssessmentKey,
): Promise<RequestReminders["went"]> {
  const [mailed, leftOut] = await db.batch([
    db
      .select({
        at: mails.createdAt,
        mail: mails.state,
        step: sql<number | null>`(select step from reminders where reminders.org_id = ${orgId}
          and reminders.assessment_id = ${assessmentId} and reminders.mail_id = mails.id)`.as("step"),
      })
      .from(mails)
      .where(and(eq(mails.orgId, orgId), eq(mails.subjectId, assessmentId), eq(mails.kind, "reminder")))
      .orderBy(desc(mails.createdAt))
      .limit(most),
    db
      .select({ at: reminders.at, step: reminders.step, leftOut: reminders.leftOut })
      .from(reminders)
      .where(
        and(
          eq(reminders.orgId, orgId),
          eq(reminders.assessmentId, assessmentId),
          sql`${reminders.leftOut} is not null`,
        ),
      )
      .limit(most),
  ]);
  const all = [...mailed.map((one) => ({ ...one, leftOut: null })), ...leftOut.map((one) => ({ ...one, mail: null }))];
  return all.sort((a, b) => b.at - a.at);
}

/** Switches the reminders of a request on or off, and has it looked at anew; rolls back when they were switched so meanwhile. */
export const switchEffects = (
  db: Database,
  { orgId, assessmentId, on }: AssessmentKey & { readonly on: boolean },
): Effect[] => [
  db
    .update(reminderWatch)
    .set({ isOff: !on, lookAt: 0 })
    .where(
      and(eq(reminderWatch.orgId, orgId), eq(reminderWatch.assessmentId, assessmentId), eq(reminderWatch.isOff, on)),
    ),
  ...assertOneChanged(db),
];
