import type { PortfolioNarrowing, PortfolioShow } from "#contract/portfolio.schema.ts";
import { bins } from "#domain/portfolio/shares.ts";
import type { Counts } from "./counts.ts";

/** One thing that the portfolio is narrowed by: values from one to below another, or one alone. */
export interface Facet {
  readonly key: string;
  readonly is?: string;
  readonly from?: number;
  /** Left out where every higher value is meant. */
  readonly below?: number | undefined;
  /** As what such values are counted. */
  readonly bins: readonly (string | number)[];
}

const stageValues = { "with-vendor": [1], "to-review": [2], decided: [3, 4, 5] } as const;
const ratingValues = { low: [1], moderate: [2], high: [3], critical: [4] } as const;
const among = (key: string, values: readonly number[]): Facet => ({
  key,
  from: Math.min(...values),
  below: Math.max(...values) + 1,
  bins: values,
});

/** Ranks across all questionnaires, which narrows nothing. */
export const together = "together";

/** Those that are so far. */
export const stageFacet = (show: Exclude<PortfolioShow, "all">): Facet => among("stage", stageValues[show]);

/** By what an asker narrows the portfolio, but for words. */
export function facetsOf({ show, rating, certificate, questionnaire, ranges }: PortfolioNarrowing): Facet[] {
  return [
    ...(show === "all" ? [] : [stageFacet(show)]),
    ...(rating === undefined ? [] : [among("rating", ratingValues[rating])]),
    ...(certificate === undefined ? [] : [{ key: "stand", is: certificate, bins: [certificate] }]),
    ...(questionnaire === undefined || questionnaire === together
      ? []
      : [{ key: "questionnaire", is: questionnaire, bins: [questionnaire] }]),
    ...Object.entries(ranges).map(
      ([key, [from, to]]): Facet => ({
        key,
        from: from / bins,
        below: to === bins - 1 ? undefined : (to + 1) / bins,
        bins: Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index),
      }),
    ),
  ];
}

/** How many have one of its values, as it is kept. */
export const countOf = (counts: Counts, { key, bins: of }: Facet): number =>
  of.reduce<number>((sum, bin) => sum + (counts.get(key)?.get(bin) ?? 0), 0);
