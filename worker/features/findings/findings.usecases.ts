import type { SaveFinding } from "#contract/decision.schema.ts";
import { fail } from "#contract/problems.ts";
import type { SavedReview } from "#contract/review.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { saidOf } from "#domain/findings/acceptance.ts";
import { flagFindingId } from "#domain/findings/findings.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import type { Outgoing } from "#worker/features/mails/outgoing-mail.ts";
import { loadReviewing, viewOf } from "#worker/features/reviewing/reviewing.ts";
import { asSeen } from "#worker/features/sealed/as-seen.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { type Asking, askToCarry, keptBody } from "./acceptance.usecases.ts";
import { keepFinding } from "./keeping.ts";

export interface FindingToSave extends SaveFinding {
  readonly assessmentId: AssessmentId;
  readonly id: string;
}

const ownId = /^fnd_[A-Za-z0-9_-]{4,60}$/;

/** Tells whoever is newly asked to carry a risk. */
type Ask = (asking: Asking) => Promise<Outgoing>;

/** How often a save is tried again when other findings were saved between reading and writing. */
const tries = 4;

/** Raises a finding, or says what became of one; every revision stays. The same save sent twice counts once. */
export async function saveFinding(call: Call<SavedReview>, saved: FindingToSave): Promise<SavedReview> {
  let asked: Promise<Outgoing> | undefined;
  // Somebody gets so many mails a day: a further try uses up none of them.
  const ask: Ask = (asking) => {
    asked ??= askToCarry(call, asking);
    return asked;
  };
  for (let left = tries; left > 0; left--) {
    const result = await trySave(call, { saved, ask });
    if (result) return result;
  }
  return fail("busy");
}

/** One try; undefined when somebody else's finding was stored in between, so that the count of open ones is not sure. */
async function trySave(
  call: Call<SavedReview>,
  { saved, ask }: { readonly saved: FindingToSave; readonly ask: Ask },
): Promise<SavedReview | undefined> {
  const { deps, principal } = call;
  const { assessmentId, id, revision: base, body: said } = saved;
  const reviewing = await loadReviewing(deps, { orgId: principal.orgId, assessmentId });
  const view = viewOf(reviewing, { reviews: reviewing.reviews, now: call.at });
  const standing = view.findings.find((one) => one.id === id);
  const isFlag = view.summary.flags.some((flag) => flagFindingId(flag) === id);
  if (standing === undefined && !isFlag && !ownId.test(id)) fail("not-found");
  const there = reviewing.findings.find((one) => one.id === id);
  if (there?.revision === base + 1 && canonicalJson(saidOf(there.body)) === canonicalJson(said))
    return { revision: base + 1, view: await asSeen(call, { orgId: principal.orgId, assessmentId }, reviewing) };
  if ((there?.revision ?? 0) !== base) fail("stale-revision");
  const body = await keptBody(call, { said, before: there?.body });
  const revision = base + 1;
  const sha256 = await sha256Hex(canonicalJson(body));
  return keepFinding(call, {
    assessmentId,
    reviewing,
    revised: { id, revision, body },
    told: await ask({ assessmentId, id, revision, before: there?.body, body }),
    audit: {
      action: "finding.saved",
      subject: assessmentId,
      details: { finding: id, revision, state: body.state, sha256 },
    },
  });
}
