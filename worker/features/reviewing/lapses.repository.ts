import { and, eq, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assertOne } from "#worker/storage/records.tables.ts";
import { summaries } from "./reviews.tables.ts";

/** The day of the stored score; undefined where there is none. */
export async function findScoredOn(db: Database, of: AssessmentKey): Promise<CivilDate | undefined> {
  const [row] = await db
    .select({ asOf: summaries.asOf })
    .from(summaries)
    .where(and(eq(summaries.orgId, of.orgId), eq(summaries.assessmentId, of.assessmentId)));
  return row?.asOf;
}

/** The batch rolls back when a score of another day took its place meanwhile. */
export const assertScoredOn = (
  db: Database,
  { orgId, assessmentId, scoredOn }: AssessmentKey & { readonly scoredOn: CivilDate },
): Effect[] => [
  db.insert(assertOne).select(
    sql`select exists(select 1 from summaries where summaries.org_id = ${orgId}
      and summaries.assessment_id = ${assessmentId} and summaries.as_of = ${scoredOn})`,
  ),
  db.delete(assertOne).where(eq(assertOne.n, 1)),
];
