import type { Strength } from "#domain/dossier/dossier.ts";
import type { Said } from "./answer-level.ts";
import { measuresOf } from "./roll-up.ts";
import type { Scoring } from "./scoring-run.ts";
import { type Basis, isCounting, type Standing, type Verdict } from "./verdict.ts";

/** How one question bears on one control; numbers 0 to 1 except the weight. */
export interface ExplainedQuestion {
  readonly questionId: string;
  /** The question's label, else its text. */
  readonly text: string;
  readonly standing: Standing;
  readonly basis: Basis;
  readonly level: number;
  readonly strength: Strength;
  readonly phi: number;
  /** Certificate credit of the control. */
  readonly credit: number;
  readonly weight: number;
  /** Share of the question in the control's means; 0 when it does not count. */
  readonly share: number;
  /** What it brings to the control's `assured`; these sum to it. */
  readonly assured: number;
  /** What the vendor said before any review. */
  readonly said: Said;
  readonly reviewed: boolean;
  readonly sentence: string;
}

/** Every question mapped to a control that can count, and what it brings to the control; empty for an unknown control. */
export function explainControl(run: Scoring, controlId: string): ExplainedQuestion[] {
  const own = run.verdicts.filter((verdict) => verdict.controls.includes(controlId));
  const total = own.filter(isCounting).reduce((sum, verdict) => sum + verdict.weight, 0);
  const credit = run.credits.get(controlId) ?? 0;
  return own.map((verdict) => {
    const share = isCounting(verdict) ? verdict.weight / total : 0;
    const { question, standing, basis, level, strength, phi, weight, said, review } = verdict;
    return {
      questionId: question.id,
      text: question.short ?? question.text,
      standing,
      basis,
      level,
      strength,
      phi,
      credit,
      weight,
      share,
      said,
      assured: share * measuresOf(verdict, credit).assured,
      reviewed: review !== undefined,
      sentence: plainStanding(verdict),
    };
  });
}

const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });

/** One plain sentence on how a question stands, such as "The vendor said Partly; evidence: document (documented, 65%)." */
export function plainStanding(verdict: Verdict): string {
  const sentences: Record<Standing, () => string> = {
    hidden: () => "Not asked: what is being bought, or another answer, rules it out.",
    undecided: () => "Open: whether it applies depends on a question that is not settled yet.",
    waiting: () => "Answered in the vendor's own words; it counts once a reviewer has given it a level.",
    "not-applicable": () => whyNotApplicable(verdict),
    open: () => whyOpen(verdict),
    level: () => whatWasSaid(verdict),
  };
  return sentences[verdict.standing]();
}

function whyNotApplicable({ review }: Verdict): string {
  return review?.notApplicableAccepted === true
    ? "Does not apply: a reviewer accepted the vendor's claim."
    : "Does not apply: the statement of applicability of a confirmed certificate excludes it.";
}

function whyOpen({ fastTrackLost, said, review }: Verdict): string {
  if (fastTrackLost) return "Open again: no certificate covers it on this day.";
  if (said.kind !== "not-applicable") return "Open: not answered yet.";
  const refused = review?.notApplicableAccepted === false;
  return `Open: the vendor says it does not apply, ${refused ? "and a reviewer refused that" : "and nobody has accepted that yet"}.`;
}

function whatWasSaid(verdict: Verdict): string {
  if (verdict.basis === "certificate") return `Covered by certificate (${worth(verdict)}).`;
  const vendor = `the vendor ${inWords(verdict)}`;
  const byReviewer = `A reviewer set it to ${percent.format(verdict.level)}; ${vendor}`;
  const start = verdict.basis === "reviewer" ? byReviewer : vendor.replace("the", "The");
  return `${start}; ${proof(verdict)}.`;
}

const answerWords: Record<number, string> = { 1: "Yes", 0.5: "Partly", 0: "No" };

function inWords({ question, said, given, fastTrackLost }: Verdict): string {
  if (fastTrackLost) return "relied on a certificate that does not cover it on this day";
  if (said.kind === "not-applicable") return "said it does not apply";
  if (said.kind === "open") return given ? "answered in its own words" : "did not answer";
  const word = answerWords[question.goodAnswer === "no" ? 1 - said.level : said.level];
  return question.type === "yesNo" && word !== undefined
    ? `said ${word}`
    : `chose answers worth ${percent.format(said.level)}`;
}

function proof(verdict: Verdict): string {
  if (verdict.review?.strength !== undefined) return `a reviewer judged the evidence (${worth(verdict)})`;
  const kinds = [...new Set(verdict.evidence.map((item) => item.kind))];
  return `${kinds.length === 0 ? "no evidence" : `evidence: ${kinds.join(", ")}`} (${worth(verdict)})`;
}

const worth = ({ strength, phi }: Verdict): string => `${strength}, ${percent.format(phi)}`;
