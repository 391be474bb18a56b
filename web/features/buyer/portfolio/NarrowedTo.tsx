import type { PortfolioPage } from "#contract/portfolio.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { Button } from "#web/components/Button.tsx";
import { isNarrowed, type ListSearch } from "#web/list/list-search.ts";
import { useSearch } from "#web/list/use-list.ts";
import { certificateWords } from "./certificate-stand.ts";
import { rangeInWords, shareColumns } from "./histogram.ts";
import { narrowedBy, rangesOf, wholeSearch, withRange } from "./narrowed.ts";
import type { PortfolioList } from "./portfolio-list.ts";
import { together } from "./ranked-among.ts";

interface Part {
  readonly name: string;
  readonly words: string;
  readonly without: ListSearch;
}

const wordIn = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value;

function partsOf(search: ListSearch, { asked }: PortfolioPage): Part[] {
  const { rating, certificate, questionnaire } = search.narrowed;
  const titles = Object.fromEntries(asked.map(({ id, title }) => [id, title]));
  return [
    ...(rating === undefined
      ? []
      : [{ name: "Residual risk", words: wordIn(ratingWords, rating), without: narrowedBy(search, "rating", "") }]),
    ...(certificate === undefined
      ? []
      : [
          {
            name: "Certificate",
            words: wordIn(certificateWords, certificate),
            without: narrowedBy(search, "certificate", ""),
          },
        ]),
    ...(questionnaire === undefined
      ? []
      : [
          {
            name: "Ranked among",
            words: questionnaire === together ? "all in one list" : wordIn(titles, questionnaire),
            without: narrowedBy(search, "questionnaire", ""),
          },
        ]),
    ...shareColumns.flatMap(({ key, label }) => {
      const range = rangesOf(search)[key];
      return range === undefined
        ? []
        : [{ name: label, words: rangeInWords(range), without: withRange(search, key, undefined) }];
    }),
  ];
}

/** By what the list is narrowed while the filters are closed, and the way back of each. */
export function NarrowedTo({ model, page }: { readonly model: PortfolioList; readonly page: PortfolioPage }) {
  const goTo = useSearch(model);
  const search = model.search.value;
  const parts = partsOf(search, page);
  if (!isNarrowed(model.spec, search)) return null;
  return (
    <div class="cluster">
      {parts.map(({ name, words, without }) => (
        <Button key={name} variant="secondary" size="small" label={`${name}: all again`} onClick={() => goTo(without)}>
          {name}: {words} ×
        </Button>
      ))}
      <Button variant="quiet" size="small" onClick={() => goTo(wholeSearch(search))}>
        Show all
      </Button>
    </div>
  );
}
