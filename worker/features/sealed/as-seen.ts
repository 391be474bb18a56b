import type { ReviewView } from "#contract/review.ts";
import type { Caller } from "#worker/call.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { type Reviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { findApart } from "./apart.repository.ts";
import { ownSealed } from "./sealing.ts";

/** A review as the caller sees it: what they judged apart is laid over it for themselves alone. */
export async function asSeen(
  { deps, principal, at }: Caller,
  key: AssessmentKey,
  reviewing: Reviewing,
): Promise<ReviewView> {
  const apart = await findApart(deps.db, key);
  const own = await ownSealed(deps.db, key, { apart, personId: principal.personId });
  return viewOf(reviewing, { reviews: [...reviewing.reviews, ...own], now: at });
}
