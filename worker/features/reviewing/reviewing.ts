import { fail } from "#contract/problems.ts";
import type { ReviewView } from "#contract/review.ts";
import { applyReviews, type ReviewRecord } from "#domain/assessment/reviews.ts";
import { standingReviews } from "#domain/assessment/rounds.ts";
import { endingCertificates } from "#domain/certificate/ending.ts";
import { addDays, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { findingRows, findingsOf, goneFindings, isOpenFinding } from "#domain/findings/findings.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { reasonsOf, type Scored } from "#domain/score-history/reasons.ts";
import { isLookedAt } from "#domain/scoring/looked-at.ts";
import { nextChange } from "#domain/scoring/next-change.ts";
import { score } from "#domain/scoring/score.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import type { Caller } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { scoreOf } from "#worker/features/assessments/entry-rows.repository.ts";
import type { Judged } from "#worker/features/decided-on/score-fell.repository.ts";
import { DamagedDossier, readDossier } from "#worker/storage/dossiers.ts";
import { findReviewing, type StoredReviewing } from "./reviewing.repository.ts";
import type { ScoredAssessment } from "./summaries.repository.ts";

/** A submitted assessment with the dossier as the vendor handed it in. */
export interface Reviewing extends StoredReviewing {
  readonly frozen: Dossier;
}

/** Loads what a review starts from; refuses what the organisation does not have, or what is not submitted yet. */
export async function loadReviewing(deps: Dependencies, key: AssessmentKey): Promise<Reviewing> {
  const stored = await findReviewing(deps.db, key);
  if (stored === "unknown") fail("not-found");
  if (stored === "not-submitted") fail("not-submitted-yet");
  return { ...stored, frozen: await readDossier(deps.blobs, stored.submission) };
}

/** The same; undefined where nothing was submitted, or its file is missing or damaged, so that it holds up no other assessment. */
export async function loadIfReadable(deps: Dependencies, key: AssessmentKey): Promise<Reviewing | undefined> {
  const stored = await findReviewing(deps.db, key);
  if (typeof stored === "string") return undefined;
  try {
    return { ...stored, frozen: await readDossier(deps.blobs, stored.submission) };
  } catch (error) {
    if (!(error instanceof DamagedDossier)) throw error;
    return undefined;
  }
}

/** The submitted assessment as of today, with every review laid over it. */
export async function viewReview(
  { deps, principal: { orgId } }: Caller,
  assessmentId: AssessmentId,
): Promise<ReviewView> {
  const reviewing = await loadReviewing(deps, { orgId, assessmentId });
  return viewOf(reviewing, { reviews: reviewing.reviews, now: deps.clock.now() });
}

/** The frozen dossier with the reviews, the bound policy and another day: what is scored, and what `score` reproduces. */
export const reviewedDossier = (
  { frozen, policy, rounds }: Pick<Reviewing, "frozen" | "policy" | "rounds">,
  on: { readonly reviews: readonly ReviewRecord[]; readonly asOf: CivilDate },
): Dossier => ({ ...applyReviews(frozen, standingReviews(on.reviews, rounds)), asOf: on.asOf, policy });

/** What a reviewer sees at an instant, given the reviews so far; computed, nothing is stored. */
export function viewOf(
  reviewing: Reviewing,
  { reviews, now }: { reviews: readonly ReviewRecord[]; now: number },
): ReviewView {
  const { assessment, submission, frozen, evidence } = reviewing;
  const { dossierKey: _key, ...signed } = submission;
  const dossier = reviewedDossier(reviewing, { reviews, asOf: civilDateOf(now) });
  const summary = score(dossier);
  const findings = findingsOf(dossier, reviewing.findings, { asOf: dossier.asOf, flags: summary.flags });
  const submitted = new Map(frozen.evidence.map((item) => [item.id, item]));
  return {
    assessment: {
      ...assessment,
      score: scoreOf(summary, {
        openFindings: findings.filter(isOpenFinding).length,
        isLookedAt: isLookedAt(runScoring(dossier)),
      }),
    },
    submission: signed,
    dossier,
    summary,
    // Kind and date as they were submitted, whatever the vendor made of them since.
    evidence: evidence.map((file) => {
      const item = submitted.get(file.id);
      return item ? { ...file, kind: item.kind, dated: item.dated ?? null } : file;
    }),
    reviews,
    rounds: reviewing.rounds,
    findings,
    basket: reviewing.basket,
    openReasons: reviewing.openReasons,
    nextChangeOn: nextChange(dossier),
  };
}

/** The first day on which time alone changes what tables show: the score, or an accepted risk that is open again. */
export function nextDueOn({ nextChangeOn, findings }: Pick<ReviewView, "nextChangeOn" | "findings">): CivilDate | null {
  const ends = findings.flatMap(({ standing, accepted }) =>
    standing === "accepted" && accepted !== null ? [addDays(accepted.until, 1)] : [],
  );
  return [...(nextChangeOn === null ? [] : [nextChangeOn]), ...ends].sort()[0] ?? null;
}

interface Storing extends AssessmentKey {
  readonly now: number;
  /** The stored score whose place it takes. */
  readonly before: Scored | null;
  /** What was judged of it; null where it is not decided, or is decided with this score. */
  readonly judged: Judged | null;
}

/** The score of a view, as it is stored, with why it is no longer what it was. */
export const scoredAssessment = (view: ReviewView, of: Storing): ScoredAssessment => ({
  orgId: of.orgId,
  assessmentId: of.assessmentId,
  summary: view.summary,
  questionnaire: view.assessment.questionnaire,
  policyVersion: view.assessment.policyVersion,
  dossierSha256: view.submission.sha256,
  reviewCount: view.reviews.length,
  findingCount: findingRows(view.findings),
  nextChangeOn: nextDueOn(view),
  openFindings: view.findings.filter(isOpenFinding).length,
  goneFindings: goneFindings(view.findings),
  facts: vendorFacts(view.dossier),
  certificates: endingCertificates(view.dossier),
  computedAt: of.now,
  judged: of.judged,
  reasons: reasonsOf(of.before, {
    model: view.summary.model,
    asOf: view.summary.asOf,
    policyVersion: view.assessment.policyVersion,
    dossierSha256: view.submission.sha256,
    flags: view.summary.flags,
    round: view.rounds.at(-1)?.round ?? 1,
    reviews: view.reviews,
    dossier: view.dossier,
  }),
});
