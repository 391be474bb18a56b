import { type PolicyChanges, resolvePolicy } from "#domain/policy/policy.ts";

/** Something about a policy that would break a law of the scoring model, at a field of it. */
export interface PolicyProblem {
  readonly field: string;
  readonly text: string;
}

/** What keeps a policy from being published: better evidence must never count for less, and bands must rise (SCORING, laws). */
export function policyProblems(changes: PolicyChanges): PolicyProblem[] {
  const { assurance, bands, factors, domainWeights } = resolvePolicy(changes);
  const ladder = [assurance.asserted, assurance.documented, assurance.operating, assurance.verified];
  const problems: PolicyProblem[] = [];
  if (!rises(ladder))
    problems.push({ field: "assurance", text: "Better evidence must not count for less: let the four values rise" });
  if (!rises(bands)) problems.push({ field: "bands", text: "The limits between the ratings must rise" });
  if (factors.unverified > factors.documentOnly)
    problems.push({ field: "factors", text: "A certificate nobody has seen must not count for more than one on file" });
  const weights = Object.values(domainWeights);
  if (weights.length > 0 && weights.every((weight) => weight === 0))
    problems.push({ field: "domainWeights", text: "At least one domain must have a weight above 0" });
  return problems;
}

const rises = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
