import type { ReviewView, RoundView } from "#contract/review.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { findReviewing } from "./reviewing.repository.ts";
import { scoredAssessment, viewOf } from "./reviewing.ts";
import type { ScoredAssessment } from "./summaries.repository.ts";

export interface LaterRound {
  readonly dossier: Dossier;
  readonly submission: ReviewView["submission"];
  readonly round: Pick<RoundView, "round" | "changed">;
}

/**
 * The score of a hand-in with the conclusions on earlier rounds that still hold, before it is stored, so that it can be
 * stored in one step with it. Undefined when no earlier hand-in stands: then there are none.
 */
export async function scoreOfLaterRound(
  { db }: Dependencies,
  key: AssessmentKey,
  { dossier, submission, round }: LaterRound,
): Promise<ScoredAssessment | undefined> {
  const stored = await findReviewing(db, key);
  if (typeof stored === "string") return undefined;
  const { sha256, signedName, submittedAt } = submission;
  const handIn: RoundView = { ...round, sha256, signedName, submittedAt, asked: null };
  const reviewing = {
    ...stored,
    frozen: dossier,
    submission: { ...submission, dossierKey: "" },
    rounds: [...stored.rounds, handIn],
  };
  const view = viewOf(reviewing, { reviews: stored.reviews, now: submittedAt });
  return scoredAssessment(view, { ...key, now: submittedAt, before: stored.before, judged: stored.judged });
}
