import { controlIds, domains } from "#domain/catalogue/controls.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { type Measures, mean, meanOf, type Values } from "./measures.ts";
import { type Credits, coverControls, creditOf, measureControls } from "./values.ts";
import type { Verdict } from "./verdict.ts";

type ControlStatus = "assessed" | "not_applicable" | "hidden" | "not_assessed";

export interface AssessedControl extends Measures {
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

/** What is known of the controls, by their ids: more of them may have a coverage than have values. */
export interface MeasuredControls {
  readonly values: ReadonlyMap<string, Values>;
  readonly coverage: ReadonlyMap<string, number>;
}
type Weights = Pick<Policy, "domainWeights" | "controlWeights">;

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
  { values, coverage }: MeasuredControls,
  weights: Weights,
): { overall: Measures | undefined; domains: Map<string, AssessedDomain> } {
  const measured = domains.map((domain) => ({
    id: domain.id,
    weight: domainWeight(domain, weights),
    value: meanOf(weighed(domain.controls, values, weights)),
    coverage: mean(weighed(domain.controls, coverage, weights)),
  }));
  const assessed = measured.flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }]));
  const covered = measured.flatMap(({ coverage: value, weight }) => (value === undefined ? [] : [{ weight, value }]));
  const overall = meanOf(assessed);
  return {
    overall: overall && { ...overall, coverage: mean(covered) ?? 0 },
    domains: new Map(
      assessed.map(({ id, weight, value, coverage: known = 0 }) => [
        id,
        { status: "assessed", weight, ...value, coverage: known },
      ]),
    ),
  };
}

const weighed = <T>(controls: readonly string[], known: ReadonlyMap<string, T>, weights: Weights) =>
  controls.flatMap((control) => {
    const value = known.get(control);
    return value === undefined ? [] : [{ weight: controlWeight(control, weights), value }];
  });

/** The share of each assessed control in the overall mean; all shares sum to 1 (SCORING 5). */
export function controlShares(controls: MeasuredControls, weights: Weights): Map<string, number> {
  const shares = new Map<string, number>();
  const { domains: assessed } = measureDomains(controls, weights);
  const domainTotal = [...assessed.values()].reduce((sum, domain) => sum + domain.weight, 0);
  for (const domain of domains) {
    const share = domainTotal > 0 ? (assessed.get(domain.id)?.weight ?? 0) / domainTotal : 0;
    const own = domain.controls.filter((control) => controls.values.has(control));
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
export function rollUp(verdicts: readonly Verdict[], given: { credits: Credits; policy: Policy }): RollUp {
  const { credits, policy } = given;
  const measured = { values: measureControls(verdicts, credits), coverage: coverControls(verdicts) };
  const { overall, domains: assessed } = measureDomains(measured, policy);
  const shares = controlShares(measured, policy);
  const resultOf = (control: string): ControlResult => {
    const values = measured.values.get(control);
    if (values === undefined) return { status: statusWithoutNumber(control, verdicts) };
    const contribution = (shares.get(control) ?? 0) * values.assured;
    const coverage = measured.coverage.get(control) ?? 0;
    return { status: "assessed", ...values, coverage, credit: creditOf(credits, control).credit, contribution };
  };
  return {
    overall: overall ?? null,
    domains: Object.fromEntries(domains.map(({ id }) => [id, assessed.get(id) ?? { status: "not_assessed" as const }])),
    controls: Object.fromEntries(controlIds.map((control) => [control, resultOf(control)])),
  };
}
