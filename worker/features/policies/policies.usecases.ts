import type { RescoredWith } from "#contract/assessment.ts";
import type { PolicyDesk, PolicyEffect, PolicyEffectPage } from "#contract/policy.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { Call, Caller } from "#worker/call.ts";
import { rescore } from "#worker/features/reviewing/rescoring.ts";
import { loadReviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { sha256Hex } from "#worker/ports/hash.ts";

import { refusalOf } from "#worker/storage/constraint.ts";
import { bindEffects, listPolicies, listScored, newPolicyEffect } from "./policies.repository.ts";

/** The most assessments one request scores: each takes a file from the store and two scoring runs. */
const mostAtOnce = 100;

/** The policies of the organisation. */
export const viewPolicies = async ({ deps, principal }: Caller): Promise<PolicyDesk> => ({
  versions: await listPolicies(deps.db, principal.orgId),
});

function refuseLawless(policy: PolicyChanges): void {
  const problems = policyProblems(policy);
  if (problems.length > 0)
    fail(
      "input-invalid",
      problems.map(({ field, text }) => ({ pointer: `/policy/${field}`, message: text })),
    );
}

/** What a policy would make of current assessments, a hundred behind the one named; `next` leads to the rest. Nothing is stored. */
export async function previewPolicy(
  { deps, principal }: Caller,
  { policy, after }: { readonly policy: PolicyChanges; readonly after?: AssessmentId | undefined },
): Promise<PolicyEffectPage> {
  refuseLawless(policy);
  const { orgId } = principal;
  const ids = await listScored(deps.db, { orgId, after, most: mostAtOnce });
  const now = deps.clock.now();
  const effects: PolicyEffect[] = [];
  // One after the other: a hundred files at once would be too much for one request's memory.
  for (const assessmentId of ids) {
    const reviewing = await loadReviewing(deps, { orgId, assessmentId });
    const on = { reviews: reviewing.reviews, now };
    const [before, tried] = [viewOf(reviewing, on), viewOf({ ...reviewing, policy }, on)];
    const { vendorName, product, policyVersion } = before.assessment;
    effects.push({
      assessmentId,
      vendorName,
      product,
      version: policyVersion,
      before: figuresOf(before.summary),
      after: figuresOf(tried.summary),
    });
  }
  return { effects, next: ids.length < mostAtOnce ? null : (ids.at(-1) ?? null) };
}

const figuresOf = ({ overall, rating }: Summary) => ({ assured: overall?.assured ?? null, rating });

/** Publishes a policy as the next version. Assessments sent from now on use it; what was scored keeps its own. */
export async function publishPolicy(
  call: Call<PolicyDesk>,
  { base, policy }: { readonly base: number; readonly policy: PolicyChanges },
): Promise<PolicyDesk> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  refuseLawless(policy);
  const { versions } = await viewPolicies(call);
  const newest = versions[0]?.version ?? 0;
  if (newest !== base) fail("stale-revision");
  const policyJson = canonicalJson(policy);
  const sha256 = await sha256Hex(policyJson);
  const version = newest + 1;
  const published = { version, policy, publishedBy: principal.name, publishedAt: call.at, assessments: 0 };
  return call
    .commit({
      effects: [
        newPolicyEffect(deps.db, { orgId, version, sha256, policyJson, publishedBy: personId, publishedAt: call.at }),
      ],
      audit: { action: "policy.published", subject: String(version), details: { version, sha256 } },
      result: { versions: [published, ...versions] },
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "already-there") fail("stale-revision");
      throw error;
    });
}

/** Scores one assessment by another version from now on: never by itself, always by somebody's word. */
export async function rescoreWith(
  call: Call<RescoredWith>,
  { assessmentId, version }: { readonly assessmentId: AssessmentId; readonly version: number },
): Promise<RescoredWith> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const { assessment } = await loadReviewing(deps, { orgId, assessmentId });
  const result = await call
    .commit({
      effects: bindEffects(deps.db, { orgId, assessmentId, version }),
      audit: {
        action: "policy.rescored-with",
        subject: assessmentId,
        details: { from: assessment.policyVersion, to: version },
      },
      result: { policyVersion: version },
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "unknown-reference") fail("not-found");
      throw error;
    });
  // Should this be lost, whoever saves next or the hourly work scores it: what is bound is bound.
  await rescore(deps, { orgId, assessmentId });
  return result;
}
