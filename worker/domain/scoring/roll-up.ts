import { controlIds, domains } from "#domain/catalogue/controls.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { type Measures, meanOf } from "./measures.ts";
import { isCounting, isOpen, type Verdict } from "./verdict.ts";

type ControlStatus = "assessed" | "not_applicable" | "hidden" | "not_assessed";

interface AssessedControl extends Measures {
  readonly status: "assessed";
  /** Certificate credit, 0 to 1. */
  readonly credit: number;
  /** Share of the overall assured value; all contributions sum to it (SCORING, law 6). */
  readonly contribution: number;
}
export type ControlResult = AssessedControl | { readonly status: Exclude<ControlStatus, "assessed"> };

export interface AssessedDomain extends Measures {
  readonly status: "assessed";
  readonly weight: number;
}
export type DomainResult = AssessedDomain | { readonly status: "not_assessed" };

export interface RollUp {
  readonly overall: Measures | null;
  readonly domains: Record<string, DomainResult>;
  readonly controls: Record<string, ControlResult>;
}

export type ControlMeasures = ReadonlyMap<string, Measures>;
type Weights = Pick<Policy, "domainWeights" | "controlWeights">;

/** ℓ, assured, possible and coverage of one question for one control (SCORING 5). */
export function measuresOf(verdict: Verdict, credit: number): Measures {
  if (isOpen(verdict)) return { claimed: 0, assured: 0, possible: 1, coverage: 0 };
  const { level, phi } = verdict;
  return { claimed: level, assured: level * (phi + (1 - phi) * credit), possible: level, coverage: 1 };
}

/** The measures of every assessed control: weighted means over its counting questions (SCORING 5). */
export function measureControls(verdicts: readonly Verdict[], credits: ReadonlyMap<string, number>): ControlMeasures {
  const parts = new Map<string, { weight: number; measures: Measures }[]>();
  for (const verdict of verdicts.filter(isCounting))
    for (const control of verdict.controls) {
      const measures = measuresOf(verdict, credits.get(control) ?? 0);
      const list = parts.get(control) ?? [];
      list.push({ weight: verdict.weight, measures });
      parts.set(control, list);
    }
  return new Map(
    [...parts].flatMap(([control, list]) => {
      const measures = meanOf(list);
      return measures === undefined ? [] : [[control, measures] as const];
    }),
  );
}

const controlWeight = (control: string, { controlWeights }: Weights): number => controlWeights[control] ?? 1;

/** Weight of a domain: the policy's, else the sum of the weights of all its controls (SCORING 5). */
export function domainWeight(domain: (typeof domains)[number], weights: Weights): number {
  return (
    weights.domainWeights[domain.id] ??
    domain.controls.reduce((sum, control) => sum + controlWeight(control, weights), 0)
  );
}

/** Domain means over their assessed controls, and the overall mean over assessed domains (SCORING 5). */
export function measureDomains(
  controls: ControlMeasures,
  weights: Weights,
): { overall: Measures | undefined; domains: Map<string, AssessedDomain> } {
  const assessed = domains.flatMap((domain) => {
    const measures = meanOf(
      domain.controls.flatMap((control) => {
        const own = controls.get(control);
        return own === undefined ? [] : [{ weight: controlWeight(control, weights), measures: own }];
      }),
    );
    return measures === undefined ? [] : [{ id: domain.id, weight: domainWeight(domain, weights), measures }];
  });
  const results = assessed.map(
    ({ id, weight, measures }) => [id, { status: "assessed", weight, ...measures }] as const,
  );
  return { overall: meanOf(assessed), domains: new Map<string, AssessedDomain>(results) };
}

/** The share of each assessed control in the overall mean; all shares sum to 1 (SCORING 5). */
export function controlShares(controls: ControlMeasures, weights: Weights): Map<string, number> {
  const shares = new Map<string, number>();
  const { domains: assessed } = measureDomains(controls, weights);
  const domainTotal = [...assessed.values()].reduce((sum, domain) => sum + domain.weight, 0);
  for (const domain of domains) {
    const share = domainTotal > 0 ? (assessed.get(domain.id)?.weight ?? 0) / domainTotal : 0;
    const own = domain.controls.filter((control) => controls.has(control));
    const total = own.reduce((sum, control) => sum + controlWeight(control, weights), 0);
    for (const control of own) shares.set(control, total > 0 ? (share * controlWeight(control, weights)) / total : 0);
  }
  return shares;
}

/** Why a control without counting questions has no number (SCORING 5, status). */
function statusWithoutNumber(control: string, verdicts: readonly Verdict[]): Exclude<ControlStatus, "assessed"> {
  const own = verdicts.filter((verdict) => verdict.controls.includes(control));
  if (own.length === 0) return "not_assessed";
  return own.some((verdict) => verdict.standing === "not-applicable") ? "not_applicable" : "hidden";
}

/** Controls, domains and the whole from the verdicts (SCORING 5). */
export function rollUp(
  verdicts: readonly Verdict[],
  given: { credits: ReadonlyMap<string, number>; policy: Policy },
): RollUp {
  const { credits, policy } = given;
  const measured = measureControls(verdicts, credits);
  const { overall, domains: assessed } = measureDomains(measured, policy);
  const shares = controlShares(measured, policy);
  const resultOf = (control: string): ControlResult => {
    const measures = measured.get(control);
    if (measures === undefined) return { status: statusWithoutNumber(control, verdicts) };
    const contribution = (shares.get(control) ?? 0) * measures.assured;
    return { status: "assessed", ...measures, credit: credits.get(control) ?? 0, contribution };
  };
  return {
    overall: overall ?? null,
    domains: Object.fromEntries(domains.map(({ id }) => [id, assessed.get(id) ?? { status: "not_assessed" as const }])),
    controls: Object.fromEntries(controlIds.map((control) => [control, resultOf(control)])),
  };
}
