import { and, eq, sql } from "drizzle-orm";
import type { Scored } from "#domain/score-history/reasons.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";
import { summaries } from "./reviews.tables.ts";

/** How the stored score of an assessment was made, as a statement for a batch. */
export const scoredQuery = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      model: summaries.model,
      asOf: summaries.asOf,
      policyVersion: summaries.policyVersion,
      dossierSha256: summaries.dossierSha256,
      reviewCount: summaries.reviewCount,
      flagsJson: sql<string>`coalesce(summary_json -> '$.flags', '[]')`.as("flags_json"),
    })
    .from(summaries)
    .where(and(eq(summaries.orgId, orgId), eq(summaries.assessmentId, assessmentId)));

/** How the stored score of an assessment was made; null while there is none. */
export async function findScored(db: Database, of: AssessmentKey): Promise<Scored | null> {
  const [row] = await scoredQuery(db, of);
  return row ? scoredOf(row) : null;
}

export const scoredOf = ({ flagsJson, ...row }: Awaited<ReturnType<typeof scoredQuery>>[number]): Scored => ({
  ...row,
  flags: asWritten<Scored["flags"]>(flagsJson),
});
