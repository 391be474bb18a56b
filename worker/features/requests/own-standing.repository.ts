import { sql } from "drizzle-orm";
import type { Standing } from "#domain/assessment/exits.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { overColumns } from "#worker/features/assessments/over.repository.ts";
import { endingOf } from "#worker/features/assessments/over.ts";
import type { Database } from "#worker/storage/database.ts";
import type { RequestKey } from "./request-key.ts";
import { granted, ownRequest } from "./request-queries.repository.ts";
import { responses } from "./requests.tables.ts";

/** Where a vendor's own request stands; undefined when the vendor has none of that id. */
export async function findOwnStanding(
  db: Database,
  of: RequestKey,
): Promise<(Standing & { readonly key: AssessmentKey }) | undefined> {
  const [row] = await db
    .select({
      buyerOrgId: responses.buyerOrgId,
      assessmentId: responses.assessmentId,
      state: sql<Standing["state"]>`${assessments.state}`.as("assessment_state"),
      returnedAt: assessments.returnedAt,
      decided: assessments.decided,
      ...overColumns,
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .where(ownRequest(of));
  if (row === undefined) return undefined;
  const { buyerOrgId: orgId, assessmentId, state, returnedAt, decided, archivedAt } = row;
  return { key: { orgId, assessmentId }, state, returnedAt, decided, ended: endingOf(row), archivedAt };
}
