import { computed, signal } from "@preact/signals";
import type { PortfolioView } from "#contract/portfolio.schema.ts";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import type { HeatPlace } from "#web/components/heat.ts";
import { type BinRange, binOf, shareColumns } from "./histogram.ts";
import { questionnairesOf, together, within } from "./ranked-among.ts";
import { type Filters, type RankedEntry, rankedEntries, stageOf } from "./ranked-entries.ts";

export type View = PortfolioView;

export const wholeView: View = {
  filters: { text: "", stage: "all", rating: "all", certificate: "all", questionnaire: within, ranges: {} },
  sort: { key: "rank", descending: false },
};

const unknownLast = Number.NEGATIVE_INFINITY;
const shares = new Map(shareColumns.map(({ key, read }) => [key, read]));
const values: Readonly<Record<string, (entry: RankedEntry) => number | string>> = {
  rank: ({ order }) => -(order ?? Number.POSITIVE_INFINITY),
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
  /** Each ranked among those that answered the same questionnaire. */
  readonly entries;
  /** The questionnaires behind them, the most answered first. */
  readonly asked;
  readonly view = signal<View>(wholeView);
  readonly ticked = signal<ReadonlySet<string>>(new Set());
  /** The cell whose answers somebody reads. */
  readonly opened = signal<HeatPlace | null>(null);
  /** Of the view, so that another order does not draw the filters again. */
  readonly filters;
  readonly shown;
  readonly count;

  constructor(entries: readonly PortfolioEntry[]) {
    this.asked = questionnairesOf(entries);
    const groups = this.asked.map(({ id }) => entries.filter(({ questionnaireId }) => questionnaireId === id));
    this.entries = rankedEntries(entries, groups);
    // Of a thousand entries this takes a moment, and few ask for it.
    const inOneList = computed(() => rankedEntries(entries));
    this.filters = computed(() => this.view.value.filters);
    this.count = computed(() => this.shown.value.length);
    this.shown = computed(() => {
      const ranked = this.filters.value.questionnaire === together ? inOneList.value : this.entries;
      return ranked.filter(fitting(this.filters.value)).sort(comparator(this.view.value.sort));
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
function fitting({
  text,
  stage,
  rating,
  certificate,
  questionnaire,
  ranges,
}: Filters): (entry: RankedEntry) => boolean {
  const words = text.trim().toLowerCase();
  const between = Object.entries(ranges).map(([key, [from, to]]) => ({ read: shares.get(key), from, to }));
  return (entry) =>
    entry.texts.search.includes(words) &&
    (stage === "all" || stageOf(entry) === stage) &&
    (rating === "all" || entry.score?.rating === rating) &&
    (questionnaire === within || questionnaire === together || entry.questionnaireId === questionnaire) &&
    (certificate === "all" || entry.certificate?.stand === certificate) &&
    between.every(({ read, from, to }) => {
      const share = read?.(entry);
      return share !== undefined && binOf(share) >= from && binOf(share) <= to;
    });
}
