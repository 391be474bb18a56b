import type { Strength } from "#domain/dossier/dossier.ts";
import type { Said } from "./answer-level.ts";
import type { Scoring } from "./scoring-run.ts";
import { creditOf, valuesOf } from "./values.ts";
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
  /** How it came to that; `plainStanding` puts it into a sentence. */
  readonly verdict: Verdict;
}

/** Every question mapped to a control that can count, and what it brings to the control; empty for an unknown control. */
export function explainControl(run: Scoring, controlId: string): ExplainedQuestion[] {
  const own = run.verdicts.filter((verdict) => verdict.controls.includes(controlId));
  const total = own.filter(isCounting).reduce((sum, verdict) => sum + verdict.weight, 0);
  const credit = creditOf(run.credits, controlId);
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
      credit: credit.credit,
      weight,
      share,
      said,
      assured: share * valuesOf(verdict, credit).assured,
      reviewed: review !== undefined,
      verdict,
    };
  });
}
