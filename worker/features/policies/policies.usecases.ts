import type { RescoredWith } from "#contract/assessment.ts";
import type { PolicyScope } from "#contract/policy.schema.ts";
import type { PolicyDesk, PolicyEffect, PolicyEffectPage } from "#contract/policy.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { Call, Caller } from "#worker/call.ts";
import { rescore } from "#worker/features/reviewing/rescoring.ts";
import { loadReviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { findSettings } from "#worker/features/settings/settings.repository.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { eachScored } from "./each-scored.ts";
import { bindEffects, listPolicies } from "./policies.repository.ts";
import { findWaiting } from "./proposals.repository.ts";

/** The most assessments one request scores: each takes a file from the store and two scoring runs. */
const mostAtOnce = 100;

/** The policies of the organisation, and the one that waits. */
export async function viewPolicies({ deps, principal }: Caller): Promise<PolicyDesk> {
  const { orgId } = principal;
  const { fourEyes } = await findSettings(deps.db, orgId);
  const waiting = await findWaiting(deps.db, orgId);
  return { versions: await listPolicies(deps.db, orgId), proposal: waiting ?? null, fourEyes };
}

/** Refuses what would break a law, naming the field (SCORING, "What a policy may be"). */
export function refuseLawless(policy: PolicyChanges): void {
  const problems = policyProblems(policy);
  if (problems.length > 0)
    fail(
      "input-invalid",
      problems.map(({ field, text }) => ({ pointer: `/policy/${field}`, message: text })),
    );
}

interface Preview {
  readonly policy: PolicyChanges;
  readonly scope?: PolicyScope | undefined;
  readonly after?: AssessmentId | undefined;
}

/** What a policy would make of current assessments, a hundred behind the one named; `next` leads to the rest. Nothing is stored. */
export async function previewPolicy(
  { deps, principal, at }: Caller,
  { policy, scope, after }: Preview,
): Promise<PolicyEffectPage> {
  refuseLawless(policy);
  const { orgId } = principal;
  const effects: PolicyEffect[] = [];
  const unread: PolicyEffectPage["unread"][number][] = [];
  const { next } = await eachScored(deps, { orgId, scope, after, most: mostAtOnce }, (one) => {
    const { assessmentId, product, version, reviewing } = one;
    if (reviewing === undefined) {
      unread.push({ assessmentId, product, version });
      return;
    }
    const on = { reviews: reviewing.reviews, now: at };
    const [before, tried] = [viewOf(reviewing, on), viewOf({ ...reviewing, policy }, on)];
    const { vendorName, policyVersion } = before.assessment;
    effects.push({
      assessmentId,
      vendorName,
      product,
      version: policyVersion,
      before: figuresOf(before.summary),
      after: figuresOf(tried.summary),
    });
  });
  return { effects, unread, next };
}

const figuresOf = ({ overall, rating }: Summary) => ({ assured: overall?.assured ?? null, rating });

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
