import { type BinRange, type Ranges, rangesOfText, rangesText } from "#domain/portfolio/shares.ts";
import { changed, type ListSearch, readListSearch } from "#web/list/list-search.ts";
import { portfolioSpec } from "./portfolio-spec.ts";

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
