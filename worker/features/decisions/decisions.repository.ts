import { and, asc, eq, sql } from "drizzle-orm";
import { conditionsSchema } from "#contract/decision.schema.ts";
import type { DecisionView } from "#contract/decision.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Condition, DecisionRecord, Outcome } from "#domain/decision/decision.ts";
import type { Tier } from "#domain/register/tiers.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { openReasons } from "#worker/features/decided-on/open-reasons.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored } from "#worker/storage/json.ts";
import { decisions, decisionTellings } from "./decisions.tables.ts";

const isOf = ({ orgId, assessmentId }: AssessmentKey) =>
  and(eq(decisions.orgId, orgId), eq(decisions.assessmentId, assessmentId));

/** Every decision on an assessment, oldest first. */
export async function listDecisions(db: Database, of: AssessmentKey): Promise<DecisionView[]> {
  const rows = await db
    .select({
      number: decisions.number,
      outcome: decisions.outcome,
      state: decisions.state,
      reason: decisions.reason,
      conditionsJson: decisions.conditionsJson,
      proposedBy: nameOf(sql`decisions.proposed_by`).as("proposer"),
      proposedById: decisions.proposedBy,
      proposedAt: decisions.proposedAt,
      reviewOn: decisions.reviewOn,
      basis: decisions.basis,
      settledBy: nameOf(sql`decisions.settled_by`).as("settler"),
      settledAt: decisions.settledAt,
      settledReason: decisions.settledReason,
      recordJson: decisions.recordJson,
      toldBy: sql<string | null>`coalesce(${nameOf(sql`${decisionTellings.toldBy}`)}, '')`.as("told_by_name"),
      toldAt: sql<number | null>`${decisionTellings.toldAt}`.as("vendor_told_at"),
      toldWord: sql<string | null>`${decisionTellings.word}`.as("told_word"),
    })
    .from(decisions)
    .leftJoin(
      decisionTellings,
      and(
        eq(decisionTellings.orgId, decisions.orgId),
        eq(decisionTellings.assessmentId, decisions.assessmentId),
        eq(decisionTellings.number, decisions.number),
      ),
    )
    .where(isOf(of))
    .orderBy(asc(decisions.number))
    .limit(100);
  return rows.map(({ conditionsJson, recordJson, toldBy, toldAt, toldWord, ...row }) => ({
    ...row,
    told: toldAt === null ? null : { by: toldBy ?? "", at: toldAt, word: toldWord ?? "" },
    proposedBy: row.proposedBy ?? "",
    conditions: stored(conditionsSchema, conditionsJson),
    record: recordJson === null ? null : asWritten<DecisionRecord>(recordJson),
  }));
}

const nameOf = (person: ReturnType<typeof sql>) =>
  sql<string | null>`(select name from people where people.id = ${person})`;

/** Where the dossier of a final decision lies; undefined when there is no such decision. */
export async function findDossierKey(
  db: Database,
  { number, ...of }: AssessmentKey & { readonly number: number },
): Promise<string | undefined> {
  const [row] = await db
    .select({ dossierKey: decisions.dossierKey })
    .from(decisions)
    .where(and(isOf(of), eq(decisions.number, number), eq(decisions.state, "final")));
  return row?.dossierKey ?? undefined;
}

export interface Proposal extends AssessmentKey {
  readonly number: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly conditions: readonly Condition[];
  readonly proposedBy: string;
  readonly proposedAt: number;
  readonly basis: string;
  readonly reviewOn: CivilDate | null;
}

/** A decision that waits for another pair of eyes; its number refuses a second one at the same moment. */
export const proposeEffect = (db: Database, { conditions, ...row }: Proposal): Effect =>
  db.insert(decisions).values({ ...row, state: "proposed", conditionsJson: JSON.stringify(conditions) });

export interface Settlement extends AssessmentKey {
  readonly number: number;
  readonly state: "final" | "rejected";
  readonly settledBy: string | null;
  readonly settledAt: number;
  readonly settledReason: string | null;
  readonly record: DecisionRecord | null;
  readonly dossierKey: string | null;
}

/** Makes a proposal final, or rejects it; rolls back when somebody else settled it. */
export const settleEffects = (db: Database, { record, number, orgId, assessmentId, ...row }: Settlement): Effect[] => [
  db
    .update(decisions)
    .set({ ...row, recordJson: record && JSON.stringify(record) })
    .where(and(isOf({ orgId, assessmentId }), eq(decisions.number, number), eq(decisions.state, "proposed"))),
  ...assertOneChanged(db),
];

/** Whether two people decide on it: the organisation always asks for two, or the rules of the tier it was sent in do. */
const asksForTwo = ({ orgId, assessmentId }: AssessmentKey) => sql`(
  exists (select 1 from buyer_settings where buyer_settings.org_id = ${orgId} and four_eyes = 1)
  or coalesce((select json_extract(tier_rules.body_json, '$.follows.' ||
      (select tier from assessments where assessments.org_id = ${orgId} and assessments.id = ${assessmentId}) || '.fourEyes')
    from tier_rules where tier_rules.org_id = ${orgId} order by tier_rules.version desc limit 1), 0))`;

/** In which tier the product stood when it was asked about. */
export async function findTierOf(db: Database, of: AssessmentKey): Promise<Tier | null> {
  const [row] = await db
    .select({ tier: assessments.tier })
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId)));
  return row?.tier ?? null;
}

/** Whether two people decide on an assessment. */
export async function needsTwo(db: Database, of: AssessmentKey): Promise<boolean> {
  const row = await db.get<{ two: number }>(sql`select ${asksForTwo(of)} as two`);
  return row?.two === 1;
}

/** What a decision was made on, as far as rows can tell. */
export interface DecidedOn {
  readonly round: number;
  readonly policyVersion: number;
  readonly reviews: number;
  readonly findings: number;
  /** What was said since and nobody judged, by its ids. */
  readonly openReasons: string;
  /** One person decides alone: refused once the buyer asks for two. */
  readonly isAlone: boolean;
}

/**
 * Marks an assessment as decided. The whole batch rolls back when anything it rests on moved between reading and writing:
 * a conclusion, a finding, another policy, a new round, a return to the vendor, what its vendor said since, or a buyer that
 * now asks for two people.
 */
export const decidedEffects = (
  db: Database,
  of: AssessmentKey & {
    readonly outcome: Outcome;
    readonly at: number;
    readonly reviewOn: CivilDate | null;
    readonly on: DecidedOn;
  },
): Effect[] => {
  const { orgId, assessmentId, on } = of;
  return [
    db
      .update(assessments)
      .set({ decided: of.outcome, decidedAt: of.at, reviewOn: of.reviewOn })
      .where(
        and(
          eq(assessments.orgId, orgId),
          eq(assessments.id, assessmentId),
          eq(assessments.state, "submitted"),
          eq(assessments.policyVersion, on.policyVersion),
          sql`(select count(*) from reviews where reviews.org_id = ${orgId} and reviews.assessment_id = ${assessmentId}) = ${on.reviews}`,
          sql`(select count(*) from findings where findings.org_id = ${orgId} and findings.assessment_id = ${assessmentId}) = ${on.findings}`,
          sql`(select max(round) from submissions where submissions.org_id = ${orgId}
            and submissions.assessment_id = ${assessmentId} and submissions.withdrawn_at is null) = ${on.round}`,
          sql`${openReasons(of)} = ${on.openReasons}`,
          ...(on.isAlone ? [sql`not ${asksForTwo(of)}`] : []),
        ),
      ),
    ...assertOneChanged(db),
  ];
};
