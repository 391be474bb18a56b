import type { CivilDate } from "#domain/civil-date.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { summaries } from "./reviews.tables.ts";

/** A score and everything that made it. */
export interface ScoredAssessment {
  /** The buyer. */
  readonly orgId: string;
  readonly assessmentId: string;
  readonly summary: Summary;
  readonly questionnaire: { readonly id: string; readonly version: number };
  readonly policyVersion: number;
  readonly dossierSha256: string;
  /** How many review revisions went into it. */
  readonly reviewCount: number;
  readonly nextChangeOn: CivilDate | null;
  readonly computedAt: number;
}

/** Stores the score of an assessment in place of an earlier one; goes into the batch of what changed it. */
export function summaryEffect(db: Database, scored: ScoredAssessment): Effect {
  const values = {
    asOf: scored.summary.asOf,
    model: scored.summary.model,
    questionnaireId: scored.questionnaire.id,
    questionnaireVersion: scored.questionnaire.version,
    policyVersion: scored.policyVersion,
    dossierSha256: scored.dossierSha256,
    reviewCount: scored.reviewCount,
    summaryJson: JSON.stringify(scored.summary),
    nextChangeOn: scored.nextChangeOn,
    computedAt: scored.computedAt,
  };
  return db
    .insert(summaries)
    .values({ orgId: scored.orgId, assessmentId: scored.assessmentId, ...values })
    .onConflictDoUpdate({ target: [summaries.orgId, summaries.assessmentId], set: values });
}
