import type { ComparedVendor, ComparisonView } from "#contract/comparison.ts";
import { compare } from "#domain/comparison/compare.ts";
import { vendorFacts } from "#domain/comparison/vendor-facts.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import { score } from "#domain/scoring/score.ts";

/** A dossier as one of several that are compared; its name is its id too. */
export const comparedVendor = (product: string, dossier: Dossier): ComparedVendor => ({
  assessmentId: `asm_${product}`,
  vendorName: "V",
  product,
  questionnaireId: "q",
  questionnaireVersion: 1,
  questionnaire: "q",
  summary: score(dossier),
  facts: vendorFacts(dossier),
  openFindings: 0,
  policyVersion: 1,
  uses: dossier.uses.map(({ id, name }) => ({ id, name })),
});

/** Named dossiers compared in their order, under the policy of the first. */
export function comparisonOf(dossiers: Readonly<Record<string, Dossier>>): ComparisonView {
  const vendors = Object.entries(dossiers).map(([product, dossier]) => comparedVendor(product, dossier));
  const policy = Object.values(dossiers)[0]?.policy ?? {};
  return {
    vendors,
    leftOut: [],
    policy,
    comparison: compare(
      vendors.map(({ summary }) => summary),
      resolvePolicy(policy),
    ),
  };
}
