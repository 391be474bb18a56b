import { controlIds, domains } from "#domain/catalogue/controls.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { type AssessedDomain, measureDomains } from "#domain/scoring/roll-up.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { type Robustness, robustness } from "./robustness.ts";

/** Vendors on their common basis (SCORING 9, 10). */
export interface Comparison extends Robustness {
  /** The controls assessed for every vendor, in catalogue order. */
  readonly basis: readonly string[];
  /** Overall `assured` of each vendor on the basis; null when the basis is empty or weighs nothing. */
  readonly assured: readonly (number | null)[];
  /** The same of what a reviewer has looked at. */
  readonly checked: readonly (number | null)[];
}

/** One vendor's numbers on the common basis, for tables. */
export interface OnBasis {
  readonly overall: Measures | undefined;
  readonly domains: ReadonlyMap<string, AssessedDomain>;
}

type Controls = Pick<Summary, "controls">;

/** The controls assessed for every one of the summaries. */
export const commonBasis = (summaries: readonly Controls[]): string[] =>
  controlIds.filter((control) => summaries.every((summary) => summary.controls[control]?.status === "assessed"));

/** Domain and overall values recomputed on a basis under one policy (SCORING 9). */
export function onBasis(summary: Controls, given: { basis: readonly string[]; policy: Policy }): OnBasis {
  const values = new Map(
    given.basis.flatMap((control) => {
      const result = summary.controls[control];
      return result?.status === "assessed" ? [[control, result] as const] : [];
    }),
  );
  const coverage = new Map([...values].map(([control, result]) => [control, result.coverage]));
  return measureDomains({ values, coverage }, given.policy);
}

/** Compares summaries with the weights of one policy: common basis, `assured`, and robustness of the order (SCORING 9). */
export function compare(summaries: readonly Controls[], policy: Policy): Comparison {
  const basis = commonBasis(summaries);
  const values = summaries.map((summary) => onBasis(summary, { basis, policy }));
  const compared = domains.filter(({ id }) => values[0]?.domains.has(id)).map(({ id }) => id);
  const ranges = values.map(({ overall, domains: own }) =>
    overall === undefined ? [] : compared.map((id) => own.get(id) ?? { assured: 0, claimed: 0 }),
  );
  return {
    basis,
    assured: values.map(({ overall }) => overall?.assured ?? null),
    checked: values.map(({ overall }) => overall?.checked ?? null),
    ...robustness(ranges),
  };
}
