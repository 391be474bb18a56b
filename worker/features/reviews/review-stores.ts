import type { ReviewView } from "#contract/review.ts";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Caller } from "#worker/call.ts";
import { rescore } from "#worker/features/reviewing/rescoring.ts";
import { loadReviewing, type Reviewing, scoredAssessment, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { completeSummaryEffects, summaryDueEffect } from "#worker/features/reviewing/summaries.repository.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { type Conclusion, conclusionAudit } from "./conclusion.ts";
import { reviewEffects } from "./reviews.repository.ts";

interface Storing {
  readonly conclusion: Conclusion;
  readonly record: ReviewRecord;
  readonly reviewing: Reviewing;
}

/** A way to store a conclusion; undefined when the stored reviews moved on since they were read. */
export type Store = (call: Caller, storing: Storing) => Promise<ReviewView | undefined>;

/** Conclusion and score in one batch: all of it, or nothing when anybody else saved a review in between. */
export const storeWithScore: Store = async (caller, { conclusion, record, reviewing }) => {
  const { deps, principal } = caller;
  const { orgId, personId } = principal;
  const { assessmentId } = conclusion;
  const view = viewOf(reviewing, { reviews: [...reviewing.reviews, record], now: record.reviewedAt });
  const { before, judged } = reviewing;
  const scored = scoredAssessment(view, { orgId, assessmentId, now: record.reviewedAt, before, judged });
  const batch = caller.note({
    effects: [
      ...reviewEffects(deps.db, { orgId, assessmentId, record, personId, dossierSha256: reviewing.submission.sha256 }),
      ...completeSummaryEffects(deps.db, scored),
    ],
    audit: await conclusionAudit(conclusion),
  });
  return (await isStored(batch)) ? view : undefined;
};

/**
 * The conclusion first, with the stored score marked as due, then a score that knows of everything stored by then.
 * So many reviewers at once wait for each other once, not in turn; and should the second step be lost, the hourly work
 * finds the mark.
 */
export const storeThenScore: Store = async (caller, { conclusion, record, reviewing }) => {
  const { deps, principal } = caller;
  const { orgId, personId } = principal;
  const { assessmentId } = conclusion;
  const batch = caller.note({
    effects: [
      ...reviewEffects(deps.db, { orgId, assessmentId, record, personId, dossierSha256: reviewing.submission.sha256 }),
      summaryDueEffect(deps.db, { orgId, assessmentId, today: civilDateOf(record.reviewedAt) }),
    ],
    audit: await conclusionAudit(conclusion),
  });
  if (!(await isStored(batch))) return undefined;
  const rescored = await rescore(deps, { orgId, assessmentId });
  if (rescored) return rescored;
  const now = await loadReviewing(deps, { orgId, assessmentId });
  return viewOf(now, { reviews: now.reviews, now: record.reviewedAt });
};

/** Whether a batch was stored; false when what it rests on moved on. */
export async function isStored(batch: Promise<void>): Promise<boolean> {
  try {
    await batch;
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === "already-there" || refusal === "stale-revision") return false;
    throw error;
  }
}
