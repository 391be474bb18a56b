import type { LastTime } from "#contract/review.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { policyOn } from "#domain/score-history/as-it-stood.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { findPolicyOf } from "#worker/features/policies/policies.repository.ts";
import { loadReviewing, type Reviewing, reviewedDossier } from "#worker/features/reviewing/reviewing.ts";
import { listBindings } from "#worker/features/score-history/material.repository.ts";
import { readDossier } from "#worker/storage/dossiers.ts";
import { findEarlierAssessment, type HandIn, listLastHandIns } from "./last-time.repository.ts";

/** A reviewed assessment and whose it is. */
type Standing = Reviewing & { readonly orgId: OrgId };

/**
 * What the vendor handed in before, with the conclusions of that time: the round before, else the last assessment of the
 * same product. Under today's policy, so that a difference is the vendor's and not the buyer's. Null the first time.
 */
export async function viewLastTime({ deps, principal }: Caller, assessmentId: AssessmentId): Promise<LastTime | null> {
  const { orgId } = principal;
  const key = { orgId, assessmentId };
  const now = await loadReviewing(deps, key);
  const [last, roundBefore] = await listLastHandIns(deps.db, key);
  if (last === undefined) return null;
  if (roundBefore) return roundOf(deps, { ...now, orgId }, { roundBefore, until: last.submittedAt });
  const { vendorOrgId, submittedAt: before } = last;
  const earlier = await findEarlierAssessment(deps.db, {
    ...key,
    vendorOrgId,
    before,
    product: now.assessment.product,
  });
  if (earlier === undefined) return null;
  const then = await loadReviewing(deps, { orgId, assessmentId: earlier.assessmentId });
  const asItWas = {
    ...then,
    orgId,
    policy: now.policy,
    // Not the newest of that assessment, but the one that came before this: later rounds are not "last time".
    frozen: await readDossier(deps.blobs, earlier),
    reviews: then.reviews.filter(({ reviewedAt }) => reviewedAt < before),
    rounds: then.rounds.filter((round) => round.submittedAt <= earlier.submittedAt),
  };
  return lastTime(deps, asItWas, { kind: "assessment", handIn: earlier });
}

async function roundOf(
  deps: Dependencies,
  now: Standing,
  of: { readonly roundBefore: HandIn; readonly until: number },
): Promise<LastTime> {
  const frozen = await readDossier(deps.blobs, of.roundBefore);
  const reviews = now.reviews.filter(({ reviewedAt }) => reviewedAt < of.until);
  const then = { ...now, frozen, reviews, rounds: now.rounds.slice(0, -1) };
  return lastTime(deps, then, { kind: "round", handIn: of.roundBefore });
}

/** As it stood when somebody last looked at it, and by which policy it was scored then. */
async function lastTime(
  { db }: Dependencies,
  then: Standing,
  of: { readonly kind: LastTime["kind"]; readonly handIn: HandIn },
): Promise<LastTime> {
  const { assessmentId, submittedAt } = of.handIn;
  const { orgId, assessment } = then;
  const lookedAt = Math.max(submittedAt, ...then.reviews.map(({ reviewedAt }) => reviewedAt));
  const dossier = reviewedDossier(then, { reviews: then.reviews, asOf: civilDateOf(lookedAt) });
  const bindings = await listBindings(db, { orgId, assessmentId });
  const version = policyOn({ bindings, policyVersion: assessment.policyVersion }, (at) => at <= lookedAt);
  const body = (await findPolicyOf(db, { orgId, version })) ?? {};
  return { kind: of.kind, assessmentId, submittedAt, dossier, policy: { version, body } };
}
