import type { ReviewView } from "#contract/review.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { tellOfLapses } from "./lapses.ts";
import { stillDueEffects } from "./rescore.repository.ts";
import { loadReviewing, scoredAssessment, viewOf } from "./reviewing.ts";
import { completeSummaryEffects } from "./summaries.repository.ts";

/**
 * Scores an assessment again whose score is due, as of today, and stores it. Undefined when a reviewer saved something in
 * between, which brings a score of its own, or when somebody else was first.
 */
export async function rescore(deps: Dependencies, key: AssessmentKey): Promise<ReviewView | undefined> {
  const { db, clock } = deps;
  const now = clock.now();
  const reviewing = await loadReviewing(deps, key);
  const view = viewOf(reviewing, { reviews: reviewing.reviews, now });
  const { asOf, overall, rating } = view.summary;
  const told = await tellOfLapses(deps, { ...key, certificates: view.dossier.certificates, asOf });
  try {
    await commit(db, {
      orgId: key.orgId,
      facet: "buyer",
      from: null,
      actor: "system",
      at: now,
      effects: [
        ...stillDueEffects(db, { ...key, today: asOf }),
        ...told.effects,
        ...completeSummaryEffects(
          db,
          scoredAssessment(view, { ...key, now, before: reviewing.before, judged: reviewing.judged }),
        ),
      ],
      audit: {
        action: "summary.rescored",
        subject: key.assessmentId,
        details: { asOf, assured: overall?.assured ?? null, rating },
      },
    });
    await told.deliver();
    return view;
  } catch (error) {
    if (refusalOf(error) === "stale-revision") return undefined;
    throw error;
  }
}
