import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Tier } from "#domain/register/tiers.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { recordOf } from "#worker/features/reviewing/reviewing.repository.ts";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { sealedHandIns, sealedJudgements } from "./sealed.tables.ts";

interface OfPeople extends AssessmentKey {
  readonly personIds: readonly PersonId[];
}

const isOf = ({ orgId, assessmentId, personIds }: OfPeople): SQL | undefined =>
  and(
    eq(sealedJudgements.orgId, orgId),
    eq(sealedJudgements.assessmentId, assessmentId),
    inArray(sealedJudgements.personId, [...personIds]),
  );

/** What these people judged and nobody else sees: asked for by whoever judged it, and when both have handed in. */
export async function listSealed(
  db: Database,
  of: OfPeople,
): Promise<{ readonly personId: PersonId; readonly record: ReviewRecord }[]> {
  const rows = await db
    .select({
      personId: sealedJudgements.personId,
      kind: sealedJudgements.kind,
      subject: sealedJudgements.subject,
      revision: sealedJudgements.revision,
      bodyJson: sealedJudgements.bodyJson,
      reason: sealedJudgements.reason,
      reviewedBy: sql<string>`coalesce((select name from people where people.id = person_id), '')`.as("reviewer"),
      reviewedAt: sealedJudgements.judgedAt,
    })
    .from(sealedJudgements)
    .where(isOf(of))
    .orderBy(asc(sealedJudgements.judgedAt), asc(sealedJudgements.revision));
  return rows.map(({ personId, ...row }) => ({ personId, record: recordOf(row) }));
}

interface Sealing extends AssessmentKey {
  readonly personId: PersonId;
  readonly record: ReviewRecord;
  /** The revision of what they had judged of it before; null where they had not. */
  readonly before: number | null;
}

/** Judges something in place of what the same person judged of it; rolls back where they judged it anew meanwhile. */
export function sealEffects(db: Database, { orgId, assessmentId, personId, record, before }: Sealing): Effect[] {
  const { kind, subject, revision, body, reason, reviewedAt: judgedAt } = record;
  const isThis = and(
    isOf({ orgId, assessmentId, personIds: [personId] }),
    eq(sealedJudgements.kind, kind),
    eq(sealedJudgements.subject, subject),
  );
  const values = { revision, bodyJson: JSON.stringify(body), reason, judgedAt };
  if (before === null)
    return [db.insert(sealedJudgements).values({ orgId, assessmentId, personId, kind, subject, ...values })];
  return [
    ...assertHolds(
      db,
      sql`exists (select 1 from sealed_judgements where org_id = ${orgId} and assessment_id = ${assessmentId}
        and person_id = ${personId} and kind = ${kind} and subject = ${subject} and revision = ${before})`,
    ),
    db.update(sealedJudgements).set(values).where(isThis),
  ];
}

/** Put before they are laid side by side: rolls back unless both have judged just this. */
export const sealedStandsEffects = (
  db: Database,
  { orgId, assessmentId, personIds }: OfPeople,
  records: readonly ReviewRecord[],
): Effect[] =>
  assertHolds(
    db,
    sql`(select count(*) || ' ' || coalesce(sum(revision), 0) from sealed_judgements
      where org_id = ${orgId} and assessment_id = ${assessmentId}
        and person_id in (select value from json_each(${JSON.stringify(personIds)})))
      = ${`${records.length} ${records.reduce((sum, { revision }) => sum + revision, 0)}`}`,
  );

/** What was laid open is sealed no more; nor is what somebody else judged, who may look at what is open from now on. */
export const unsealEffect = (db: Database, { orgId, assessmentId }: AssessmentKey): Effect =>
  db
    .delete(sealedJudgements)
    .where(and(eq(sealedJudgements.orgId, orgId), eq(sealedJudgements.assessmentId, assessmentId)));

/** What was handed in of assessments in these tiers, and not laid open: where all is open meanwhile, it is handed in anew. */
export const voidHandInsEffect = (
  db: Database,
  { orgId, tiers }: { readonly orgId: OrgId; readonly tiers: readonly Tier[] },
): Effect =>
  db.delete(sealedHandIns).where(
    and(
      eq(sealedHandIns.orgId, orgId),
      sql`exists (select 1 from assessments where assessments.org_id = ${orgId}
        and assessments.id = sealed_hand_ins.assessment_id
        and assessments.tier in (select value from json_each(${JSON.stringify(tiers)})))`,
      sql`not exists (select 1 from unsealed_reviews where unsealed_reviews.org_id = ${orgId}
        and unsealed_reviews.assessment_id = sealed_hand_ins.assessment_id
        and unsealed_reviews.round = sealed_hand_ins.round)`,
    ),
  );

/** Whether somebody has judged something that is sealed, as a condition. */
export const hasSealed = ({ orgId, assessmentId, personId }: AssessmentKey & { readonly personId: PersonId }): SQL =>
  sql`exists (select 1 from sealed_judgements where sealed_judgements.org_id = ${orgId}
    and sealed_judgements.assessment_id = ${assessmentId} and sealed_judgements.person_id = ${personId})`;
