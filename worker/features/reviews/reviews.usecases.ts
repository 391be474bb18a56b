import { fail } from "#contract/problems.ts";
import type { ReviewView, SavedReview } from "#contract/review.ts";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { standingReviews } from "#domain/assessment/rounds.ts";
import { comparedList } from "#domain/words/compared.ts";
import type { Caller } from "#worker/call.ts";
import { loadReviewing, type Reviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { type Apart, findApart, isSealed } from "#worker/features/sealed/apart.repository.ts";
import { ownSealed, refuseJudging, refuseUnsettled, seal } from "#worker/features/sealed/sealing.ts";
import { type Conclusion, conclusionOf, type ReviewRequest, recordOf, saysTheSame } from "./conclusion.ts";
import { isStored, type Store, storeThenScore, storeWithScore } from "./review-stores.ts";
import { hasSubject, uncompared } from "./review-subject.ts";
import { findReviewer } from "./reviews.repository.ts";

/**
 * Saves a conclusion with the score it leads to. Refuses when somebody concluded on the same thing in the meantime.
 * When others save on other things at the same moment, the conclusion is stored first and scored right after.
 */
export async function saveReview(call: Caller, request: ReviewRequest): Promise<SavedReview> {
  const conclusion = conclusionOf(request);
  // The last look is for a revision that somebody took after the one before: it finds it and says so.
  for (const store of [storeWithScore, storeThenScore, storeThenScore]) {
    const view = await trySave(call, { conclusion, store });
    if (view) return { revision: conclusion.revision, view };
  }
  return fail("busy");
}

/** One try; undefined when the stored reviews moved on between reading and writing. */
async function trySave(
  call: Caller,
  { conclusion, store }: { readonly conclusion: Conclusion; readonly store: Store },
): Promise<ReviewView | undefined> {
  const { deps, principal } = call;
  const { assessmentId, kind, subject, revision } = conclusion;
  const reviewing = await loadReviewing(deps, { orgId: principal.orgId, assessmentId });
  if (!hasSubject(reviewing.frozen, conclusion)) fail("not-found");
  const apart = await findApart(deps.db, { orgId: principal.orgId, assessmentId });
  if (isSealed(apart)) return trySealing(call, { conclusion, reviewing, apart });
  await refuseUnsettled(
    deps.db,
    { orgId: principal.orgId, assessmentId },
    { apart, rounds: reviewing.rounds, kind, subject },
  );
  refuseUncompared(reviewing, conclusion);
  const earlier = reviewing.reviews.filter((record) => record.kind === kind && record.subject === subject);
  const newest = Math.max(0, ...earlier.map((record) => record.revision));
  if (revision !== newest + 1) return repeated(call, { conclusion, reviewing });
  const record = recordOf(conclusion, { reviewedBy: principal.name, reviewedAt: deps.clock.now() });
  return store(call, { conclusion, record, reviewing });
}

interface Sealing {
  readonly conclusion: Conclusion;
  readonly reviewing: Reviewing;
  readonly apart: Apart;
}

/** The same where two judge without seeing each other: it is kept to whoever judged, and scored for them alone. */
async function trySealing(call: Caller, { conclusion, reviewing, apart }: Sealing): Promise<ReviewView | undefined> {
  const { deps, principal } = call;
  const { assessmentId, kind, subject, revision } = conclusion;
  refuseJudging(apart, principal.personId);
  const key = { orgId: principal.orgId, assessmentId };
  const own = await ownSealed(deps.db, key, { apart, personId: principal.personId });
  const seen = { ...reviewing, reviews: [...reviewing.reviews, ...own] };
  refuseUncompared(seen, conclusion);
  const isThis = (one: ReviewRecord): boolean => one.kind === kind && one.subject === subject;
  const latest = seen.reviews.filter(isThis);
  const newest = Math.max(0, ...latest.map((record) => record.revision));
  const now = deps.clock.now();
  if (revision !== newest + 1) {
    const there = own.find((record) => isThis(record) && record.revision === revision);
    if (there === undefined || !saysTheSame(conclusion, there)) fail("stale-revision");
    return viewOf(seen, { reviews: seen.reviews, now });
  }
  const record = recordOf(conclusion, { reviewedBy: principal.name, reviewedAt: now });
  const isSealedNow = await isStored(seal(call, { ...key, apart, record, own }));
  const others = own.filter((one) => !isThis(one));
  return isSealedNow ? viewOf(seen, { reviews: [...reviewing.reviews, ...others, record], now }) : undefined;
}

/** A certificate is confirmed with all that the vendor entered of it, or not yet; one that is confirmed stays so. */
function refuseUncompared({ frozen, reviews, rounds }: Reviewing, conclusion: Conclusion): void {
  const left = uncompared(frozen, conclusion);
  if (left.length === 0 || isConfirmed(standingReviews(reviews, rounds), conclusion)) return;
  const message = `Compare this too before you confirm it: ${comparedList(left)}`;
  fail("input-invalid", [{ pointer: "/body/compared", message }]);
}

const isConfirmed = (standing: readonly ReviewRecord[], { subject }: Conclusion): boolean => {
  const latest = standing.findLast((one) => one.kind === "certificate" && one.subject === subject);
  return latest?.kind === "certificate" && latest.body?.verification === "confirmed";
};

/** A request that was sent twice succeeds twice; anything else on an old revision is refused. */
async function repeated(
  { deps, principal: { orgId, personId } }: Caller,
  { conclusion, reviewing }: { readonly conclusion: Conclusion; readonly reviewing: Reviewing },
): Promise<ReviewView> {
  const { assessmentId, kind, subject, revision } = conclusion;
  const there = reviewing.reviews.find(
    (record) => record.kind === kind && record.subject === subject && record.revision === revision,
  );
  if (there === undefined || !saysTheSame(conclusion, there)) fail("stale-revision");
  if ((await findReviewer(deps.db, { orgId, assessmentId, kind, subject, revision })) !== personId)
    fail("stale-revision");
  return viewOf(reviewing, { reviews: reviewing.reviews, now: deps.clock.now() });
}
