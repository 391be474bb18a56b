import type { ComparedVendor, ComparisonView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { compare } from "#domain/comparison/compare.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import { isOpenFinding } from "#domain/findings/findings.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import type { Caller } from "#worker/call.ts";
import { loadReviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { type Comparable, listComparable } from "./comparison.repository.ts";

/** Compares two to ten submitted assessments in the reader's order, under the policy of the first (SCORING 9). */
export async function compareVendors(call: Caller, wanted: readonly string[]): Promise<ComparisonView> {
  const ids = [...new Set(wanted)];
  if (ids.length < 2 || ids.length > 10) fail("comparison-size");
  const found = new Map<string, Comparable>(
    (await listComparable(call.deps.db, { orgId: call.principal.orgId, ids })).map((one) => [one.assessmentId, one]),
  );
  const comparable = ids.map((id) => found.get(id) ?? fail("not-found"));
  const vendors = await Promise.all(comparable.map((one) => upToDate(call, one)));
  const changes = comparable[0]?.policy ?? {};
  const policy = resolvePolicy(changes);
  return {
    vendors,
    policy: changes,
    comparison: compare(
      vendors.map(({ summary }) => summary),
      policy,
    ),
  };
}

/** A stored summary says what today's would, unless its next change is due: then it is scored again, and not stored. */
async function upToDate({ deps, principal: { orgId } }: Caller, one: Comparable): Promise<ComparedVendor> {
  const { policy: _policy, nextChangeOn, summary: stored, facts, openFindings, ...vendor } = one;
  if (stored === undefined) fail("comparison-size");
  const now = deps.clock.now();
  const isCurrent = nextChangeOn === null || nextChangeOn > civilDateOf(now);
  if (isCurrent && facts) return { ...vendor, summary: stored, facts, openFindings: openFindings ?? 0 };
  const reviewing = await loadReviewing(deps, { orgId, assessmentId: vendor.assessmentId });
  const { summary, dossier, findings } = viewOf(reviewing, { reviews: reviewing.reviews, now });
  return { ...vendor, summary, facts: vendorFacts(dossier), openFindings: findings.filter(isOpenFinding).length };
}
