import { civilDateOf } from "#domain/civil-date.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { commit } from "#worker/storage/commit.ts";
import { listDueOfEveryTenant } from "./rescore.repository.ts";
import type { AssessmentKey } from "./reviewing.repository.ts";
import { loadReviewing, scoredAssessment, viewOf } from "./reviewing.ts";
import { guardedSummaryEffects } from "./summary-effect.ts";

/** The most assessments one run scores again; the next run goes on. */
const mostPerRun = 100;

/** Scores again what time alone has changed by today, such as a certificate that lapsed. Gives how many were stored. */
export async function rescoreDue(deps: Dependencies): Promise<number> {
  const today = civilDateOf(deps.clock.now());
  let rescored = 0;
  for (const key of await listDueOfEveryTenant(deps.db, { today, most: mostPerRun })) {
    if (await rescores(deps, key)) rescored++;
  }
  return rescored;
}

// One assessment that cannot be scored, or that a reviewer is just changing, must not hold up the others.
async function rescores(deps: Dependencies, key: AssessmentKey): Promise<boolean> {
  try {
    await rescore(deps, key);
    return true;
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    console.warn(JSON.stringify({ event: "rescore-postponed", assessment: key.assessmentId, error: name }));
    return false;
  }
}

async function rescore(deps: Dependencies, key: AssessmentKey): Promise<void> {
  const { db, clock } = deps;
  const now = clock.now();
  const reviewing = await loadReviewing(deps, key);
  const view = viewOf(reviewing, { reviews: reviewing.reviews, now });
  const scored = scoredAssessment(view, { orgId: key.orgId, now });
  await commit(db, {
    orgId: key.orgId,
    actor: "system",
    at: now,
    effects: guardedSummaryEffects(db, { ...scored, replacedReviewCount: scored.reviewCount }),
    audit: {
      action: "summary.rescored",
      subject: key.assessmentId,
      details: { asOf: view.summary.asOf, assured: view.summary.overall?.assured ?? null, rating: view.summary.rating },
    },
  });
}
