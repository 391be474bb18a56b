import { eq } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
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
  /** Of the frozen dossier, as it was submitted. */
  readonly dossierSha256: string;
  /** How many review revisions went into it; 0 at submission. */
  readonly reviewCount: number;
  readonly nextChangeOn: CivilDate | null;
  readonly computedAt: number;
}

/** Stores the score of an assessment in place of an earlier one; goes into the batch of what changed it. */
export const summaryEffect = (db: Database, scored: ScoredAssessment): Effect => upsert(db, scored, undefined);

/**
 * The same, but the whole batch rolls back (`stale_revision`) unless the stored score rests on `replacedReviewCount`
 * reviews: two reviewers at once must not leave a score that knows of one of them only.
 */
export const guardedSummaryEffects = (
  db: Database,
  { replacedReviewCount, ...scored }: ScoredAssessment & { readonly replacedReviewCount: number },
): Effect[] => [upsert(db, scored, replacedReviewCount), ...assertOneChanged(db)];

function upsert(db: Database, scored: ScoredAssessment, replacedReviewCount: number | undefined): Effect {
  const { orgId, assessmentId, summary, questionnaire, ...stored } = scored;
  const values = {
    ...stored,
    asOf: summary.asOf,
    model: summary.model,
    summaryJson: JSON.stringify(summary),
    questionnaireId: questionnaire.id,
    questionnaireVersion: questionnaire.version,
  };
  const guard = replacedReviewCount === undefined ? undefined : eq(summaries.reviewCount, replacedReviewCount);
  return db
    .insert(summaries)
    .values({ orgId, assessmentId, ...values })
    .onConflictDoUpdate({
      target: [summaries.orgId, summaries.assessmentId],
      set: values,
      ...(guard && { setWhere: guard }),
    });
}
