import type { PortfolioView } from "#contract/portfolio.schema.ts";
import { type BinRange, type Ranges, rangesOfText, rangesText } from "#domain/portfolio/shares.ts";
import { changed, type ListSearch, readListSearch } from "#web/list/list-search.ts";
import { portfolioSpec } from "./portfolio-spec.ts";
import { within } from "./ranked-among.ts";

/** By what the portfolio is narrowed besides words and stage, as the address names it. */
type Narrowing = "rating" | "certificate" | "questionnaire" | "ranges";

/** The same search with one thing it is narrowed by changed; "" takes it away. */
export function narrowedBy(search: ListSearch, name: Narrowing, value: string): ListSearch {
  const { [name]: _before, ...others } = search.narrowed;
  return changed(search, { narrowed: value === "" ? others : { ...others, [name]: value } });
}

export const rangesOf = ({ narrowed }: ListSearch): Ranges => rangesOfText(narrowed.ranges ?? "") ?? {};

/** Keeps those whose share lies from bin to bin; without a range, all of them again. */
export function withRange(search: ListSearch, key: string, range: BinRange | undefined): ListSearch {
  const { [key]: _before, ...others } = rangesOf(search);
  return narrowedBy(search, "ranges", rangesText(range === undefined ? others : { ...others, [key]: range }));
}

export const withRanges = (search: ListSearch, ranges: Ranges): ListSearch =>
  narrowedBy(search, "ranges", rangesText({ ...rangesOf(search), ...ranges }));

/** The portfolio as a whole, in its usual order; the columns stay. */
export const wholeSearch = ({ hidden }: Pick<ListSearch, "hidden">): ListSearch => ({
  ...readListSearch(portfolioSpec, ""),
  hidden,
});

const usualSort = (column: string) =>
  portfolioSpec.sorts.find((one) => one.column === column) ?? portfolioSpec.sorts[0];
const all = "all";

/** What somebody looks at, as it is kept under a name. */
export function viewOfSearch(search: ListSearch): PortfolioView {
  const { narrowed, sort } = search;
  return {
    filters: {
      text: search.search,
      stage: portfolioSpec.shows.includes(search.show) ? (search.show as PortfolioView["filters"]["stage"]) : all,
      rating: (narrowed.rating ?? all) as PortfolioView["filters"]["rating"],
      certificate: (narrowed.certificate ?? all) as PortfolioView["filters"]["certificate"],
      questionnaire: narrowed.questionnaire ?? within,
      ranges: Object.fromEntries(Object.entries(rangesOf(search)).map(([key, [from, to]]) => [key, [from, to]])),
    },
    sort: { key: sort.column, descending: sort.direction !== usualSort(sort.column).direction },
  };
}

/** What a view that was kept looks for, with the columns that are there now; an order that is no more is the usual one. */
export function searchOfView({ filters, sort }: PortfolioView, { hidden }: Pick<ListSearch, "hidden">): ListSearch {
  const { column, direction } = usualSort(sort.key);
  const other = direction === "ascending" ? "descending" : "ascending";
  const narrowed = {
    rating: filters.rating === all ? "" : filters.rating,
    certificate: filters.certificate === all ? "" : filters.certificate,
    questionnaire: filters.questionnaire === within ? "" : filters.questionnaire,
    ranges: rangesText(filters.ranges),
  };
  return {
    ...wholeSearch({ hidden }),
    search: filters.text,
    show: filters.stage,
    narrowed: Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== "")),
    sort: { column, direction: sort.descending ? other : direction },
  };
}
