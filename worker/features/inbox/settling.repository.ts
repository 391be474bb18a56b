import { and, eq, lt, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

/** What was written before a moment waits for no answer any more; the first message after it does. */
export const settledEffect = (
  db: Database,
  { orgId, assessmentId, readAt }: AssessmentKey & { readonly readAt: number },
): Effect =>
  db
    .update(assessments)
    .set({
      questionAt: sql`(select min(written_at) from messages where messages.buyer_org_id = ${orgId}
        and messages.assessment_id = ${assessmentId} and messages.sender = 'vendor' and messages.written_at >= ${readAt})`,
    })
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId), lt(assessments.questionAt, readAt)));
