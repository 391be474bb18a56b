import type { ReviewView } from "#contract/review.ts";
import { list, percent } from "#domain/format.ts";
import { leavesOpen } from "#domain/scoring/risk.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { nameOf } from "#domain/words/names.ts";

const doubtWords = (isUnchecked: boolean): string =>
  isUnchecked
    ? " It is not conclusive: it rests on what nobody has checked."
    : " Too little is known for this to be conclusive.";

/** The one sentence a reader in a hurry needs. */
export function findingOf(view: ReviewView): string {
  const { summary, assessment } = view;
  if (summary.overall === null || summary.rating === null)
    return `${assessment.product}: nothing could be assessed yet.`;
  const { assured, claimed } = summary.overall;
  const gaps = summary.flags
    .filter(({ code }) => code === "scope_gap")
    .map(({ subject }) => nameOf(subject ?? "", view));
  const scope = gaps.length > 0 ? ` The certificate does not cover ${list(gaps)}.` : "";
  const doubt = summary.conclusive ? "" : doubtWords(summary.flags.some(leavesOpen));
  return `${ratingWords[summary.rating]}: ${percent(assured)} is assured of ${percent(claimed)} claimed.${scope}${doubt}`;
}
