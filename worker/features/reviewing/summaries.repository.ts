import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { VendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { figuresOf } from "#domain/score-history/figures.ts";
import type { ScoreReason } from "#domain/score-history/score-reason.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { type Judged, scoreFellEffects } from "#worker/features/decided-on/score-fell.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { summaries } from "./reviews.tables.ts";
import { movedEffect } from "./score-history.repository.ts";

/** A score and everything that made it. */
export interface ScoredAssessment {
  /** The buyer. */
  readonly orgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly summary: Summary;
  readonly questionnaire: { readonly id: string; readonly version: number };
  readonly policyVersion: number;
  /** Of the frozen dossier, as it was submitted. */
  readonly dossierSha256: string;
  /** How many review revisions went into it; 0 at submission. */
  readonly reviewCount: number;
  /** How many revisions of findings the count of open ones knows of. */
  readonly findingCount: number;
  readonly nextChangeOn: CivilDate | null;
  readonly computedAt: number;
  readonly openFindings: number;
  readonly facts: VendorFacts;
  /** Why it is no longer what it was. */
  readonly reasons: readonly ScoreReason[];
  /** What was judged of it, where it is decided. */
  readonly judged: Judged | null;
}

/** Stores the score of an assessment in place of an earlier one, and that it moved; goes into the batch of what changed it. */
export const summaryEffects = (db: Database, scored: ScoredAssessment): Effect[] => [
  upsert(db, scored, undefined),
  moved(db, scored),
  ...fell(db, scored),
];

/**
 * The same, but the whole batch rolls back (`stale_revision`) unless the score knows of every stored review and finding,
 * those of the batch included, and was made with the policy that holds: reviewers at work at once must not leave a score that knows of some of them only.
 */
export function completeSummaryEffects(db: Database, scored: ScoredAssessment): Effect[] {
  const { orgId, assessmentId, reviewCount, findingCount, policyVersion } = scored;
  // Counts the reviews and the findings of one assessment, by their keys; it may have moved to another policy meanwhile.
  const complete = sql`(select count(*) from reviews where reviews.org_id = ${orgId}
    and reviews.assessment_id = ${assessmentId}) = ${reviewCount}
    and (select count(*) from findings where findings.org_id = ${orgId}
      and findings.assessment_id = ${assessmentId}) = ${findingCount}
    and (select policy_version from assessments where assessments.org_id = ${orgId}
      and assessments.id = ${assessmentId}) = ${policyVersion}`;
  return [upsert(db, scored, complete), ...assertOneChanged(db), moved(db, scored), ...fell(db, scored)];
}

/** Marks a stored score as out of date: whoever is first, the next save or the hourly work, scores again. */
export const summaryDueEffect = (
  db: Database,
  due: { readonly orgId: OrgId; readonly assessmentId: AssessmentId; readonly today: CivilDate },
): Effect =>
  db
    .update(summaries)
    .set({ nextChangeOn: due.today })
    .where(and(eq(summaries.orgId, due.orgId), eq(summaries.assessmentId, due.assessmentId)));

const moved = (db: Database, scored: ScoredAssessment): Effect => {
  const { orgId, assessmentId, summary, policyVersion, reasons, computedAt: at } = scored;
  const { asOf } = summary;
  return movedEffect(db, { orgId, assessmentId, at, asOf, figures: figuresOf(summary), policyVersion, reasons });
};

const fell = (
  db: Database,
  { orgId, assessmentId, summary, judged, reasons, computedAt: at }: ScoredAssessment,
): Effect[] =>
  scoreFellEffects(db, { orgId, assessmentId, judged, figures: figuresOf(summary), reasons, asOf: summary.asOf, at });

function upsert(db: Database, scored: ScoredAssessment, setWhere: SQL | undefined): Effect {
  const {
    orgId,
    assessmentId,
    summary,
    questionnaire,
    facts,
    findingCount: _known,
    reasons: _told,
    judged: _before,
    ...stored
  } = scored;
  const values = {
    ...stored,
    asOf: summary.asOf,
    model: summary.model,
    summaryJson: JSON.stringify(summary),
    factsJson: JSON.stringify(facts),
    questionnaireId: questionnaire.id,
    questionnaireVersion: questionnaire.version,
  };
  return db
    .insert(summaries)
    .values({ orgId, assessmentId, ...values })
    .onConflictDoUpdate({
      target: [summaries.orgId, summaries.assessmentId],
      set: values,
      ...(setWhere && { setWhere }),
    });
}
