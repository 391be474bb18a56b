import type { SavedReview } from "#contract/assessment.ts";
import type { SaveFinding } from "#contract/decision.schema.ts";
import { fail } from "#contract/problems.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { findingRows, flagFindingId, isOpenFinding } from "#domain/findings/findings.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { loadReviewing, nextDueOn, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { sha256Hex } from "#worker/ports/hash.ts";

import { refusalOf } from "#worker/storage/constraint.ts";
import { findingEffect, openFindingsEffects } from "./findings.repository.ts";

export interface FindingToSave extends SaveFinding {
  readonly assessmentId: AssessmentId;
  readonly id: string;
}

const ownId = /^fnd_[A-Za-z0-9_-]{4,60}$/;

/** How often a save is tried again when other findings were saved between reading and writing. */
const tries = 4;

/** Raises a finding, or says what became of one; every revision stays. The same save sent twice counts once. */
export async function saveFinding(call: Call<SavedReview>, saved: FindingToSave): Promise<SavedReview> {
  for (let left = tries; left > 0; left--) {
    const result = await trySave(call, saved);
    if (result) return result;
  }
  return fail("busy");
}

/** One try; undefined when somebody else's finding was stored in between, so that the count of open ones is not sure. */
async function trySave(call: Call<SavedReview>, saved: FindingToSave): Promise<SavedReview | undefined> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { assessmentId, id, revision: base, body } = saved;
  const reviewing = await loadReviewing(deps, { orgId, assessmentId });
  const now = call.at;
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
  const saving = call.commit({
    effects: [
      findingEffect(deps.db, { orgId, assessmentId, ...changed, changedBy: personId }),
      ...openFindingsEffects(deps.db, {
        orgId,
        assessmentId,
        open: view.findings.filter(isOpenFinding).length,
        known: findingRows(view.findings),
        nextDueOn: nextDueOn(view),
      }),
    ],
    audit: {
      action: "finding.saved",
      subject: assessmentId,
      details: { finding: id, revision: base + 1, state: body.state, sha256: await sha256Hex(canonicalJson(body)) },
    },
    result: { revision: base + 1, view },
  });
  return saving.catch(refuseUncounted);
}

/** Undefined when others saved in between; refuses when somebody saved the same finding. */
function refuseUncounted(error: unknown): undefined {
  const refusal = refusalOf(error);
  if (refusal === "stale-revision") return undefined;
  if (refusal === "already-there") fail("stale-revision");
  throw error;
}
