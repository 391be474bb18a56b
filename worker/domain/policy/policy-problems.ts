import { lettersOf } from "#domain/alike.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { type Policy, type PolicyChanges, resolvePolicy } from "./policy.ts";

/** Something about a policy that would break a law of the scoring model, at a field of it. */
export interface PolicyProblem {
  readonly field: keyof Policy;
  readonly text: string;
}

/** What keeps a policy from being used: it is judged whole, the changes laid over the defaults (SCORING, "What a policy may be"). */
export function policyProblems(changes: PolicyChanges): PolicyProblem[] {
  const policy = resolvePolicy(changes);
  const { assurance, bands, factors } = policy;
  const rules: readonly (PolicyProblem & { readonly kept: boolean })[] = [
    {
      field: "assurance",
      text: "Better evidence must not count for less: let the four values rise",
      kept: doesNotFall([assurance.asserted, assurance.documented, assurance.operating, assurance.verified]),
    },
    {
      field: "bands",
      text: "The limits between the ratings lie between 0 and 100 % and must not fall",
      kept: doesNotFall(bands) && bands.every((band) => band > 0 && band < 1),
    },
    {
      field: "factors",
      text: "A certificate nobody has seen must not count for more than one on file",
      kept: factors.unverified <= factors.documentOnly,
    },
    {
      field: "fastTrackThreshold",
      text: "A certificate that covers nothing must not stand in for answers: ask for more than 0",
      kept: policy.fastTrackThreshold > 0,
    },
    {
      field: "domainWeights",
      text: "At least one domain must have a weight above 0, and a control in it",
      kept: domains.some((domain) => weighs(domain, policy)),
    },
    {
      field: "recognisedAccreditationBodies",
      text: "Give every accreditation body a name",
      kept: policy.recognisedAccreditationBodies.every((name) => lettersOf(name) !== ""),
    },
  ];
  return rules.filter(({ kept }) => !kept).map(({ field, text }) => ({ field, text }));
}

const doesNotFall = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));

function weighs(domain: (typeof domains)[number], { domainWeights, controlWeights }: Policy): boolean {
  return (domainWeights[domain.id] ?? 1) > 0 && domain.controls.some((control) => (controlWeights[control] ?? 1) > 0);
}
