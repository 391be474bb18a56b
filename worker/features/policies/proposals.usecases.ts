import type { ProposePolicy, SettlePolicy } from "#contract/policy.schema.ts";
import type { LawBreakView, PolicyDesk, PolicyProposalView, Unread } from "#contract/policy.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { lawBreaks } from "#domain/scoring/laws/law-breaks.ts";
import type { Call, Caller } from "#worker/call.ts";
import { reviewedDossier } from "#worker/features/reviewing/reviewing.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { eachScored } from "./each-scored.ts";
import { newPolicyEffect } from "./policies.repository.ts";
import { refuseLawless, viewPolicies } from "./policies.usecases.ts";
import {
  findWaiting,
  isProposal,
  proposeEffect,
  publishedEffects,
  type StoredProposal,
  takenBackEffects,
  triedEffects,
} from "./proposals.repository.ts";

/** The most assessments one request tries the laws on: each takes a file. */
const mostAtOnce = 25;
/** Every answer is changed in several ways and all are scored again: the work grows with the square of the answers. */
const mostWork = 200_000;

/** Proposes a policy as the next version: it holds for nothing until the laws were tried and it is published. */
export async function proposePolicy(
  call: Call<PolicyProposalView>,
  { base, policy, reason }: ProposePolicy,
): Promise<PolicyProposalView> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  refuseLawless(policy);
  const { versions } = await viewPolicies(call);
  if ((versions[0]?.version ?? 0) !== base) fail("stale-revision");
  const id = deps.ids.id("pol");
  const row = { orgId, id, base, policyJson: canonicalJson(policy), reason, proposedBy: personId, proposedAt: at };
  return call
    .commit({
      effects: [proposeEffect(deps.db, row)],
      audit: { action: "policy.proposed", subject: id, details: { base, sha256: await sha256Hex(row.policyJson) } },
      result: {
        id,
        base,
        policy,
        reason,
        proposedBy: principal.name,
        proposedById: personId,
        proposedAt: at,
        tried: 0,
        isTried: false,
        breaks: [],
        unread: [],
      },
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "already-there") fail("policy-proposal-waits");
      throw error;
    });
}

/** Tries the laws with the proposed policy on the next assessments, until all were tried. */
export async function tryPolicy(
  call: Call<PolicyProposalView>,
  { id }: { readonly id: string },
): Promise<PolicyProposalView> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const { triedTo: from, ...proposal } = await waiting(call, id);
  if (proposal.isTried) return proposal;
  const breaks: LawBreakView[] = [...proposal.breaks];
  const unread: Unread[] = [...proposal.unread];
  const asOf = civilDateOf(at);
  let work = 0;
  const of = { orgId, after: from, most: mostAtOnce, isEnough: () => work >= mostWork };
  const { count, next, last } = await eachScored(deps, of, (one) => {
    if (one.reviewing === undefined) {
      unread.push({ assessmentId: one.assessmentId, product: one.product });
      return;
    }
    const { reviews, frozen } = one.reviewing;
    work += Object.keys(frozen.answers).length ** 2;
    const laws = lawBreaks(reviewedDossier({ ...one.reviewing, policy: proposal.policy }, { reviews, asOf }));
    if (laws.length > 0) breaks.push({ assessmentId: one.assessmentId, product: one.product, laws });
  });
  const now = { triedTo: last ?? from, tried: proposal.tried + count, breaks, unread };
  const { triedTo: _, ...shown } = now;
  return call
    .commit({
      effects: triedEffects(deps.db, { orgId, id, from, now, triedAt: next === null ? at : null }),
      audit: {
        action: "policy.tried",
        subject: id,
        details: { tried: now.tried, breaks: breaks.length, unread: unread.length, all: next === null },
      },
      result: { ...proposal, ...shown, isTried: next === null },
    })
    .catch(async (error: unknown) => {
      if (refusalOf(error) !== "stale-revision") throw error;
      // Another trial of the same proposal was faster: it goes on from there, unless it is over.
      const { triedTo: _to, ...stands } = await waiting(call, id);
      return stands;
    });
}

/** Publishes the proposal as the next version, by another person where four eyes are asked for; or takes it back. */
export async function settlePolicy(
  call: Call<PolicyDesk>,
  { id, ...settle }: SettlePolicy & { readonly id: string },
): Promise<PolicyDesk> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const { fourEyes, versions } = await viewPolicies(call);
  const proposal = await waiting(call, id);
  const by = { orgId, id, settledBy: personId, settledAt: at };
  if (!settle.published) {
    return call
      .commit({
        effects: takenBackEffects(deps.db, { ...by, reason: settle.reason }),
        audit: { action: "policy.taken-back", subject: id, clear: { reason: settle.reason } },
        result: { fourEyes, versions, proposal: null },
      })
      .catch(refuseOver);
  }
  if (!proposal.isTried) fail("policy-untried");
  if (proposal.breaks.length > 0) fail("policy-lawless");
  if (fourEyes && proposal.proposedById === personId) fail("policy-four-eyes");
  const newest = versions[0]?.version ?? 0;
  if (newest !== proposal.base) fail("stale-revision");
  const { policy, reason, proposedBy } = proposal;
  const policyJson = canonicalJson(policy);
  const version = newest + 1;
  const sha256 = await sha256Hex(policyJson);
  const row = { orgId, version, sha256, policyJson, publishedBy: personId, publishedAt: at };
  const published = {
    version,
    policy,
    proposedBy,
    reason,
    publishedBy: principal.name,
    publishedAt: at,
    assessments: 0,
  };
  return call
    .commit({
      effects: [newPolicyEffect(deps.db, row), ...publishedEffects(deps.db, { ...by, version })],
      audit: { action: "policy.published", subject: String(version), details: { version, sha256, proposal: id } },
      result: { fourEyes, versions: [published, ...versions], proposal: null },
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "already-there") fail("stale-revision");
      return refuseOver(error);
    });
}

/** The proposal, while it waits. */
async function waiting({ deps, principal }: Caller, id: string): Promise<StoredProposal> {
  const key = { orgId: principal.orgId, id };
  const proposal = await findWaiting(deps.db, key.orgId);
  if (proposal?.id === id) return proposal;
  fail((await isProposal(deps.db, key)) ? "policy-proposal-over" : "not-found");
}

function refuseOver(error: unknown): never {
  if (refusalOf(error) === "stale-revision") fail("policy-proposal-over");
  throw error;
}
