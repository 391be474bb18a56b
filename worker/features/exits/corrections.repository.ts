import { and, eq } from "drizzle-orm";
import { chosenSystemsSchema } from "#contract/request.schema.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { corrections } from "#worker/features/assessments/corrections.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";

export const correctionEffect = (
  db: Database,
  { lines, ...row }: AssessmentKey & { readonly at: number; readonly lines: readonly string[] },
): Effect => db.insert(corrections).values({ ...row, linesJson: JSON.stringify(lines) });

/** The uses of an assessment that the vendor has chosen a system for, by id. */
export async function findServedUses(db: Database, of: AssessmentKey): Promise<string[]> {
  const [row] = await db
    .select({ systemsJson: responses.systemsJson })
    .from(responses)
    .where(and(eq(responses.buyerOrgId, of.orgId), eq(responses.assessmentId, of.assessmentId)));
  const chosen = row === undefined ? [] : stored(chosenSystemsSchema, row.systemsJson);
  return chosen.flatMap(({ useId }) => (useId === null ? [] : [useId]));
}
