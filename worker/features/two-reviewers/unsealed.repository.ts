import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import type { SideBySide } from "#domain/assessment/two-reviewers.ts";
import type { PersonId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { reviews } from "#worker/features/reviewing/reviews.tables.ts";
import { sealedHandIns, unsealedJudgements, unsealedReviews } from "#worker/features/sealed/sealed.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

interface HandIn extends AssessmentKey {
  readonly round: number;
  readonly personId: PersonId;
}

export const handInEffect = (db: Database, { at: handedInAt, ...of }: HandIn & { readonly at: number }): Effect =>
  db.insert(sealedHandIns).values({ ...of, handedInAt });

/** Takes back what was handed in; rolls back where it was not, any more. */
export const takeBackEffects = (db: Database, of: HandIn): Effect[] => [
  db
    .delete(sealedHandIns)
    .where(
      and(
        eq(sealedHandIns.orgId, of.orgId),
        eq(sealedHandIns.assessmentId, of.assessmentId),
        eq(sealedHandIns.round, of.round),
        eq(sealedHandIns.personId, of.personId),
      ),
    ),
  ...assertOneChanged(db),
];

interface Unsealing extends AssessmentKey {
  readonly round: number;
  readonly firstId: PersonId;
  readonly secondId: PersonId;
  readonly at: number;
  readonly sides: readonly SideBySide[];
  /** What both said the same of, as conclusions of each of them. */
  readonly agreed: readonly { readonly record: ReviewRecord; readonly personId: PersonId }[];
}

/** Lays both side by side; what they said the same of becomes conclusions like any other. */
export function unsealEffects(db: Database, { at, sides, agreed, ...of }: Unsealing): Effect[] {
  const { orgId, assessmentId, round } = of;
  const rows = sides.map(({ kind, subject, first, second, isSame }) => ({
    kind,
    subject,
    first: first && JSON.stringify(first),
    second: second && JSON.stringify(second),
    isSame: isSame ? 1 : 0,
  }));
  const conclusions = agreed.map(({ record: { kind, subject, revision, body, reason }, personId }) => ({
    kind,
    subject,
    revision,
    body: JSON.stringify(body),
    reason,
    personId,
  }));
  const from = (name: string) => sql.raw(`json_extract(given.value, '$.${name}')`);
  return [
    db.insert(unsealedReviews).values({ ...of, openedAt: at }),
    db.insert(unsealedJudgements).select(
      sql`select ${orgId}, ${assessmentId}, ${round}, ${from("kind")}, ${from("subject")}, ${from("first")}, ${from("second")},
        ${from("isSame")}, case ${from("isSame")} when 1 then 'first' end, null,
        case ${from("isSame")} when 1 then ${at} end, null from json_each(${JSON.stringify(rows)}) as given`,
    ),
    db.insert(reviews).select(
      sql`select ${orgId}, ${assessmentId}, ${from("kind")}, ${from("subject")}, ${from("revision")}, ${from("body")},
        ${from("reason")}, ${from("personId")}, ${at} from json_each(${JSON.stringify(conclusions)}) as given`,
    ),
  ];
}

/** Everything that was laid side by side, of every hand-in of the vendor. */
export const listUnsealed = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      round: unsealedJudgements.round,
      kind: unsealedJudgements.kind,
      subject: unsealedJudgements.subject,
      firstJson: unsealedJudgements.firstJson,
      secondJson: unsealedJudgements.secondJson,
      isSame: unsealedJudgements.isSame,
      chosen: unsealedJudgements.chosen,
      settledBy: sql<string | null>`(select name from people where people.id = settled_by)`.as("settler"),
      settledAt: unsealedJudgements.settledAt,
      settledReason: unsealedJudgements.settledReason,
    })
    .from(unsealedJudgements)
    .where(and(eq(unsealedJudgements.orgId, orgId), eq(unsealedJudgements.assessmentId, assessmentId)))
    .orderBy(asc(unsealedJudgements.round), asc(unsealedJudgements.kind), asc(unsealedJudgements.subject));

interface Settling extends AssessmentKey {
  readonly round: number;
  readonly kind: ReviewKind;
  readonly subject: string;
  readonly chosen: "first" | "second";
  readonly settledBy: PersonId;
  readonly settledAt: number;
  readonly settledReason: string;
}

/** Settles a difference; rolls back where somebody else has, or both have judged the same thing anew. */
export const settleEffects = (
  db: Database,
  { chosen, settledBy, settledAt, settledReason, ...of }: Settling,
): Effect[] => [
  db
    .update(unsealedJudgements)
    .set({ chosen, settledBy, settledAt, settledReason })
    .where(
      and(
        eq(unsealedJudgements.orgId, of.orgId),
        eq(unsealedJudgements.assessmentId, of.assessmentId),
        eq(unsealedJudgements.round, of.round),
        eq(unsealedJudgements.kind, of.kind),
        eq(unsealedJudgements.subject, of.subject),
        isNull(unsealedJudgements.chosen),
        sql`not exists (select 1 from unsealed_judgements as later where later.org_id = ${of.orgId}
          and later.assessment_id = ${of.assessmentId} and later.kind = ${of.kind} and later.subject = ${of.subject}
          and later.round > ${of.round})`,
      ),
    ),
  ...assertOneChanged(db),
];
