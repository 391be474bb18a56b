import type { RescoredWith } from "#contract/assessment.ts";
import type { PolicyScope } from "#contract/policy.schema.ts";
import type { PolicyDesk, PolicyEffect, PolicyEffectPage } from "#contract/policy.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import type { Call, Caller } from "#worker/call.ts";
import { loadReviewing, scoredAssessment, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { completeSummaryEffects } from "#worker/features/reviewing/summaries.repository.ts";
import { findSettings } from "#worker/features/settings/settings.repository.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { eachScored } from "./each-scored.ts";
import { bindEffects, findPolicyOf, listPolicies } from "./policies.repository.ts";
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

/** A reviewer who saves at the same moment is waited for so often. */
const tries = 3;

/** Scores one assessment by another version from now on, in one step: never by itself, always by somebody's word. */
export async function rescoreWith(call: Call<RescoredWith>, wanted: Rescoring): Promise<RescoredWith> {
  for (let left = tries; left > 0; left--) {
    const result = await tryRescoring(call, wanted);
    if (result) return result;
  }
  return fail("busy");
}

interface Rescoring {
  readonly assessmentId: AssessmentId;
  readonly version: number;
}

/** One try; undefined when somebody saved in between, so that the score would not know of it. */
async function tryRescoring(
  call: Call<RescoredWith>,
  { assessmentId, version }: Rescoring,
): Promise<RescoredWith | undefined> {
  const { deps, principal, at } = call;
  const key = { orgId: principal.orgId, assessmentId };
  const { policy: _before, assessment, ...reviewing } = await loadReviewing(deps, key);
  const policy = await findPolicyOf(deps.db, { orgId: key.orgId, version });
  if (policy === undefined) fail("not-found");
  const bound = { ...reviewing, policy, assessment: { ...assessment, policyVersion: version } };
  const view = viewOf(bound, { reviews: reviewing.reviews, now: at });
  const saving = call.commit({
    effects: [
      ...bindEffects(deps.db, { ...key, from: assessment.policyVersion, version, at }),
      ...completeSummaryEffects(
        deps.db,
        scoredAssessment(view, { ...key, now: at, before: reviewing.before, judged: reviewing.judged }),
      ),
    ],
    audit: {
      action: "policy.rescored-with",
      subject: assessmentId,
      details: { from: assessment.policyVersion, to: version },
    },
    result: { policyVersion: version },
  });
  return saving.catch((error: unknown) => {
    if (refusalOf(error) === "stale-revision") return undefined;
    throw error;
  });
}
