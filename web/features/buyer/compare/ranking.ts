import type { ComparisonView } from "#contract/comparison.ts";
import { controlIds } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";

export interface Ranked {
  readonly index: number;
  readonly product: string;
  readonly assured: number | null;
  /** What would be left if what nobody has looked at counted as the vendor's word only. */
  readonly checked: number | null;
  /** Share of draws in which the vendor comes first. */
  readonly first: number;
}

/** The vendors by `assured`, best first. */
export function ranked({ vendors, comparison }: Pick<ComparisonView, "vendors" | "comparison">): Ranked[] {
  return vendors
    .map(({ product }, index) => ({
      index,
      product,
      assured: comparison.assured[index] ?? null,
      checked: comparison.checked[index] ?? null,
      first: comparison.acceptability[index]?.[0] ?? 0,
    }))
    .sort((one, other) => (other.assured ?? -1) - (one.assured ?? -1));
}

/** How well a lead survives other opinions about what matters. */
export function robustnessWords(first: number): string {
  if (first >= 0.9) return "The lead is robust";
  return first >= 0.65 ? "It leans that way" : "It is open";
}

/** A share as so many of a hundred; never all or none unless it is. */
const hundred = (share: number): string => percent(share).replace("%", "");

/** With less than this share of the controls in common, an order says little. */
const enough = 0.5;

/** What the order rests on; few controls in common are said first, not in a note. */
function basisWords(common: number): string {
  if (common === controlIds.length) return `On all ${common} controls:`;
  const of = `${common} of ${controlIds.length} controls`;
  return common < enough * controlIds.length
    ? `Only ${of} were assessed for all of them, so the order says little.`
    : `On ${of}:`;
}

/** The one sentence of the comparison. */
export function comparisonFinding(view: Pick<ComparisonView, "vendors" | "comparison">): string {
  const [leader] = ranked(view);
  if (leader === undefined || leader.assured === null)
    return "No control was assessed for all of them, so nothing can be compared.";
  return `${basisWords(view.comparison.basis.length)} ${leader.product} leads with ${percent(leader.assured)} assured. ${robustnessWords(leader.first)}: it comes first in ${hundred(leader.first)} of 100 weightings of what matters, with the doubt in the evidence counted.`;
}
