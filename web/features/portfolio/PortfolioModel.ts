import { computed, signal } from "@preact/signals";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import { type RankRange, rankRanges } from "#domain/portfolio/rank-range.ts";
import { date, percent } from "#domain/words/format.ts";
import { binOf } from "./histogram.ts";

export interface RankedEntry extends PortfolioEntry {
  /** By what is assured, 1 first; null until submitted. */
  readonly rank: number | null;
  readonly range: RankRange | null;
  /** What stands in its cells, put into words once. */
  readonly texts: Readonly<Record<"assured" | "claimed" | "inherent" | "due" | "search", string>>;
}

export type SortKey = "rank" | "product" | "assured" | "claimed" | "inherent" | "due" | "findings";
export interface Filters {
  readonly text: string;
  readonly stage: "all" | "with-vendor" | "to-review" | "decided";
  readonly rating: "all" | "low" | "moderate" | "high" | "critical";
  /** A bin of the histogram of `assured`, 0 to 9; null for all. */
  readonly bin: number | null;
}
export interface View {
  readonly filters: Filters;
  readonly sort: { readonly key: SortKey; readonly descending: boolean };
}

export const wholeView: View = {
  filters: { text: "", stage: "all", rating: "all", bin: null },
  sort: { key: "rank", descending: false },
};

/** Ranks what is submitted by `assured`, with the places each may take; the rest follows unranked. */
export function rankedEntries(entries: readonly PortfolioEntry[]): RankedEntry[] {
  const scored = entries
    .flatMap((entry) => (entry.score?.overall ? [{ entry, overall: entry.score.overall }] : []))
    .sort((one, other) => other.overall.assured - one.overall.assured);
  const ranges = rankRanges(scored.map(({ overall }) => overall));
  const places = new Map(
    scored.map(({ entry }, index) => [entry.id, { rank: index + 1, range: ranges[index] ?? null }]),
  );
  return entries.map((entry) => ({
    ...entry,
    rank: null,
    range: null,
    texts: textsOf(entry),
    ...places.get(entry.id),
  }));
}

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
const values: Readonly<Record<SortKey, (entry: RankedEntry) => number | string>> = {
  rank: ({ rank }) => -(rank ?? Number.POSITIVE_INFINITY),
  product: ({ texts }) => texts.search,
  assured: ({ score }) => score?.overall?.assured ?? unknownLast,
  claimed: ({ score }) => score?.overall?.claimed ?? unknownLast,
  inherent: ({ score }) => score?.inherent ?? unknownLast,
  due: ({ dueOn }) => dueOn,
  findings: ({ score }) => score?.openFindings ?? unknownLast,
};
/** Numbers are most useful largest first, words and days smallest first; `descending` turns that round. */
const wordy: ReadonlySet<SortKey> = new Set(["product", "due"]);

function compared(one: RankedEntry, other: RankedEntry, key: SortKey): number {
  const [a, b] = [values[key](one), values[key](other)];
  const order = a < b ? -1 : a > b ? 1 : 0;
  return wordy.has(key) ? order : -order;
}

/** A portfolio as somebody looks at it: filtered, sorted, some of it ticked. */
export class PortfolioModel {
  readonly entries;
  readonly view = signal<View>(wholeView);
  readonly ticked = signal<ReadonlySet<string>>(new Set());
  readonly shown;

  constructor(entries: readonly PortfolioEntry[]) {
    this.entries = rankedEntries(entries);
    this.shown = computed(() => {
      const { filters, sort } = this.view.value;
      const rows = this.entries.filter((entry) => fits(entry, filters));
      rows.sort((one, other) => compared(one, other, sort.key) * (sort.descending ? -1 : 1));
      return rows;
    });
  }

  filter(part: Partial<Filters>): void {
    this.view.value = { ...this.view.value, filters: { ...this.view.value.filters, ...part } };
  }

  sortBy(key: SortKey): void {
    const { sort } = this.view.value;
    this.view.value = { ...this.view.value, sort: { key, descending: sort.key === key && !sort.descending } };
  }

  tick(id: string): void {
    const ticked = new Set(this.ticked.value);
    if (!ticked.delete(id)) ticked.add(id);
    this.ticked.value = ticked;
  }
}

function fits(entry: RankedEntry, { text, stage, rating, bin }: Filters): boolean {
  return (
    entry.texts.search.includes(text.trim().toLowerCase()) &&
    (stage === "all" || stageOf(entry) === stage) &&
    (rating === "all" || entry.score?.rating === rating) &&
    (bin === null || (entry.score?.overall != null && binOf(entry.score.overall.assured) === bin))
  );
}
