import { and, asc, eq, sql } from "drizzle-orm";
import type { Round } from "#domain/assessment/rounds.ts";
import { isFallen, type JudgedApart } from "#domain/assessment/two-reviewers.ts";
import type { PersonId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { reviewAssignments } from "#worker/features/assessments/review-assignments.tables.ts";
import { members, people } from "#worker/features/identity/identity.tables.ts";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { sealedHandIns, unsealedJudgements, unsealedReviews } from "./sealed.tables.ts";

/** Where two who judge without seeing each other are. */
export interface Apart {
  /** Whether the tier asks for it. */
  readonly isAsked: boolean;
  /** The last hand-in of the vendor; 0 before the first. */
  readonly round: number;
  /** Who reviews it, in the order in which they were asked, by name where that was at once. */
  readonly people: readonly { readonly personId: PersonId; readonly name: string }[];
  /** Who has handed in what they judged of that hand-in. */
  readonly handedIn: readonly PersonId[];
  readonly opened: readonly {
    readonly round: number;
    readonly firstId: PersonId;
    readonly secondId: PersonId;
    readonly firstBy: string;
    readonly secondBy: string;
    readonly openedAt: number;
  }[];
}

/** Whether what is judged is sealed: asked for, and not both have handed in. */
export const isSealed = ({ isAsked, round, opened }: Apart): boolean =>
  isAsked && round > 0 && !opened.some((one) => one.round === round);

/** Whether the rules of the tier that it was sent in ask for two who judge without seeing each other. */
const asksForApart = ({ orgId, assessmentId }: AssessmentKey) => sql<0 | 1>`coalesce(
  (select json_extract(tier_rules.body_json, '$.follows.' ||
      (select tier from assessments where assessments.org_id = ${orgId} and assessments.id = ${assessmentId}) || '.blind')
    from tier_rules where tier_rules.org_id = ${orgId} order by tier_rules.version desc limit 1), 0)`;

const lastRound = ({ orgId, assessmentId }: AssessmentKey) => sql<number>`coalesce(
  (select max(round) from submissions where submissions.org_id = ${orgId}
    and submissions.assessment_id = ${assessmentId} and submissions.withdrawn_at is null), 0)`;

const nameOf = (id: ReturnType<typeof sql>) =>
  sql<string>`coalesce((select name from people where people.id = ${id}), '')`;

export async function findApart(db: Database, key: AssessmentKey): Promise<Apart> {
  const { orgId, assessmentId } = key;
  const [[row], asked, handedIn, opened] = await db.batch([
    db
      .select({ isAsked: asksForApart(key).as("is_asked"), round: lastRound(key).as("last_round") })
      .from(assessments)
      .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId))),
    db
      .select({
        personId: reviewAssignments.personId,
        name: sql<string>`case when ${members.cameAt} is null then ${members.knownAs} else ${people.name} end`.as(
          "known_name",
        ),
      })
      .from(reviewAssignments)
      .innerJoin(
        members,
        and(eq(members.orgId, orgId), eq(members.personId, reviewAssignments.personId), eq(members.facet, "buyer")),
      )
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(eq(reviewAssignments.orgId, orgId), eq(reviewAssignments.assessmentId, assessmentId)))
      .orderBy(asc(reviewAssignments.assignedAt), sql`known_name`, asc(reviewAssignments.personId)),
    db
      .select({ personId: sealedHandIns.personId })
      .from(sealedHandIns)
      .where(
        and(
          eq(sealedHandIns.orgId, orgId),
          eq(sealedHandIns.assessmentId, assessmentId),
          sql`${sealedHandIns.round} = ${lastRound(key)}`,
        ),
      ),
    db
      .select({
        round: unsealedReviews.round,
        firstId: unsealedReviews.firstId,
        secondId: unsealedReviews.secondId,
        firstBy: nameOf(sql`first_id`).as("first_by"),
        secondBy: nameOf(sql`second_id`).as("second_by"),
        openedAt: unsealedReviews.openedAt,
      })
      .from(unsealedReviews)
      .where(and(eq(unsealedReviews.orgId, orgId), eq(unsealedReviews.assessmentId, assessmentId)))
      .orderBy(asc(unsealedReviews.round)),
  ]);
  return {
    isAsked: row?.isAsked === 1,
    round: row?.round ?? 0,
    people: asked,
    handedIn: handedIn.map(({ personId }) => personId),
    opened,
  };
}

