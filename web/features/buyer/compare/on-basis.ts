import type { ComparisonView } from "#contract/comparison.ts";
import { type OnBasis, onBasis } from "#domain/comparison/compare.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";

/** Each vendor's numbers on the common basis, under the policy of the first one's policy (SCORING 9). */
export function valuesOnBasis({ vendors, policy: changes, comparison: { basis } }: ComparisonView): OnBasis[] {
  const policy = resolvePolicy(changes);
  return vendors.map(({ summary }) => onBasis(summary, { basis, policy }));
}
