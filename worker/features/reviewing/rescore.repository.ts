import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { summaries } from "./reviews.tables.ts";

/** An assessment, and since when its score is due. */
export interface Due extends AssessmentKey {
  readonly dueOn: CivilDate;
}

/**
 * Assessments of every organisation whose score time has changed by that day, the longest overdue first, behind one of them.
 * One of the few statements that name no tenant: it is the hourly work's own, and nobody's request reaches it.
 */
export async function listDueOfEveryTenant(
  db: Database,
  { today, after, most }: { readonly today: CivilDate; readonly after: Due | undefined; readonly most: number },
): Promise<Due[]> {
  const { nextChangeOn, orgId, assessmentId } = summaries;
  const behind =
    after &&
    sql`${nextChangeOn} >= ${after.dueOn} and (${nextChangeOn}, ${orgId}, ${assessmentId}) > (${after.dueOn}, ${after.orgId}, ${after.assessmentId})`;
  const rows = await db
    .select({ orgId, assessmentId, dueOn: nextChangeOn })
    .from(summaries)
    .where(and(behind, lte(nextChangeOn, today), ofCurrent))
    .orderBy(asc(nextChangeOn), asc(orgId), asc(assessmentId))
    .limit(most);
  return rows.map(({ dueOn, ...key }) => ({ ...key, dueOn: dueOn ?? today }));
}

/** Whether the score of an assessment is due by that day. */
export const isDue = async (db: Database, of: AssessmentKey & { readonly today: CivilDate }): Promise<boolean> =>
  (await db.$count(summaries, and(isDueOf(of), eq(summaries.assessmentId, of.assessmentId)))) > 0;

/** Assessments of one organisation whose score is due by that day, the longest overdue first. */
export const listDueOf = (
  db: Database,
  on: { readonly orgId: OrgId; readonly today: CivilDate; readonly most: number },
) =>
  db
    .select({ orgId: summaries.orgId, assessmentId: summaries.assessmentId })
    .from(summaries)
    .where(isDueOf(on))
    .orderBy(asc(summaries.nextChangeOn))
    .limit(on.most);

/** Put before a score in a batch: unless it is still due, the whole batch rolls back (`stale_revision`). */
export const stillDueEffects = (db: Database, of: AssessmentKey & { readonly today: CivilDate }): Effect[] => [
  db
    .update(summaries)
    .set({ nextChangeOn: sql`${summaries.nextChangeOn}` })
    .where(and(isDueOf(of), eq(summaries.assessmentId, of.assessmentId))),
  ...assertOneChanged(db),
];

/** How many they are. */
export const countDueOf = (db: Database, on: { readonly orgId: OrgId; readonly today: CivilDate }) =>
  db
    .select({ n: sql<number>`count(*)`.as("n") })
    .from(summaries)
    .where(isDueOf(on));

/** Lets a score that cannot be worked out now be due on another day. */
export async function postponeScore(db: Database, of: AssessmentKey & { readonly until: CivilDate }): Promise<void> {
  await db
    .update(summaries)
    .set({ nextChangeOn: of.until })
    .where(and(eq(summaries.orgId, of.orgId), eq(summaries.assessmentId, of.assessmentId)));
}

const isDueOf = (on: { readonly orgId: OrgId; readonly today: CivilDate }) =>
  and(eq(summaries.orgId, on.orgId), lte(summaries.nextChangeOn, on.today), ofCurrent);

/** The score of what was cancelled, declined or put away stands still. */
const ofCurrent = sql`exists (select 1 from assessments where assessments.org_id = ${summaries.orgId}
  and assessments.id = ${summaries.assessmentId} and ${isCurrent})`;
