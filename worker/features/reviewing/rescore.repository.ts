import { asc, lte } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
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
    .where(lte(summaries.nextChangeOn, on.today))
    .orderBy(asc(summaries.nextChangeOn))
    .limit(on.most);
