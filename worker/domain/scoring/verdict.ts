import { eligible, soaExcuses } from "#domain/certificate/credit.ts";
import type { Review, Strength } from "#domain/dossier/dossier.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { hasLevel } from "#domain/questionnaire/question-types/which-types.ts";
import { isBlank } from "#domain/questionnaire/visibility.ts";
import { controlsOf, weightOf } from "#domain/questionnaire/which-count.ts";
import { type Said, said } from "./answer-level.ts";
import type { Setting } from "./setting.ts";
import { judgementOn, type Offered, strengthBelieved, strengthChecked, strongest } from "./strength.ts";

/**
 * How one question that can count enters the sums (SCORING 1 to 3):
 * counting with a level, open, accepted as not applicable, waiting for a reviewer's level, or not asked.
 */
export type Standing = "level" | "open" | "not-applicable" | "waiting" | "hidden" | "undecided";

/** Where a level comes from. */
export type Basis = "answer" | "certificate" | "reviewer";

export interface Verdict {
  readonly question: Question;
  readonly controls: readonly string[];
  readonly weight: number;
  readonly standing: Standing;
  /** 0 to 1; 0 while open. */
  readonly level: number;
  readonly basis: Basis;
  readonly strength: Strength;
  /** φ of the strength under the policy, 0 to 1. */
  readonly phi: number;
  /** φ when only items accepted for this answer count, 0 to 1. */
  readonly checkedPhi: number;
  /** Part of a control's certificate credit that the answer takes, 0 to 1 (SCORING 5, n). */
  readonly creditShare: number;
  /** Hidden by what nobody has confirmed: it stays out of the sums, and what it would say is not covered. */
  readonly isAssumedAway: boolean;
  /** What the vendor said before any review. */
  readonly said: Said;
  /** "Covered by certificate" was claimed, whatever came of it. */
  readonly byCertificate: boolean;
  /** "Covered by certificate" was claimed and does not hold on the as-of day. */
  readonly fastTrackLost: boolean;
  /** Whether the vendor gave an answer of its own, "does not apply" included. */
  readonly given: boolean;
  readonly evidence: readonly Offered[];
  readonly review: Review | undefined;
}

/** Whether the question is in the sums: with a level, or as an open one. */
export const isCounting = ({ standing }: Verdict): boolean =>
  standing === "level" || standing === "open" || standing === "undecided";

/** Whether nothing is known: no answer, a claim nobody accepted, or routing left open. */
export const isOpen = ({ standing }: Verdict): boolean => standing === "open" || standing === "undecided";

/** The verdict on one question that can count. */
export function judge(question: Question, setting: Setting): Verdict {
  const controls = controlsOf(question);
  const visibility = setting.visibility.get(question.id) ?? "hidden";
  const review = setting.dossier.reviews[question.id];
  const claim = vendorClaim(question, setting);
  const shown = visibility === "shown";
  const outcome = shown ? standingOf(claim, { review, question, setting }) : { standing: visibility, level: 0 };
  const strengthBy = (read: typeof strengthBelieved): Strength =>
    review?.strength ?? strongest(claim.evidence.map((offered) => read(offered, setting.evidenceRules)));
  const strength = strengthBy(strengthBelieved);
  return {
    question,
    controls,
    weight: weightOf(question, setting.dossier.questionnaire),
    ...outcome,
    basis: levelOf(review) !== undefined ? "reviewer" : claim.covered ? "certificate" : "answer",
    strength,
    phi: setting.policy.assurance[strength],
    checkedPhi: setting.policy.assurance[strengthBy(strengthChecked)],
    creditShare: question.coveredBy === "certificate" ? 1 : setting.policy.factors.notCovered,
    isAssumedAway: setting.assumedAway.has(question.id),
    said: claim.said,
    byCertificate: claim.covered || claim.lost,
    fastTrackLost: shown && claim.lost,
    given: claim.waits || (claim.said.kind !== "open" && !claim.covered),
    evidence: claim.evidence,
    review,
  };
}

interface Claim {
  readonly said: Said;
  readonly covered: boolean;
  readonly lost: boolean;
  readonly waits: boolean;
  readonly evidence: readonly Offered[];
}

/** What the vendor put forward; beside a fast-track claim a stored value and evidence are ignored (SCORING 2). */
function vendorClaim(question: Question, setting: Setting): Claim {
  const answer = setting.dossier.answers[question.id];
  if (answer?.byCertificate === true) {
    const covered = holdsByCertificate(question, setting);
    const level: Said = covered ? { kind: "level", level: 1 } : { kind: "open" };
    return { said: level, covered, lost: !covered, waits: false, evidence: [] };
  }
  const review = setting.dossier.reviews[question.id];
  const evidence = [...new Set(answer?.evidence)]
    .flatMap((id) => setting.evidence.get(id) ?? [])
    .map((item) => ({ item, judgement: judgementOn(item, review) }));
  const levelled = hasLevel(question);
  const spoken: Said = levelled ? said(question, answer?.value, setting.dossier.questionnaire) : { kind: "open" };
  return { said: spoken, covered: false, lost: false, waits: !levelled && !isBlank(answer?.value), evidence };
}

/** Whether certificates reach the fast-track threshold for every control of a question that allows it (SCORING 2). */
export function holdsByCertificate(question: Question, setting: Setting): boolean {
  if (question.coveredBy !== "certificate") return false;
  const { rated, policy } = setting;
  return controlsOf(question).every((control) => reaches(eligible(control, rated, policy), policy.fastTrackThreshold));
}

/** A reviewer's level; beside an acceptance that the question does not apply it is ignored (SCORING, "Input"). */
const levelOf = (review: Review | undefined): number | undefined =>
  review?.notApplicableAccepted === true ? undefined : review?.level;

type Outcome = Pick<Verdict, "standing" | "level">;

function standingOf(claim: Claim, of: { review: Review | undefined; question: Question; setting: Setting }): Outcome {
  const { review } = of;
  const claimsNotApplicable = claim.said.kind === "not-applicable";
  if (claimsNotApplicable && review?.notApplicableAccepted === true) return { standing: "not-applicable", level: 0 };
  const level = levelOf(review);
  if (level !== undefined) return { standing: "level", level };
  if (claim.said.kind === "level") return { standing: "level", level: claim.said.level };
  if (claim.waits) return { standing: "waiting", level: 0 };
  const excused =
    claimsNotApplicable && review?.notApplicableAccepted !== false && acceptedBySoa(of.question, of.setting);
  return { standing: excused ? "not-applicable" : "open", level: 0 };
}

/** Whether the SoA alone accepts a does-not-apply claim on the question (SCORING 2). */
export function acceptedBySoa(question: Question, { rated, policy, dossier }: Setting): boolean {
  return soaExcuses(controlsOf(question), { rated, policy, dossier });
}
