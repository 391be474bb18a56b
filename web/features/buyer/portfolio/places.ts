import type { PortfolioEntry } from "#contract/portfolio.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { type RankRange, rankRanges, rankRangesByWeight } from "#domain/portfolio/rank-range.ts";
import { together } from "./ranked-among.ts";

/** How sure a rank is. */
export interface Places {
  readonly rank: number;
  /** Those it can take between what is assured and what is claimed. */
  readonly range: RankRange;
  /** Those it can take when every domain weighs up to a quarter more or less. */
  readonly byWeight: RankRange;
}

/** How far weights may move before a rank is called unsure. */
const tolerance = 0.25;
const weights = Object.fromEntries(domains.map(({ id, controls }) => [id, controls.length]));

/** The places of all that is ranked, by id: within each questionnaire, or all in one list. It takes all of them. */
export function placesOf(entries: readonly PortfolioEntry[], chosen: string): ReadonlyMap<string, Places> {
  const groups = Map.groupBy(entries, ({ questionnaireId }) => (chosen === together ? together : questionnaireId));
  return new Map([...groups.values()].flatMap(placesIn));
}

function placesIn(entries: readonly PortfolioEntry[]): [string, Places][] {
  const scored = entries
    .flatMap((entry) => (entry.score?.overall ? [{ entry, overall: entry.score.overall }] : []))
    .sort((one, other) => other.overall.assured - one.overall.assured);
  const claims = rankRanges(scored.map(({ overall }) => overall));
  const shares = scored.map(({ entry }) => entry.score?.domains ?? {});
  const byWeight = rankRangesByWeight(shares, { weights, tolerance });
  let rank = 0;
  return scored.map(({ entry, overall }, index) => {
    // Equals share the better place; sums of fractions miss by their last digits.
    if (index === 0 || (scored[index - 1]?.overall.assured ?? 0) - overall.assured > 1e-9) rank = index + 1;
    return [entry.id, { rank, range: holding(claims[index], rank), byWeight: holding(byWeight[index], rank) }];
  });
}

// A policy with weights of its own may rank outside what the usual weights allow: its rank is always among its places.
const holding = (range: RankRange | undefined, rank: number): RankRange => ({
  best: Math.min(range?.best ?? rank, rank),
  worst: Math.max(range?.worst ?? rank, rank),
});
