import { and, eq, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import { findingBodySchema } from "#domain/findings/finding.schema.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { findings } from "#worker/features/reviewing/findings.tables.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored } from "#worker/storage/json.ts";

const mostLines = 5_000;

/** Findings of what is over are nobody's any more. */
const ofCurrent = sql`exists (select 1 from assessments where assessments.org_id = ${findings.orgId}
  and assessments.id = ${findings.assessmentId} and ${isCurrent})`;

/** The days an assessment itself has. */
export interface AssessmentDays {
  readonly id: string;
  readonly product: string;
  readonly vendorName: string;
  readonly isSubmitted: boolean;
  readonly dueOn: CivilDate;
  readonly nextChangeOn: CivilDate | null;
  readonly certificates: readonly { readonly name: string; readonly expires: CivilDate | null }[];
}

/** Every assessment of an organisation with its days, and the newest revision of every finding. */
export async function findDays(
  db: Database,
  orgId: OrgId,
): Promise<{ assessments: AssessmentDays[]; findings: { assessmentId: AssessmentId; body: FindingBody }[] }> {
  const [rows, found] = await db.batch([
    db
      .select({
        id: sql<string>`${assessments.id}`.as("assessment"),
        product: assessments.product,
        vendorName: assessments.vendorName,
        state: assessments.state,
        dueOn: assessments.dueOn,
        nextChangeOn: summaries.nextChangeOn,
        certificatesJson: sql<
          string | null
        >`case when coalesce(${summaries.factsJson}, '') = '' then '[]' else json_extract(${summaries.factsJson}, '$.certificates') end`.as(
          "certificates_json",
        ),
      })
      .from(assessments)
      .leftJoin(summaries, and(eq(summaries.orgId, assessments.orgId), eq(summaries.assessmentId, assessments.id)))
      .where(and(eq(assessments.orgId, orgId), isCurrent))
      .limit(mostLines),
    db
      .select({
        assessmentId: findings.assessmentId,
        // SQLite gives the other columns of the row that has the maximum.
        revision: sql<number>`max(${findings.revision})`.as("latest"),
        bodyJson: findings.bodyJson,
      })
      .from(findings)
      .where(and(eq(findings.orgId, orgId), ofCurrent))
      .groupBy(findings.assessmentId, findings.id)
      .limit(mostLines),
  ]);
  return {
    assessments: rows.map(({ state, certificatesJson, ...row }) => ({
      ...row,
      isSubmitted: state === "submitted",
      certificates: asWritten<AssessmentDays["certificates"]>(certificatesJson ?? "[]"),
    })),
    findings: found.map(({ assessmentId, bodyJson }) => ({ assessmentId, body: stored(findingBodySchema, bodyJson) })),
  };
}
