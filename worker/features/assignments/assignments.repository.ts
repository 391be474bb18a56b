import { and, eq, inArray, sql } from "drizzle-orm";
import { reviewingRoles } from "#domain/access/reviewing-roles.ts";
import type { Asked } from "#domain/assessment/reviewers.ts";
import type { Ending, Stage } from "#domain/assessment/stage.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { reviewAssignments } from "#worker/features/assessments/review-assignments.tables.ts";
import { members } from "#worker/features/identity/identity.tables.ts";
import { assertChanged, assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

/** Somebody who reviews an assessment, and who asked them. */
interface Assigned extends Asked {
  readonly assessmentId: AssessmentId;
  readonly assignedBy: PersonId;
}

/** An assessment, as far as it matters for who reviews it. */
export interface ReviewTarget {
  readonly id: AssessmentId;
  readonly vendorName: string;
  readonly product: string;
  readonly stage: Stage;
  readonly ended: Ending | null;
  readonly decided: string | null;
  readonly reviewerLeftAt: number | null;
  readonly standing: readonly Assigned[];
}

interface Several {
  readonly orgId: OrgId;
  readonly assessmentIds: readonly AssessmentId[];
}

/** Those of these assessments that the organisation has, each with who reviews it. */
export async function listTargets(db: Database, { orgId, assessmentIds }: Several): Promise<ReviewTarget[]> {
  const ids = sql`(select value from json_each(${JSON.stringify(assessmentIds)}))`;
  const [rows, assigned] = await db.batch([
    db
      .select({
        id: assessments.id,
        vendorName: assessments.vendorName,
        product: assessments.product,
        stage: assessments.stage,
        ended: assessments.ended,
        decided: assessments.decided,
        reviewerLeftAt: assessments.reviewerLeftAt,
      })
      .from(assessments)
      .where(and(eq(assessments.orgId, orgId), sql`${assessments.id} in ${ids}`)),
    db
      .select({
        assessmentId: reviewAssignments.assessmentId,
        personId: reviewAssignments.personId,
        lookBy: reviewAssignments.lookBy,
        assignedBy: reviewAssignments.assignedBy,
      })
      .from(reviewAssignments)
      .where(and(eq(reviewAssignments.orgId, orgId), sql`${reviewAssignments.assessmentId} in ${ids}`))
      .orderBy(reviewAssignments.assignedAt, reviewAssignments.personId),
  ]);
  return rows.map((row) => ({ ...row, standing: assigned.filter(({ assessmentId }) => assessmentId === row.id) }));
}

/** Put before a change: the batch rolls back unless each is reviewed by whom it was when it was read, and not over since. */
export function standingEffects(
  db: Database,
  { orgId, targets }: { readonly orgId: OrgId; readonly targets: readonly ReviewTarget[] },
): Effect[] {
  const ids = JSON.stringify(targets.map(({ id }) => id));
  const lines = targets.flatMap(({ standing }) =>
    standing.map(({ assessmentId, personId, lookBy }) => `${assessmentId} ${personId} ${lookBy ?? ""}`),
  );
  const stands = sql`select json_group_array(line) from (
    select assessment_id || ' ' || person_id || ' ' || coalesce(look_by, '') as line from review_assignments
    where org_id = ${orgId} and assessment_id in (select value from json_each(${ids})) order by line)`;
  const over = sql`select 1 from assessments where org_id = ${orgId} and id in (select value from json_each(${ids}))
    and (archived_at is not null or coalesce(ended, 'closed') <> 'closed')`;
  return assertHolds(db, sql`(${stands}) = ${JSON.stringify(lines.sort())} and not exists (${over})`);
}

/** Put before a change: the batch rolls back unless each of these people is active in a role that reviews. */
export function ableEffects(db: Database, of: { orgId: OrgId; personIds: readonly PersonId[] }): Effect[] {
  const personIds = [...new Set(of.personIds)];
  const able = sql`select count(*) from members where org_id = ${of.orgId} and facet = 'buyer' and status = 'active'
    and role in (select value from json_each(${JSON.stringify(reviewingRoles)}))
    and person_id in (select value from json_each(${JSON.stringify(personIds)}))`;
  return assertHolds(db, sql`(${able}) = ${personIds.length}`);
}

interface Pair extends Asked {
  readonly assessmentId: AssessmentId;
}

/** People are asked to review; how far each assessment is comes from its row. */
export const askEffect = (
  db: Database,
  { orgId, pairs, by, at }: { orgId: OrgId; pairs: readonly Pair[]; by: PersonId; at: number },
): Effect =>
  db.insert(reviewAssignments).select(
    sql`select assessments.org_id, assessments.id, json_extract(asked.value, '$.personId'),
      json_extract(asked.value, '$.lookBy'), ${by}, ${at}, assessments.stage, assessments.submitted_at
      from json_each(${JSON.stringify(pairs)}) as asked cross join assessments
      where assessments.org_id = ${orgId} and assessments.id = json_extract(asked.value, '$.assessmentId')`,
  );

const isPair = ({ orgId, assessmentId, personId }: Omit<Pair, "lookBy"> & { readonly orgId: OrgId }) =>
  and(
    eq(reviewAssignments.orgId, orgId),
    eq(reviewAssignments.assessmentId, assessmentId),
    eq(reviewAssignments.personId, personId),
  );

/** Somebody is no longer asked. */
export const releaseEffect = (db: Database, of: Omit<Pair, "lookBy"> & { readonly orgId: OrgId }): Effect =>
  db.delete(reviewAssignments).where(isPair(of));

/** Somebody is to look by another day, or by none. */
export const daySetEffect = (db: Database, of: Pair & { readonly orgId: OrgId }): Effect =>
  db.update(reviewAssignments).set({ lookBy: of.lookBy }).where(isPair(of));

/** Somebody has said who reviews it now: nobody waits for that any more. */
export const saidWhoEffect = (db: Database, of: { orgId: OrgId; assessmentId: AssessmentId }): Effect =>
  db
    .update(assessments)
    .set({ reviewerLeftAt: null })
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId)));

