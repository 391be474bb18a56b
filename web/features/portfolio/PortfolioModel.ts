import { computed, signal } from "@preact/signals";
import type { PortfolioView } from "#contract/portfolio.schema.ts";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { type RankRange, rankRanges, rankRangesByWeight } from "#domain/portfolio/rank-range.ts";
import { date, percent } from "#domain/words/format.ts";
import type { HeatPlace } from "#web/components/HeatMapTable.tsx";
import { type CertificateStand, certificateStand } from "./certificate-stand.ts";
import { type BinRange, binOf, shareColumns } from "./histogram.ts";

export interface RankedEntry extends PortfolioEntry {
  /** By what is assured, 1 first; null until submitted. */
  readonly rank: number | null;
  /** The places it can take between what is assured and what is claimed. */
  readonly range: RankRange | null;
  /** The places it can take when every domain weighs up to a quarter more or less. */
  readonly byWeight: RankRange | null;
  /** What stands in its cells, put into words once. */
  readonly texts: Readonly<Record<"assured" | "claimed" | "inherent" | "due" | "search", string>>;
  /** What the best certificate means here; null until submitted. */
  readonly certificate: CertificateStand | null;
}

export type Filters = PortfolioView["filters"];
export type View = PortfolioView;

export const wholeView: View = {
  filters: { text: "", stage: "all", rating: "all", certificate: "all", ranges: {} },
  sort: { key: "rank", descending: false },
};

/** How far weights may move before a rank is called unsure (ux, charts for hundreds). */
const tolerance = 0.25;
const weights = Object.fromEntries(domains.map(({ id, controls }) => [id, controls.length]));

/** Ranks what is submitted by `assured`, with the places each may take; the rest follows unranked. */
export function rankedEntries(entries: readonly PortfolioEntry[]): RankedEntry[] {
  const scored = entries
    .flatMap((entry) => (entry.score?.overall ? [{ entry, overall: entry.score.overall }] : []))
    .sort((one, other) => other.overall.assured - one.overall.assured);
  const ranges = rankRanges(scored.map(({ overall }) => overall));
  const shares = scored.map(({ entry }) => entry.score?.domains ?? {});
  const byWeight = rankRangesByWeight(shares, { weights, tolerance });
  let rank = 0;
  const places = new Map(
    scored.map(({ entry, overall }, index) => {
      // Equals share the better place; sums of fractions miss by their last digits.
      if (index === 0 || (scored[index - 1]?.overall.assured ?? 0) - overall.assured > 1e-9) rank = index + 1;
      return [entry.id, { rank, range: within(ranges[index], rank), byWeight: within(byWeight[index], rank) }];
    }),
  );
  return entries.map((entry) => ({
    ...entry,
    rank: null,
    range: null,
    byWeight: null,
    texts: textsOf(entry),
    certificate: entry.score && certificateStand(entry.score.certificate),
    ...places.get(entry.id),
  }));
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

export const stageOf = ({ state, decided }: PortfolioEntry): Exclude<Filters["stage"], "all"> =>
  state !== "submitted" ? "with-vendor" : decided === null ? "to-review" : "decided";

const unknownLast = Number.NEGATIVE_INFINITY;
const shares = new Map(shareColumns.map(({ key, read }) => [key, read]));
const values: Readonly<Record<string, (entry: RankedEntry) => number | string>> = {
  rank: ({ rank }) => -(rank ?? Number.POSITIVE_INFINITY),
  product: ({ texts }) => texts.search,
  due: ({ dueOn }) => dueOn,
  findings: ({ score }) => score?.openFindings ?? unknownLast,
  certificate: ({ score }) =>
    score?.certificate ? score.certificate.assurance * score.certificate.scope : unknownLast,
};
/** Numbers are most useful largest first, words and days smallest first; `descending` turns that round. */
const wordy: ReadonlySet<string> = new Set(["product", "due"]);

function comparator({ key, descending }: View["sort"]): (one: RankedEntry, other: RankedEntry) => number {
  const value =
    (Object.hasOwn(values, key) ? values[key] : undefined) ??
    ((entry: RankedEntry) => shares.get(key)?.(entry) ?? unknownLast);
  const sign = (wordy.has(key) ? 1 : -1) * (descending ? -1 : 1);
  return (one, other) => {
    const [a, b] = [value(one), value(other)];
    return a < b ? -sign : a > b ? sign : 0;
  };
}

/** A portfolio as somebody looks at it: filtered, sorted, some of it ticked. */
export class PortfolioModel {
  readonly entries;
  readonly view = signal<View>(wholeView);
  readonly ticked = signal<ReadonlySet<string>>(new Set());
  /** The cell whose answers somebody reads. */
  readonly opened = signal<HeatPlace | null>(null);
  /** Of the view, so that another order does not draw the filters again. */
  readonly filters;
  readonly shown;
  readonly count;

  constructor(entries: readonly PortfolioEntry[]) {
    this.entries = rankedEntries(entries);
    this.filters = computed(() => this.view.value.filters);
    this.count = computed(() => this.shown.value.length);
    this.shown = computed(() => {
      return this.entries.filter(fitting(this.filters.value)).sort(comparator(this.view.value.sort));
    });
  }

  filter(part: Partial<Filters>): void {
    this.view.value = { ...this.view.value, filters: { ...this.view.value.filters, ...part } };
  }

  /** Keeps those whose share lies from bin to bin; without a range, all of them again. */
  filterRange(key: string, range: BinRange | undefined): void {
    const { [key]: _old, ...others } = this.view.value.filters.ranges;
    this.filter({ ranges: range === undefined ? others : { ...others, [key]: [...range] } });
  }

  sortBy(key: string): void {
    const { sort } = this.view.value;
    this.view.value = { ...this.view.value, sort: { key, descending: sort.key === key && !sort.descending } };
  }

  tick(id: string): void {
    const ticked = new Set(this.ticked.value);
    if (!ticked.delete(id)) ticked.add(id);
    this.ticked.value = ticked;
  }

  /** Ticks everything that is shown; once all of it is, takes the ticks off again. */
  tickShown(): void {
    const ids = this.shown.value.map(({ id }) => id);
    const isAll = ids.every((id) => this.ticked.value.has(id));
    this.ticked.value = new Set(isAll ? [] : ids);
  }
}

/** A test for every entry, with all that is the same for each worked out once. */
function fitting({ text, stage, rating, certificate, ranges }: Filters): (entry: RankedEntry) => boolean {
  const words = text.trim().toLowerCase();
  const between = Object.entries(ranges).map(([key, [from, to]]) => ({ read: shares.get(key), from, to }));
  return (entry) =>
    entry.texts.search.includes(words) &&
    (stage === "all" || stageOf(entry) === stage) &&
    (rating === "all" || entry.score?.rating === rating) &&
    (certificate === "all" || entry.certificate?.stand === certificate) &&
    between.every(({ read, from, to }) => {
      const share = read?.(entry);
      return share !== undefined && binOf(share) >= from && binOf(share) <= to;
    });
}
