import { and, desc, eq, isNull, lt, ne, sql } from "drizzle-orm";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments, submissions } from "#worker/features/assessments/assessments.tables.ts";
import type { Database } from "#worker/storage/database.ts";

/** A hand-in that stood before the one at hand. */
export interface HandIn {
  readonly assessmentId: AssessmentId;
  readonly dossierKey: string;
  readonly sha256: string;
  readonly submittedAt: number;
}

const handIn = {
  assessmentId: submissions.assessmentId,
  dossierKey: submissions.dossierKey,
  sha256: submissions.dossierSha256,
  submittedAt: submissions.submittedAt,
};

/** The last two hand-ins of an assessment that stand, the newest first. */
export const listLastHandIns = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({ ...handIn, vendorOrgId: submissions.vendorOrgId })
    .from(submissions)
    .where(
      and(eq(submissions.orgId, orgId), eq(submissions.assessmentId, assessmentId), isNull(submissions.withdrawnAt)),
    )
    .orderBy(desc(submissions.round))
    .limit(2);

/** What the same vendor last handed in to the same buyer about the same product, in an earlier assessment. */
export async function findEarlierAssessment(
  db: Database,
  of: AssessmentKey & { readonly vendorOrgId: OrgId; readonly product: string; readonly before: number },
): Promise<HandIn | undefined> {
  const [row] = await db
    .select(handIn)
    .from(submissions)
    .innerJoin(assessments, and(eq(assessments.orgId, submissions.orgId), eq(assessments.id, submissions.assessmentId)))
    .where(
      and(
        eq(submissions.orgId, of.orgId),
        eq(submissions.vendorOrgId, of.vendorOrgId),
        lt(submissions.submittedAt, of.before),
        ne(submissions.assessmentId, of.assessmentId),
        isNull(submissions.withdrawnAt),
        sql`lower(trim(${assessments.product})) = lower(trim(${of.product}))`,
      ),
    )
    .orderBy(desc(submissions.submittedAt))
    .limit(1);
  return row;
}
