import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { NoReminder } from "#domain/assessment/no-reminder.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { reminders, reminderWatch } from "./reminders.tables.ts";

/** Of every tenant: requests whose turn it is to be looked at, those that wait longest first. */
export const listDue = (db: Database, of: { readonly now: number; readonly most: number }): Promise<AssessmentKey[]> =>
  db
    .select({ orgId: reminderWatch.orgId, assessmentId: reminderWatch.assessmentId })
    .from(reminderWatch)
    .where(lte(reminderWatch.lookAt, of.now))
    .orderBy(asc(reminderWatch.lookAt), asc(reminderWatch.orgId), asc(reminderWatch.assessmentId))
    .limit(of.most);

interface Looked {
  /** When its turn was, as it was read. */
  readonly seen: number | null;
  /** The day its answers were due, as it was read. */
  readonly dueOn: CivilDate;
  /** Whether its reminders were switched off, as it was read. */
  readonly isOff: boolean;
  /** When it is looked at next. */
  readonly next: number | null;
}

/** Has it looked at again later, unless something about it changed meanwhile: then that is what counts. */
export const lookAgainEffect = (db: Database, of: AssessmentKey & Looked): Effect =>
  db
    .update(reminderWatch)
    .set({ lookAt: of.next })
    .where(
      and(
        eq(reminderWatch.orgId, of.orgId),
        eq(reminderWatch.assessmentId, of.assessmentId),
        sql`${reminderWatch.lookAt} is ${of.seen}`,
        eq(reminderWatch.isOff, of.isOff),
        sql`exists (select 1 from assessments where assessments.org_id = ${of.orgId}
          and assessments.id = ${of.assessmentId} and assessments.due_on = ${of.dueOn})`,
      ),
    );

/** Has every request that is with its vendor looked at anew: what the days of reminders are counted by changed. */
export const wakeAllEffect = (db: Database, orgId: OrgId): Effect =>
  db
    .update(reminderWatch)
    .set({ lookAt: 0 })
    .where(
      and(
        eq(reminderWatch.orgId, orgId),
        sql`${reminderWatch.assessmentId} in (select id from assessments
          where assessments.org_id = ${orgId} and assessments.stage = 'with-vendor')`,
      ),
    );

interface Taken extends AssessmentKey, Looked {
  readonly step: number;
  readonly at: number;
  readonly mailId: string | null;
  readonly leftOut: NoReminder | null;
}

/** Writes a step down; the batch rolls back when somebody else did, or when something about it changed meanwhile. */
export const stepEffects = (
  db: Database,
  { orgId, assessmentId, dueOn, seen, isOff, next, ...step }: Taken,
): Effect[] => [
  lookAgainEffect(db, { orgId, assessmentId, dueOn, seen, isOff, next }),
  ...assertOneChanged(db),
  db.insert(reminders).values({ orgId, assessmentId, dueOn, ...step }),
];
