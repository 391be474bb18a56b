import { and, asc, eq, isNull } from "drizzle-orm";
import type { Binding, HandIn } from "#domain/score-history/as-it-stood.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { submissions } from "#worker/features/assessments/assessments.tables.ts";
import { policyBindings } from "#worker/features/reviewing/score-history.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { idsSchema, stored } from "#worker/storage/json.ts";

/** A hand-in with where its dossier lies. */
export interface FrozenHandIn extends HandIn {
  readonly dossierKey: string;
  readonly sha256: string;
}

/** Everything that was handed in and not taken back, oldest first. */
export async function listHandIns(db: Database, { orgId, assessmentId }: AssessmentKey): Promise<FrozenHandIn[]> {
  const rows = await db
    .select({
      round: submissions.round,
      submittedAt: submissions.submittedAt,
      dossierKey: submissions.dossierKey,
      sha256: submissions.dossierSha256,
      changedJson: submissions.changedJson,
    })
    .from(submissions)
    .where(
      and(eq(submissions.orgId, orgId), eq(submissions.assessmentId, assessmentId), isNull(submissions.withdrawnAt)),
    )
    .orderBy(asc(submissions.round))
    .limit(200);
  return rows.map(({ changedJson, ...row }) => ({
    ...row,
    changed: changedJson === null ? [] : stored(idsSchema, changedJson),
  }));
}

/** Every move to another version of the policy, oldest first. */
export const listBindings = (db: Database, { orgId, assessmentId }: AssessmentKey): Promise<Binding[]> =>
  db
    .select({
      boundAt: policyBindings.boundAt,
      fromVersion: policyBindings.fromVersion,
      version: policyBindings.version,
    })
    .from(policyBindings)
    .where(and(eq(policyBindings.orgId, orgId), eq(policyBindings.assessmentId, assessmentId)))
    .orderBy(asc(policyBindings.boundAt));
