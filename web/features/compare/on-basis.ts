import type { ComparisonView } from "#contract/assessment.ts";
import { type OnBasis, onBasis } from "#domain/comparison/compare.ts";
import { defaultPolicy } from "#domain/scoring/policy.ts";

/** Each vendor's numbers on the common basis, with the domain weights of the first one's policy (SCORING 9). */
export function valuesOnBasis({ vendors, comparison: { basis } }: ComparisonView): OnBasis[] {
  const weighted = Object.entries(vendors[0]?.summary.domains ?? {}).flatMap(([id, result]) =>
    result.status === "assessed" ? [[id, result.weight] as const] : [],
  );
  const policy = { ...defaultPolicy, domainWeights: Object.fromEntries(weighted) };
  return vendors.map(({ summary }) => onBasis(summary, { basis, policy }));
}
