import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import type { PolicyVersionView } from "#contract/policy.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { policyVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";

/** The published policies, newest first, each with how many assessments it scores. */
export async function listPolicies(db: Database, orgId: OrgId): Promise<PolicyVersionView[]> {
  const rows = await db
    .select({
      version: policyVersions.version,
      policyJson: policyVersions.policyJson,
      publishedBy: sql<string>`coalesce((select name from people where people.id = policy_versions.published_by), '')`,
      publishedAt: policyVersions.publishedAt,
      assessments: sql<number>`(select count(*) from assessments where assessments.org_id = ${orgId}
        and assessments.policy_version = policy_versions.version)`,
    })
    .from(policyVersions)
    .where(eq(policyVersions.orgId, orgId))
    .orderBy(desc(policyVersions.version))
    .limit(200);
  return rows.map(({ policyJson, ...row }) => ({ ...row, policy: asWritten<PolicyChanges>(policyJson) }));
}

/** A new version; its number refuses a second one at the same moment. */
export const newPolicyEffect = (
  db: Database,
  row: {
    orgId: OrgId;
    version: number;
    sha256: string;
    policyJson: string;
    publishedBy: string;
    publishedAt: number;
  },
): Effect => db.insert(policyVersions).values(row);

/** Scored assessments behind one of them, by their key, to try a policy on. */
export async function listScored(
  db: Database,
  of: { readonly orgId: OrgId; readonly after: AssessmentId | undefined; readonly most: number },
): Promise<AssessmentId[]> {
  const rows = await db
    .select({ assessmentId: sql<AssessmentId>`${assessments.id}`.as("assessment") })
    .from(assessments)
    .innerJoin(summaries, and(eq(summaries.orgId, assessments.orgId), eq(summaries.assessmentId, assessments.id)))
    .where(and(eq(assessments.orgId, of.orgId), of.after === undefined ? undefined : gt(assessments.id, of.after)))
    .orderBy(asc(assessments.id))
    .limit(of.most);
  return rows.map(({ assessmentId }) => assessmentId);
}

/** Binds one assessment to another version. */
export const bindEffects = (db: Database, of: AssessmentKey & { readonly version: number }): Effect[] => [
  db
    .update(assessments)
    .set({ policyVersion: of.version })
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId))),
  ...assertOneChanged(db),
];
