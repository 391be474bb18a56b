import { fail } from "#contract/problems.ts";
import type { ScoreHistory, ScoreThatDay } from "#contract/score-history.ts";
import { currentReviews } from "#domain/assessment/reviews.ts";
import { standingReviews } from "#domain/assessment/rounds.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { localTime } from "#domain/local-time.ts";
import { asItStood, type Stood } from "#domain/score-history/as-it-stood.ts";
import { score } from "#domain/scoring/score.ts";
import type { Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { findPolicyOf } from "#worker/features/policies/policies.repository.ts";
import { findReviewing } from "#worker/features/reviewing/reviewing.repository.ts";
import { reviewedDossier } from "#worker/features/reviewing/reviewing.ts";
import { findSettings } from "#worker/features/settings/settings.repository.ts";
import { readDossier } from "#worker/storage/dossiers.ts";
import { type FrozenHandIn, listBindings, listHandIns } from "./material.repository.ts";
import { findBeginning, listScoreHistory } from "./score-history.repository.ts";

/** How the score of an assessment moved and why, a page at a time, the newest first. */
export async function viewScoreHistory(
  { deps, principal }: Caller,
  {
    assessmentId,
    ...page
  }: { readonly assessmentId: AssessmentId; readonly before?: number | undefined; readonly most: number },
): Promise<ScoreHistory> {
  const key = { orgId: principal.orgId, assessmentId };
  if ((await findAssessment(deps.db, key)) === undefined) fail("not-found");
  return listScoreHistory(deps.db, { ...key, ...page });
}

/** What an assessment was scored from on a day. */
export interface ThatDay {
  /** By whose clock the day is meant: the organisation's own. */
  readonly timeZone: string;
  readonly stood: Stood<FrozenHandIn>;
  readonly dossier: Dossier;
}

interface OnDay {
  readonly assessmentId: AssessmentId;
  readonly on: CivilDate;
}

/**
 * The dossier as it stood at the end of a day by the organisation's clock: what was handed in, the conclusions and the policy of then. Undefined where
 * nothing handed in stood; refuses a day that has not come.
 */
export async function dossierOn(
  { deps, principal, at }: Caller,
  { assessmentId, on }: OnDay,
): Promise<ThatDay | undefined> {
  const key = { orgId: principal.orgId, assessmentId };
  const { timeZone } = await findSettings(deps.db, principal.orgId);
  if (on > localTime(at, timeZone).date)
    fail("input-invalid", [{ pointer: "/on", message: "Choose a day that has come" }]);
  const assessment = await findAssessment(deps.db, key);
  if (assessment === undefined) fail("not-found");
  const now = await findReviewing(deps.db, key);
  const material = {
    handIns: await listHandIns(deps.db, key),
    reviews: typeof now === "string" ? [] : now.reviews,
    bindings: await listBindings(deps.db, key),
    policyVersion: assessment.policyVersion,
  };
  const stood = asItStood(material, { on, timeZone });
  if (stood === undefined) return undefined;
  const policy = await findPolicyOf(deps.db, { orgId: key.orgId, version: stood.policyVersion });
  if (policy === undefined) fail("not-found");
  const frozen = await readDossier(deps.blobs, stood.last);
  const rounds = stood.rounds.map((one) => ({ ...one, signedName: "", asked: null }));
  return {
    timeZone,
    stood,
    dossier: reviewedDossier({ frozen, policy, rounds }, { reviews: stood.reviews, asOf: on }),
  };
}

/** The score as it stood on a day, worked out anew. */
export async function viewScoreOn(caller: Caller, of: OnDay): Promise<ScoreThatDay> {
  const found = await dossierOn(caller, of);
  if (found === undefined) return { on: of.on, stood: null };
  const { timeZone, stood, dossier } = found;
  const { round, submittedAt, sha256 } = stood.last;
  const key = { orgId: caller.principal.orgId, assessmentId: of.assessmentId };
  const began = await findBeginning(caller.deps.db, key);
  return {
    on: of.on,
    stood: {
      timeZone,
      summary: score(dossier),
      round,
      submittedAt,
      sha256,
      policyVersion: stood.policyVersion,
      isPolicyKnown: began === undefined || localTime(began, timeZone).date <= of.on,
      conclusions: currentReviews(standingReviews(stood.reviews, stood.rounds)).length,
    },
  };
}
