import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import { summaries } from "./reviews.tables.ts";

/**
 * Assessments of every organisation whose score time has changed by that day, the longest overdue first.
 * One of the few statements that name no tenant: it is the daily work's own, and nobody's request reaches it.
 */
export const listDueOfEveryTenant = (db: Database, on: { today: CivilDate; most: number }): Promise<AssessmentKey[]> =>
  db
    .select({ orgId: summaries.orgId, assessmentId: summaries.assessmentId })
    .from(summaries)
    .where(and(lte(summaries.nextChangeOn, on.today), ofCurrent))
    .orderBy(asc(summaries.nextChangeOn))
    .limit(on.most);

/** Assessments of one organisation whose score is due by that day, the longest overdue first. */
export const listDueOf = (
  db: Database,
  on: { readonly orgId: OrgId; readonly today: CivilDate; readonly most: number },
): Promise<AssessmentKey[]> =>
  db
    .select({ orgId: summaries.orgId, assessmentId: summaries.assessmentId })
    .from(summaries)
    .where(isDueOf(on))
    .orderBy(asc(summaries.nextChangeOn))
    .limit(on.most);

/** How many they are. */
export const countDueOf = (db: Database, on: { readonly orgId: OrgId; readonly today: CivilDate }): Promise<number> =>
  db.$count(summaries, isDueOf(on));

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
