import type { PortfolioView } from "#contract/portfolio.schema.ts";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { date, percent } from "#domain/format.ts";
import { type RankRange, rankRanges, rankRangesByWeight } from "#domain/portfolio/rank-range.ts";
import { type CertificateStand, certificateStand } from "./certificate-stand.ts";

export interface RankedEntry extends PortfolioEntry {
  /** By what is assured, 1 first; null until submitted. */
  readonly rank: number | null;
  /** Where it stands in the ranked list, questionnaire by questionnaire. */
  readonly order: number | null;
  /** Among how many it is ranked. */
  readonly among: number | null;
  /** The places it can take between what is assured and what is claimed. */
  readonly range: RankRange | null;
  /** The places it can take when every domain weighs up to a quarter more or less. */
  readonly byWeight: RankRange | null;
  /** What stands in its cells, put into words once. */
  readonly texts: Readonly<Record<"assured" | "claimed" | "inherent" | "due" | "search", string>>;
  /** What the best certificate means here; null until submitted. */
  readonly certificate: CertificateStand | null;
}

/** How far weights may move before a rank is called unsure (ux, charts for hundreds). */
const tolerance = 0.25;
const weights = Object.fromEntries(domains.map(({ id, controls }) => [id, controls.length]));

/** Ranks the entries of each group by themselves, group after group; the rest follows unranked. */
export function rankedEntries(
  entries: readonly PortfolioEntry[],
  groups: readonly (readonly PortfolioEntry[])[] = [entries],
): RankedEntry[] {
  const places = new Map<string, Place>();
  for (const group of groups) for (const [id, place] of placesIn(group, places.size)) places.set(id, place);
  return entries.map((entry) => ({
    ...entry,
    ...nowhere,
    texts: textsOf(entry),
    certificate: entry.score && certificateStand(entry.score.certificate),
    ...places.get(entry.id),
  }));
}

type Place = Pick<RankedEntry, "rank" | "order" | "among" | "range" | "byWeight">;
const nowhere: Place = { rank: null, order: null, among: null, range: null, byWeight: null };

/** What is submitted of a group by `assured`, with the places each may take; its order goes on behind those before. */
function placesIn(entries: readonly PortfolioEntry[], before: number): Map<string, Place> {
  const scored = entries
    .flatMap((entry) => (entry.score?.overall ? [{ entry, overall: entry.score.overall }] : []))
    .sort((one, other) => other.overall.assured - one.overall.assured);
  const claims = rankRanges(scored.map(({ overall }) => overall));
  const shares = scored.map(({ entry }) => entry.score?.domains ?? {});
  const byWeight = rankRangesByWeight(shares, { weights, tolerance });
  let rank = 0;
  return new Map(
    scored.map(({ entry, overall }, index) => {
      // Equals share the better place; sums of fractions miss by their last digits.
      if (index === 0 || (scored[index - 1]?.overall.assured ?? 0) - overall.assured > 1e-9) rank = index + 1;
      const ranges = { range: within(claims[index], rank), byWeight: within(byWeight[index], rank) };
      return [entry.id, { rank, order: before + rank, among: scored.length, ...ranges }];
    }),
  );
}

// A policy with weights of its own may rank outside what the usual weights allow: its rank is always among its places.
const within = (range: RankRange | undefined, rank: number): RankRange | null =>
  range === undefined ? null : { best: Math.min(range.best, rank), worst: Math.max(range.worst, rank) };

const textsOf = ({ product, vendorName, score, dueOn }: PortfolioEntry): RankedEntry["texts"] => ({
  assured: percent(score?.overall?.assured),
  claimed: percent(score?.overall?.claimed),
  inherent: percent(score?.inherent),
  due: date(dueOn),
  search: `${product} ${vendorName}`.toLowerCase(),
});

export type Filters = PortfolioView["filters"];

export const stageOf = ({ state, decided }: PortfolioEntry): Exclude<Filters["stage"], "all"> =>
  state !== "submitted" ? "with-vendor" : decided === null ? "to-review" : "decided";
