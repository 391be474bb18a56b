import type { LastTime, ReviewView } from "#contract/review.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { loadReviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { viewLastTime } from "#worker/features/rounds/last-time.usecases.ts";
import { findApart } from "#worker/features/sealed/apart.repository.ts";
import { ownSealed } from "#worker/features/sealed/sealing.ts";

/** The answers with everything that was concluded on them; that somebody read them is on record before they leave. */
export async function readReview(call: Caller, assessmentId: AssessmentId): Promise<ReviewView> {
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, assessmentId };
  const reviewing = await loadReviewing(deps, key);
  // What somebody judged apart is laid over it for themselves alone.
  const apart = await findApart(deps.db, key);
  const own = await ownSealed(deps.db, key, { apart, personId: principal.personId });
  const view = viewOf(reviewing, { reviews: [...reviewing.reviews, ...own], now: deps.clock.now() });
  await call.note({ effects: [], audit: { action: "review.read", subject: assessmentId } });
  return view;
}

/** What was answered last time, if there was one; also on record. */
export async function readLastTime(call: Caller, assessmentId: AssessmentId): Promise<LastTime | null> {
  const view = await viewLastTime(call, assessmentId);
  if (view === null) return null;
  await call.note({ effects: [], audit: { action: "review.read", subject: assessmentId, details: { last: true } } });
  return view;
}
