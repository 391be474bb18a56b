import { and, eq } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

/** Nobody waits for an answer any more. */
export const settledEffect = (db: Database, { orgId, assessmentId }: AssessmentKey): Effect =>
  db
    .update(assessments)
    .set({ questionAt: null })
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId)));
