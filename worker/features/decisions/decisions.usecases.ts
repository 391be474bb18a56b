import type { ReviewView } from "#contract/assessment.ts";
import type { Decide, SettleDecision } from "#contract/decision.schema.ts";
import type { DecisionsView, DecisionView } from "#contract/decision.ts";
import { fail } from "#contract/problems.ts";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import type { Call } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { viewReview } from "#worker/features/reviewing/reviewing.ts";
import { findSettings } from "#worker/features/settings/settings.repository.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { listDecisions, proposeEffect, settleEffects } from "./decisions.repository.ts";
import { freezeEffects } from "./freeze.ts";

/** The decisions on an assessment, and whether one needs a second pair of eyes. */
export async function viewDecisions({ deps, principal }: Call, assessmentId: string): Promise<DecisionsView> {
  const key = { orgId: principal.orgId, assessmentId };
  if ((await findAssessment(deps.db, key)) === undefined) fail("not-found");
  const { fourEyes } = await findSettings(deps.db, principal.orgId);
  return { fourEyes, decisions: await listDecisions(deps.db, key) };
}

/** Decides on a submitted assessment; with four eyes set, it is a proposal until somebody else confirms it. */
export async function decide(
  call: Call,
  { assessmentId, number, outcome, reason, conditions, basis }: Decide & { readonly assessmentId: string },
): Promise<DecisionsView> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const view = await viewReview(call, assessmentId);
  if (view.assessment.state !== "submitted") fail("decision-not-now");
  if (decisionBasis(view) !== basis) fail("decision-basis-changed");
  const { fourEyes, decisions } = await viewDecisions(call, assessmentId);
  if (decisions.some(({ state }) => state === "proposed")) fail("decision-not-now");
  if (number !== decisions.length + 1) fail("decision-not-now");
  const at = deps.clock.now();
  const made = { outcome, reason, conditions, basis, proposedBy: personId, proposedAt: at };
  const proposal = { orgId, assessmentId, number, ...made };
  const people = { decidedBy: principal.name, confirmedBy: null, confirmation: null };
  const final = fourEyes ? [] : await freezeEffects(call, view, { ...proposal, ...people, at });
  await commit(deps.db, {
    orgId,
    actor: personId,
    at,
    effects: [proposeEffect(deps.db, proposal), ...final],
    audit: {
      action: fourEyes ? "decision.proposed" : "decision.made",
      subject: assessmentId,
      details: { number, outcome },
    },
  }).catch(refuseSecond);
  return viewDecisions(call, assessmentId);
}

/** Another person confirms a proposal, which makes it final, or rejects it. */
export async function settleDecision(
  call: Call,
  { assessmentId, number, confirmed, reason, basis }: SettleDecision & { readonly assessmentId: string },
): Promise<DecisionsView> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { decisions } = await viewDecisions(call, assessmentId);
  const proposal = decisions.find((one) => one.number === number);
  if (proposal === undefined) fail("not-found");
  if (proposal.state !== "proposed") fail("decision-not-now");
  // One may take one's own proposal back, but never confirm it.
  if (confirmed && proposal.proposedById === personId) fail("four-eyes");
  const at = deps.clock.now();
  const settled = { orgId, assessmentId, number, settledBy: personId, settledAt: at, settledReason: reason };
  const effects = confirmed
    ? await freezeEffects(call, await confirmable(call, { assessmentId, basis, proposal }), {
        ...proposal,
        decidedBy: proposal.proposedBy,
        confirmedBy: principal.name,
        confirmation: { by: personId, reason },
        at,
      })
    : settleEffects(deps.db, { ...settled, state: "rejected", record: null, dossierKey: null });
  await commit(deps.db, {
    orgId,
    actor: personId,
    at,
    effects,
    audit: {
      action: confirmed ? "decision.confirmed" : "decision.rejected",
      subject: assessmentId,
      details: { number, outcome: proposal.outcome },
    },
  }).catch(refuseSecond);
  return viewDecisions(call, assessmentId);
}

/** What both pairs of eyes have seen: refused when either looked at something else than what stands. */
async function confirmable(
  call: Call,
  of: { readonly assessmentId: string; readonly basis: string; readonly proposal: DecisionView },
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
