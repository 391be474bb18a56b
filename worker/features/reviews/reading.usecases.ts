import type { LastTime, ReviewView } from "#contract/review.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { forOutside, isFromOutside, roundForOutside } from "#worker/features/assessments/for-outside.ts";
import { loadReviewing } from "#worker/features/reviewing/reviewing.ts";
import { viewLastTime } from "#worker/features/rounds/last-time.usecases.ts";
import { asSeen } from "#worker/features/sealed/as-seen.ts";

/** The answers with everything that was concluded on them; that somebody read them is on record before they leave. */
export async function readReview(call: Caller, assessmentId: AssessmentId): Promise<ReviewView> {
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, assessmentId };
  const view = await asSeen(call, key, await loadReviewing(deps, key));
  await call.note({ effects: [], audit: { action: "review.read", subject: assessmentId } });
  if (!isFromOutside(call.principal)) return view;
  return {
    assessment: forOutside(view.assessment),
    submission: view.submission,
    dossier: view.dossier,
    summary: view.summary,
    evidence: view.evidence,
    reviews: view.reviews,
    rounds: view.rounds.map(roundForOutside),
    findings: view.findings,
    nextChangeOn: view.nextChangeOn,
    // What lies ready to be asked of the vendor, or to be decided with in sight, is the reviewers'.
    basket: [],
    openReasons: "",
  };
}

/** What was answered last time, if there was one; also on record. */
export async function readLastTime(call: Caller, assessmentId: AssessmentId): Promise<LastTime | null> {
  const view = await viewLastTime(call, assessmentId);
  if (view === null) return null;
  await call.note({ effects: [], audit: { action: "review.read", subject: assessmentId, details: { last: true } } });
  return view;
}