/** All that somebody has in hand, and whether they judged something of it that is sealed. */
export const listInHand = (db: Database, of: { readonly orgId: OrgId; readonly personId: PersonId }) =>
  db
    .select({
      assessmentId: reviewAssignments.assessmentId,
      stage: reviewAssignments.stage,
      hasSealed: sql<0 | 1>`exists (select 1 from sealed_judgements where sealed_judgements.org_id = ${of.orgId}
        and sealed_judgements.assessment_id = ${reviewAssignments.assessmentId}
        and sealed_judgements.person_id = ${of.personId})`.as("has_sealed"),
    })
    .from(reviewAssignments)
    .where(and(eq(reviewAssignments.orgId, of.orgId), eq(reviewAssignments.personId, of.personId)));

/** Somebody leaves: so many of what they were to review are free again, and what is not decided waits for who says whose it is. */
export const leftEffects = (
  db: Database,
  of: { orgId: OrgId; personId: PersonId; assessmentIds: readonly AssessmentId[]; at: number },
): Effect[] => {
  const { orgId, personId, assessmentIds } = of;
  const ids = sql`(select value from json_each(${JSON.stringify(assessmentIds)}))`;
  return [
    db
      .update(assessments)
      .set({ reviewerLeftAt: of.at })
      .where(
        and(
          eq(assessments.orgId, orgId),
          sql`${assessments.id} in ${ids}`,
          inArray(assessments.stage, ["with-vendor", "to-review"]),
        ),
      ),
    db
      .delete(reviewAssignments)
      .where(
        and(
          eq(reviewAssignments.orgId, orgId),
          eq(reviewAssignments.personId, personId),
          sql`${reviewAssignments.assessmentId} in ${ids}`,
        ),
      ),
    ...assertChanged(db, assessmentIds.length),
  ];
};

/** Put after somebody left: the batch rolls back while they still have something in hand. */
export const nothingInHandEffects = (db: Database, { orgId, personId }: { orgId: OrgId; personId: PersonId }) =>
  assertHolds(
    db,
    sql`not exists (select 1 from review_assignments where org_id = ${orgId} and person_id = ${personId})`,
  );

/** Who of these is active in a role that reviews, by id. */
export async function listAble(db: Database, orgId: OrgId, personIds: readonly PersonId[]): Promise<Set<string>> {
  const rows = await db
    .select({ personId: members.personId })
    .from(members)
    .where(
      and(
        eq(members.orgId, orgId),
        sql`${members.personId} in (select value from json_each(${JSON.stringify(personIds)}))`,
        eq(members.facet, "buyer"),
        eq(members.status, "active"),
        inArray(members.role, [...reviewingRoles]),
      ),
    );
  return new Set(rows.map(({ personId }) => personId));
}
