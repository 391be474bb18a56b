import { and, eq, sql } from "drizzle-orm";
import { findingBodySchema } from "#domain/findings/finding.schema.ts";
import type { StoredFinding } from "#domain/findings/findings.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { findings } from "./findings.tables.ts";

/** The newest revision of every stored finding, as a statement for a batch. */
export const findingsQuery = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      id: findings.id,
      // SQLite gives the other columns of the row that has the maximum.
      revision: sql<number>`max(${findings.revision})`.as("latest"),
      bodyJson: findings.bodyJson,
      changedBy: sql<string>`coalesce((select name from people where people.id = findings.changed_by), '')`.as(
        "changer",
      ),
      changedAt: findings.changedAt,
    })
    .from(findings)
    .where(and(eq(findings.orgId, orgId), eq(findings.assessmentId, assessmentId)))
    .groupBy(findings.id);

export const storedFinding = ({
  bodyJson,
  ...row
}: Awaited<ReturnType<typeof findingsQuery>>[number]): StoredFinding => ({
  ...row,
  body: stored(findingBodySchema, bodyJson),
});