/** Put before what rests on it: rolls back unless it is still asked for, or still not, the same people review the same hand-in, and as many have handed in. */
export const apartStandsEffects = (
  db: Database,
  key: AssessmentKey,
  { isAsked, round, people: pair, handedIn, opened }: Apart,
) => {
  const { orgId, assessmentId } = key;
  const ids = (list: readonly string[]): string => JSON.stringify([...list].sort());
  return assertHolds(
    db,
    sql`${asksForApart(key)} = ${isAsked ? 1 : 0} and ${lastRound(key)} = ${round}
      and (select json_group_array(person_id order by person_id) from review_assignments
        where org_id = ${orgId} and assessment_id = ${assessmentId}) = ${ids(pair.map(({ personId }) => personId))}
      and (select json_group_array(person_id order by person_id) from sealed_hand_ins
        where org_id = ${orgId} and assessment_id = ${assessmentId} and round = ${round}) = ${ids(handedIn)}
      and (select count(*) from unsealed_reviews where org_id = ${orgId} and assessment_id = ${assessmentId}) = ${opened.length}`,
  );
};

/** What nobody has settled as both judged it last: what they judged of a later hand-in takes the place of what they differed on. */
const isUnsettled = ({ orgId, assessmentId }: AssessmentKey) =>
  sql`unsealed_judgements.org_id = ${orgId} and unsealed_judgements.assessment_id = ${assessmentId}
    and unsealed_judgements.chosen is null and not exists (select 1 from unsealed_judgements as later
      where later.org_id = ${orgId} and later.assessment_id = ${assessmentId} and later.kind = unsealed_judgements.kind
        and later.subject = unsealed_judgements.subject and later.round > unsealed_judgements.round)`;

/** What differs and nobody has settled, each thing as it was judged last. */
export const listUnsettled = (db: Database, key: AssessmentKey) =>
  db
    .select({
      round: unsealedJudgements.round,
      kind: unsealedJudgements.kind,
      subject: unsealedJudgements.subject,
    })
    .from(unsealedJudgements)
    .where(isUnsettled(key));

/**
 * Of how many things two judged the same, as it was the last time each and as far as the vendor has not changed it since; null
 * where no two have judged.
 */
export async function countJudgedApart(
  db: Database,
  { orgId, assessmentId }: AssessmentKey,
  rounds: readonly Round[],
): Promise<JudgedApart | null> {
  const [opened, rows] = await db.batch([
    db
      .select({ round: unsealedReviews.round, openedAt: unsealedReviews.openedAt })
      .from(unsealedReviews)
      .where(and(eq(unsealedReviews.orgId, orgId), eq(unsealedReviews.assessmentId, assessmentId))),
    db
      .select({
        round: unsealedJudgements.round,
        kind: unsealedJudgements.kind,
        subject: unsealedJudgements.subject,
        isSame: unsealedJudgements.isSame,
        chosen: unsealedJudgements.chosen,
      })
      .from(unsealedJudgements)
      .where(and(eq(unsealedJudgements.orgId, orgId), eq(unsealedJudgements.assessmentId, assessmentId)))
      .orderBy(asc(unsealedJudgements.round)),
  ]);
  if (opened.length === 0) return null;
  const openedAt = new Map(opened.map((one) => [one.round, one.openedAt]));
  const last = new Map(rows.map((row) => [`${row.kind}/${row.subject}`, row]));
  const stand = [...last.values()].filter(
    (row) => !isFallen({ ...row, openedAt: openedAt.get(row.round) ?? 0 }, rounds),
  );
  return {
    same: stand.filter(({ isSame }) => isSame === 1).length,
    of: stand.length,
    open: stand.filter(({ isSame, chosen }) => isSame === 0 && chosen === null).length,
  };
}

/** Put before a decision: rolls back where the tier asks for two, and they have not both judged and settled what differs. */
export const reconciledEffects = (
  db: Database,
  key: AssessmentKey,
  { unsettled: left }: { readonly unsettled: number },
): Effect[] => {
  const { orgId, assessmentId } = key;
  return assertHolds(
    db,
    sql`not ${asksForApart(key)} or (
      exists (select 1 from unsealed_reviews where org_id = ${orgId} and assessment_id = ${assessmentId}
        and round = ${lastRound(key)})
      and (select count(*) from unsealed_judgements where ${isUnsettled(key)}) = ${left})`,
  );
};
