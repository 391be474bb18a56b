import { and, eq, sql } from "drizzle-orm";
import { chosenSystemsSchema } from "#contract/request.schema.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { corrections } from "#worker/features/assessments/corrections.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";

export const correctionEffect = (
  db: Database,
  { lines, ...row }: AssessmentKey & { readonly at: number; readonly lines: readonly string[] },
): Effect => db.insert(corrections).values({ ...row, linesJson: JSON.stringify(lines) });

/** The uses of an assessment as they are written. */
export async function findUsesAsWritten(db: Database, of: AssessmentKey): Promise<string> {
  const [row] = await db
    .select({ usesJson: assessments.usesJson })
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId)));
  return row?.usesJson ?? "";
}

/** Put before a correction: rolls back (`stale_revision`) when a colleague changed the uses meanwhile. */
export const assertUses = (db: Database, of: AssessmentKey & { readonly seen: string }): Effect[] =>
  assertHolds(
    db,
    sql`exists (select 1 from assessments where ${assessments.orgId} = ${of.orgId}
      and ${assessments.id} = ${of.assessmentId} and ${assessments.usesJson} = ${of.seen})`,
  );

/** The uses of an assessment that the vendor has chosen a system for, by id. */
export async function findServedUses(db: Database, of: AssessmentKey): Promise<string[]> {
  const [row] = await db
    .select({ systemsJson: responses.systemsJson })
    .from(responses)
    .where(and(eq(responses.buyerOrgId, of.orgId), eq(responses.assessmentId, of.assessmentId)));
  const chosen = row === undefined ? [] : stored(chosenSystemsSchema, row.systemsJson);
  return chosen.flatMap(({ useId }) => (useId === null ? [] : [useId]));
}
