import { and, asc, desc, eq, gt, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { PolicyScope } from "#contract/policy.schema.ts";
import type { PolicyVersionView } from "#contract/policy.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isCurrent } from "#worker/features/assessments/over.repository.ts";
import { policyVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import { policyBindings } from "#worker/features/reviewing/score-history.tables.ts";
import { assertChanged, assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";

const ofProposal = (column: SQL): SQL => sql`(select ${column} from policy_proposals
  where policy_proposals.org_id = policy_versions.org_id and policy_proposals.version = policy_versions.version)`;

/** The published policies, newest first, each with how many assessments it scores. */
export async function listPolicies(db: Database, orgId: OrgId): Promise<PolicyVersionView[]> {
  const rows = await db
    .select({
      version: policyVersions.version,
      policyJson: policyVersions.policyJson,
      publishedBy: sql<string>`coalesce((select name from people where people.id = policy_versions.published_by), '')`,
      publishedAt: policyVersions.publishedAt,
      proposedBy: sql<string>`coalesce((select name from people where people.id = ${ofProposal(sql`proposed_by`)}), '')`,
      reason: sql<string>`coalesce(${ofProposal(sql`reason`)}, '')`,
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

/** A scored assessment by its key and name. */
export interface Scored {
  readonly assessmentId: AssessmentId;
  readonly product: string;
  /** Of the policy that it is bound to. */
  readonly version: number;
}

export interface ScoredOf {
  readonly orgId: OrgId;
  /** Left out, all are meant. */
  readonly scope?: PolicyScope | undefined;
  readonly after: AssessmentId | undefined;
  readonly most: number;
}

const inScope = (scope: PolicyScope | undefined) =>
  and(
    isCurrent,
    scope?.questionnaireId ? eq(assessments.questionnaireId, scope.questionnaireId) : undefined,
    scope?.version ? eq(assessments.policyVersion, scope.version) : undefined,
    scope?.undecidedOnly ? isNull(assessments.decided) : undefined,
  );

/** Scored assessments of a scope behind one of them, by their key; the score of what was cancelled, declined or put away stands still. */
export async function listScored(db: Database, { orgId, scope, after, most }: ScoredOf): Promise<Scored[]> {
  return db
    .select({
      assessmentId: sql<AssessmentId>`${assessments.id}`.as("assessment"),
      product: assessments.product,
      version: assessments.policyVersion,
    })
    .from(assessments)
    .innerJoin(summaries, and(eq(summaries.orgId, assessments.orgId), eq(summaries.assessmentId, assessments.id)))
    .where(and(eq(assessments.orgId, orgId), inScope(scope), after ? gt(assessments.id, after) : undefined))
    .orderBy(asc(assessments.id))
    .limit(most);
}

interface Move {
  readonly orgId: OrgId;
  readonly version: number;
  readonly scope: PolicyScope;
  readonly expected: number;
  readonly at: number;
}

const movedBy = (of: Move) =>
  and(
    eq(assessments.orgId, of.orgId),
    ne(assessments.policyVersion, of.version),
    inScope(of.scope),
    sql`exists (select 1 from summaries where summaries.org_id = assessments.org_id and summaries.assessment_id = assessments.id)`,
  );

/** Binds all scored assessments of a scope to another version, and makes their scores due; rolls back unless they are so many. */
export const moveEffects = (db: Database, of: Move): Effect[] => [
  db.insert(policyBindings).select(
    sql`select assessments.org_id, assessments.id, ${of.at}, assessments.policy_version, ${of.version}
      from assessments where ${movedBy(of)}`,
  ),
  db.update(assessments).set({ policyVersion: of.version }).where(movedBy(of)),
  ...assertChanged(db, of.expected),
  db
    .update(summaries)
    .set({ nextChangeOn: longAgo })
    .where(
      and(
        eq(summaries.orgId, of.orgId),
        ne(summaries.policyVersion, of.version),
        sql`exists (select 1 from assessments where assessments.org_id = summaries.org_id
          and assessments.id = summaries.assessment_id and assessments.policy_version = ${of.version})`,
      ),
    ),
];

/** A day before any other: what is due on it is worked out next. */
const longAgo = "2000-01-01";

/** The policy of a version, if there is one. */
export async function findPolicyOf(
  db: Database,
  of: { readonly orgId: OrgId; readonly version: number },
): Promise<PolicyChanges | undefined> {
  const [row] = await db
    .select({ policyJson: policyVersions.policyJson })
    .from(policyVersions)
    .where(and(eq(policyVersions.orgId, of.orgId), eq(policyVersions.version, of.version)));
  return row && asWritten<PolicyChanges>(row.policyJson);
}

/** Binds one assessment to another version; goes into the batch of the score that it leads to. */
export const bindEffects = (
  db: Database,
  of: AssessmentKey & { readonly from: number; readonly version: number; readonly at: number },
): Effect[] => [
  db
    .update(assessments)
    .set({ policyVersion: of.version })
    .where(
      and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId), eq(assessments.policyVersion, of.from)),
    ),
  ...assertOneChanged(db),
  db.insert(policyBindings).values({
    orgId: of.orgId,
    assessmentId: of.assessmentId,
    boundAt: of.at,
    fromVersion: of.from,
    version: of.version,
  }),
];
