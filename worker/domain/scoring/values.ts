import { mean, meanOf, type Values, type Weighed } from "./measures.ts";
import { isCounting, isOpen, type Verdict } from "./verdict.ts";

/** The certificate credit of one control, each 0 to 1 (SCORING 4). */
export interface Credit {
  readonly credit: number;
  /** Of what a reviewer has confirmed. */
  readonly checkedCredit: number;
}
/** The credit of every control. */
export type Credits = ReadonlyMap<string, Credit>;

const noCredit: Credit = { credit: 0, checkedCredit: 0 };

/** The credit of one control; none for an id that is no control. */
export const creditOf = (credits: Credits, control: string): Credit => credits.get(control) ?? noCredit;

/** What one question brings to one control: a certificate makes a claim more believable, it does not make the claim (SCORING 5). */
export function valuesOf(verdict: Verdict, { credit, checkedCredit }: Credit): Values {
  if (isOpen(verdict)) return { claimed: 0, assured: 0, checked: 0, possible: 1 };
  const { level, phi, checkedPhi, creditShare } = verdict;
  return {
    claimed: level,
    assured: level * (phi + (1 - phi) * creditShare * credit),
    checked: level * (checkedPhi + (1 - checkedPhi) * creditShare * checkedCredit),
    possible: level,
  };
}

/** The values of every assessed control: weighted means over its counting questions (SCORING 5). */
export function measureControls(verdicts: readonly Verdict[], credits: Credits): Map<string, Values> {
  const parts = gathered(verdicts.filter(isCounting), (verdict, control) =>
    valuesOf(verdict, creditOf(credits, control)),
  );
  return withoutGaps(parts, meanOf);
}

/**
 * The coverage of every control that a question names which counts, waits for a reviewer, or is hidden by what nobody
 * confirmed: the share of weight that is known, 0 to 1 (SCORING 5).
 */
export function coverControls(verdicts: readonly Verdict[]): Map<string, number> {
  const parts = gathered(verdicts.filter(bearsOnCoverage), (verdict) =>
    isCounting(verdict) && !isOpen(verdict) ? 1 : 0,
  );
  return withoutGaps(parts, mean);
}

const bearsOnCoverage = (verdict: Verdict): boolean =>
  isCounting(verdict) || verdict.standing === "waiting" || verdict.isAssumedAway;

/** What each verdict brings to each of its controls, by control. */
function gathered<T>(verdicts: readonly Verdict[], bring: (verdict: Verdict, control: string) => T) {
  const parts = new Map<string, Weighed<T>[]>();
  for (const verdict of verdicts)
    for (const control of verdict.controls) {
      const list = parts.get(control) ?? [];
      list.push({ weight: verdict.weight, value: bring(verdict, control) });
      parts.set(control, list);
    }
  return parts;
}

function withoutGaps<T, R>(
  parts: ReadonlyMap<string, readonly Weighed<T>[]>,
  combine: (list: readonly Weighed<T>[]) => R | undefined,
): Map<string, R> {
  return new Map(
    [...parts].flatMap(([control, list]) => {
      const combined = combine(list);
      return combined === undefined ? [] : [[control, combined] as const];
    }),
  );
}
