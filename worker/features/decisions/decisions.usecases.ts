import type { Decide, SettleDecision } from "#contract/decision.schema.ts";
import type { DecisionsView, DecisionView } from "#contract/decision.ts";
import { fail } from "#contract/problems.ts";
import type { ReviewView } from "#contract/review.ts";
import { addMonths, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { findIsFollowed } from "#worker/features/assessments/follows.repository.ts";
import { decisionForOutside, isFromOutside } from "#worker/features/assessments/for-outside.ts";
import { tellAskers } from "#worker/features/intake/tell-of-decision.ts";
import { noMail } from "#worker/features/mails/outgoing-mail.ts";
import { tellOfProposal } from "#worker/features/notices/happened.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import { viewReview } from "#worker/features/reviewing/reviewing.ts";
import { refuseUnreconciled } from "#worker/features/sealed/sealing.ts";
import { nudge } from "#worker/nudge.ts";

import { refusalOf } from "#worker/storage/constraint.ts";
import { findTierOf, listDecisions, needsTwo, proposeEffect, settleEffects } from "./decisions.repository.ts";
import { freeze } from "./freeze.ts";

/** The decisions on an assessment, and whether one needs a second pair of eyes. */
export async function viewDecisions(caller: Caller, assessmentId: AssessmentId): Promise<DecisionsView> {
  const { deps, principal } = caller;
  const key = { orgId: principal.orgId, assessmentId };
  if ((await findAssessment(deps.db, key)) === undefined) fail("not-found");
  const decisions = await listDecisions(deps.db, key);
  return {
    fourEyes: await needsTwo(deps.db, key),
    isFollowed: await findIsFollowed(deps.db, key),
    // What the rules of a tier say is not for whoever reads one assessment from outside.
    reviewOn: isFromOutside(principal) ? null : await reviewByTier(caller, key),
    decisions: isFromOutside(principal)
      ? decisions.filter(({ state }) => state === "final").map(decisionForOutside)
      : decisions,
  };
}

/** By when a decision of today is looked at again, as the rules of its tier say; null where they say nothing. */
async function reviewByTier({ deps, at }: Caller, key: AssessmentKey): Promise<CivilDate | null> {
  const tier = await findTierOf(deps.db, key);
  const months = tier === null ? null : ((await findTierRules(deps.db, key.orgId))?.follows[tier].reviewMonths ?? null);
  return months === null ? null : addMonths(civilDateOf(at), months);
}

/** Decides on a submitted assessment; with four eyes set, it is a proposal until somebody else confirms it. */
export async function decide(
  call: Call<DecisionsView>,
  {
    assessmentId,
    number,
    outcome,
    reason,
    conditions,
    basis,
    ...said
  }: Decide & { readonly assessmentId: AssessmentId },
): Promise<DecisionsView> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const view = await viewReview(call, assessmentId);
  if (view.assessment.state !== "submitted") fail("decision-not-now");
  await refuseUnreconciled(deps.db, { orgId, assessmentId }, view.rounds);
  if (decisionBasis(view) !== basis) fail("decision-basis-changed");
  const { decisions, ...beside } = await viewDecisions(call, assessmentId);
  const { fourEyes, reviewOn: byTier } = beside;
  const reviewOn = said.reviewOn === undefined ? byTier : said.reviewOn;
  if (reviewOn !== null && reviewOn <= civilDateOf(at))
    fail("input-invalid", [{ pointer: "/reviewOn", message: "Choose a later day: it holds until then." }]);
  if (decisions.some(({ state }) => state === "proposed")) fail("decision-not-now");
  if (number !== decisions.length + 1) fail("decision-not-now");
  const made = { number, outcome, reason, conditions, basis, reviewOn, proposedAt: at };
  const people = { decidedBy: principal.name, confirmation: null };
  const final = fourEyes ? undefined : await freeze(call, view, { assessmentId, ...made, ...people, at });
  const proposal = proposeEffect(deps.db, { orgId, assessmentId, ...made, proposedBy: personId });
  const told = fourEyes
    ? await tellOfProposal(call, { orgId, assessmentId, number, outcome })
    : await tellAskers(call, { assessmentId, outcome });
  const decision: DecisionView = {
    ...made,
    state: final ? "final" : "proposed",
    proposedBy: principal.name,
    proposedById: personId,
    settledBy: null,
    settledAt: final ? at : null,
    settledReason: null,
    record: final?.record ?? null,
    told: null,
  };
  const decided = await call
    .commit({
      effects: [proposal, ...(final?.effects ?? []), ...told.effects],
      audit: {
        action: fourEyes ? "decision.proposed" : "decision.made",
        subject: assessmentId,
        details: { number, outcome },
      },
      result: { ...beside, decisions: [...decisions, decision] },
    })
    .catch(refuseSecond);
  await final?.deliver();
  await told.deliver();
  await nudge(deps, { kind: "seal", orgId });
  return decided;
}

/** Another person confirms a proposal, which makes it final, or rejects it. */
export async function settleDecision(
  call: Call<DecisionsView>,
  { assessmentId, number, confirmed, reason, basis }: SettleDecision & { readonly assessmentId: AssessmentId },
): Promise<DecisionsView> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const { decisions, ...beside } = await viewDecisions(call, assessmentId);
  const proposal = decisions.find((one) => one.number === number);
  if (proposal === undefined) fail("not-found");
  if (proposal.state !== "proposed") fail("decision-not-now");
  // One may take one's own proposal back, but never confirm it.
  if (confirmed && proposal.proposedById === personId) fail("four-eyes");
  const final = confirmed
    ? await freeze(call, await confirmable(call, { assessmentId, basis, proposal }), {
        ...proposal,
        assessmentId,
        decidedBy: proposal.proposedBy,
        confirmation: { by: personId, name: principal.name, reason },
        at,
      })
    : undefined;
  const rejection = { state: "rejected", record: null, dossierKey: null } as const;
  const told = { settledAt: at, settledReason: reason };
  const askers = confirmed ? await tellAskers(call, { assessmentId, outcome: proposal.outcome }) : noMail;
  const settled: DecisionView = {
    ...proposal,
    ...told,
    state: final ? "final" : "rejected",
    settledBy: principal.name,
    record: final?.record ?? null,
  };
  const done = await call
    .commit({
      effects: [
        ...(final?.effects ??
          settleEffects(deps.db, { orgId, assessmentId, number, settledBy: personId, ...told, ...rejection })),
        ...askers.effects,
      ],
      audit: {
        action: confirmed ? "decision.confirmed" : "decision.rejected",
        subject: assessmentId,
        details: { number, outcome: proposal.outcome },
      },
      result: { ...beside, decisions: decisions.map((one) => (one.number === number ? settled : one)) },
    })
    .catch(refuseSecond);
  await final?.deliver();
  await askers.deliver();
  await nudge(deps, { kind: "seal", orgId });
  return done;
}

/** What both pairs of eyes have seen: refused when either looked at something else than what stands. */
async function confirmable(
  call: Caller,
  of: { readonly assessmentId: AssessmentId; readonly basis: string; readonly proposal: DecisionView },
): Promise<ReviewView> {
  const view = await viewReview(call, of.assessmentId);
  if (view.assessment.state !== "submitted") fail("decision-not-now");
  const standing = decisionBasis(view);
  if (of.proposal.basis !== standing) fail("proposal-outdated");
  if (of.basis !== standing) fail("decision-basis-changed");
  return view;
}

function refuseSecond(error: unknown): never {
  const refusal = refusalOf(error);
  if (refusal === "already-there" || refusal === "stale-revision") fail("decision-not-now");
  throw error;
}
