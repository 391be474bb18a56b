import type { ComparedVendor, ComparisonView, LeftOutView } from "#contract/comparison.ts";
import { fail } from "#contract/problems.ts";
import { currentReviews } from "#domain/assessment/reviews.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { compare } from "#domain/comparison/compare.ts";
import { leftOutByOne, whyWithoutNumber } from "#domain/comparison/left-out.ts";
import { mostCompared } from "#domain/comparison/most-compared.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import { isOpenFinding } from "#domain/findings/findings.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import type { Caller } from "#worker/call.ts";
import { loadIfReadable, loadReviewing, reviewedDossier, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { type Comparable, listComparable } from "./comparison.repository.ts";

type Compared = ComparedVendor & Pick<Comparable, "assessmentId">;

/** Compares two to ten submitted assessments in the reader's order, under the policy of the first (SCORING 9). */
export async function compareVendors(call: Caller, wanted: readonly string[]): Promise<ComparisonView> {
  const ids = [...new Set(wanted)];
  if (ids.length < 2 || ids.length > mostCompared) fail("comparison-size");
  const found = new Map<string, Comparable>(
    (await listComparable(call.deps.db, { orgId: call.principal.orgId, ids })).map((one) => [one.assessmentId, one]),
  );
  const comparable = ids.map((id) => found.get(id) ?? fail("not-found"));
  const vendors = await Promise.all(comparable.map((one) => upToDate(call, one)));
  const changes = comparable[0]?.policy ?? {};
  const summaries = vendors.map(({ summary }) => summary);
  return {
    vendors,
    leftOut: await whyLeftOut(call, vendors),
    policy: changes,
    comparison: compare(summaries, resolvePolicy(changes)),
  };
}

/** The controls that one vendor alone keeps out of the common basis, each with why, and with who accepted that and when. */
async function whyLeftOut({ deps, principal, at }: Caller, vendors: readonly Compared[]): Promise<LeftOutView[]> {
  const alone = leftOutByOne(vendors.map(({ summary }) => summary));
  const found: LeftOutView[] = [];
  for (const [index, ofOne] of Map.groupBy(alone, ({ vendor }) => vendor)) {
    const assessmentId = vendors[index]?.assessmentId;
    if (assessmentId === undefined) continue;
    const reviewing = await loadIfReadable(deps, { orgId: principal.orgId, assessmentId });
    if (reviewing === undefined) {
      found.push(
        ...ofOne.map(({ control }) => ({ control, assessmentId, why: "unreadable" as const, by: null, at: null })),
      );
      continue;
    }
    const { reviews } = reviewing;
    const run = runScoring(reviewedDossier(reviewing, { reviews, asOf: civilDateOf(at) }));
    const standing = currentReviews(reviews).filter(({ kind }) => kind === "answer");
    for (const { control } of ofOne) {
      const reason = whyWithoutNumber(control, run);
      if (reason === undefined) continue;
      const accepted = reason.why === "accepted" ? reason.questions : [];
      const last = standing
        .filter(({ subject }) => accepted.includes(subject))
        .toSorted((one, other) => other.reviewedAt - one.reviewedAt)[0];
      const told = { by: last?.reviewedBy ?? null, at: last?.reviewedAt ?? null };
      found.push({ control, assessmentId, why: reason.why, ...told });
    }
  }
  return found;
}

/** A stored summary says what today's would, unless its next change is due: then it is scored again, and not stored. */
async function upToDate({ deps, principal: { orgId } }: Caller, one: Comparable): Promise<Compared> {
  const { policy: _policy, nextChangeOn, summary: stored, facts, openFindings, ...vendor } = one;
  if (stored === undefined) fail("comparison-size");
  const now = deps.clock.now();
  const isCurrent = nextChangeOn === null || nextChangeOn > civilDateOf(now);
  if (isCurrent && facts) return { ...vendor, summary: stored, facts, openFindings: openFindings ?? 0 };
  const reviewing = await loadReviewing(deps, { orgId, assessmentId: vendor.assessmentId });
  const { summary, dossier, findings } = viewOf(reviewing, { reviews: reviewing.reviews, now });
  return { ...vendor, summary, facts: vendorFacts(dossier), openFindings: findings.filter(isOpenFinding).length };
}
