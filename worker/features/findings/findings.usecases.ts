import type { SavedReview } from "#contract/assessment.ts";
import type { SaveFinding } from "#contract/decision.schema.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { flagFindingId, isOpenFinding } from "#domain/findings/findings.ts";
import { loadReviewing, nextDueOn, viewOf } from "#worker/features/reviews/reviewing.ts";
import type { Call } from "#worker/http/app-env.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { findingEffect, openFindingsEffect } from "./findings.repository.ts";

export interface FindingToSave extends SaveFinding {
  readonly assessmentId: string;
  readonly id: string;
}

const ownId = /^fnd_[A-Za-z0-9_-]{4,60}$/;

/** Raises a finding, or says what became of one; every revision stays. The same save sent twice counts once. */
export async function saveFinding(call: Call, saved: FindingToSave): Promise<SavedReview> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { assessmentId, id, revision: base, body } = saved;
  const reviewing = await loadReviewing(deps, { orgId, assessmentId });
  const now = deps.clock.now();
  const before = viewOf(reviewing, { reviews: reviewing.reviews, now });
  const standing = before.findings.find((one) => one.id === id);
  const isFlag = before.summary.flags.some((flag) => flagFindingId(flag) === id);
  if (standing === undefined && !isFlag && !ownId.test(id)) fail("not-found");
  const there = reviewing.findings.find((one) => one.id === id);
  if (there?.revision === base + 1 && canonicalJson(there.body) === canonicalJson(body))
    return { revision: base + 1, view: before };
  if ((there?.revision ?? 0) !== base) fail("stale-revision");
  const changed = { id, revision: base + 1, body, changedBy: principal.name, changedAt: now };
  const findings = [...reviewing.findings.filter((one) => one.id !== id), changed];
  const view = viewOf({ ...reviewing, findings }, { reviews: reviewing.reviews, now });
  await commit(deps.db, {
    orgId,
    actor: personId,
    at: now,
    effects: [
      findingEffect(deps.db, { orgId, assessmentId, ...changed, changedBy: personId }),
      openFindingsEffect(deps.db, {
        orgId,
        assessmentId,
        open: view.findings.filter(isOpenFinding).length,
        nextDueOn: nextDueOn(view),
      }),
    ],
    audit: {
      action: "finding.saved",
      subject: assessmentId,
      details: { finding: id, revision: base + 1, state: body.state, sha256: await sha256Hex(canonicalJson(body)) },
    },
  }).catch((error: unknown) => {
    if (refusalOf(error) === "already-there") fail("stale-revision");
    throw error;
  });
  return { revision: base + 1, view };
}
