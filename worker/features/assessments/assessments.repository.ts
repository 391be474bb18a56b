import { and, eq } from "drizzle-orm";
import type { AssessmentView } from "#contract/assessment.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { viewColumns, viewOfRow } from "./assessment-rows.repository.ts";
import { assessments } from "./assessments.tables.ts";

/** One assessment as a statement, to go into a batch with others. */
export const assessmentQuery = (db: Database, of: { orgId: OrgId; assessmentId: AssessmentId }) =>
  db
    .select(viewColumns)
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId)));

/** One assessment; undefined when the organisation has none of that id. */
export async function findAssessment(
  db: Database,
  of: { orgId: OrgId; assessmentId: AssessmentId },
): Promise<AssessmentView | undefined> {
  const [row] = await assessmentQuery(db, of);
  return row && viewOfRow(row);
}
