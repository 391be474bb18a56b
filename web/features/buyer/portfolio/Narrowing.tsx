import type { PortfolioPage } from "#contract/portfolio.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import { Select } from "#web/components/Select.tsx";
import { useSearch } from "#web/list/use-list.ts";
import { certificateWords } from "./certificate-stand.ts";
import { narrowedBy } from "./narrowed.ts";
import type { PortfolioList } from "./portfolio-list.ts";
import { together, within } from "./ranked-among.ts";

const optionsOf = (all: string, words: Readonly<Record<string, string>>) => [
  { value: "", label: all },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];

/** Narrows the portfolio down by rating, certificate and questionnaire. */
export function Narrowing({ model, page }: { readonly model: PortfolioList; readonly page: PortfolioPage }) {
  const goTo = useSearch(model);
  const search = model.search.value;
  const { rating = "", certificate = "", questionnaire = within } = search.narrowed;
  return (
    <div class="grid">
      <Select
        id="portfolio-rating"
        label="Residual risk"
        value={rating}
        options={optionsOf("All ratings", ratingWords)}
        onChange={(value) => goTo(narrowedBy(search, "rating", value))}
      />
      <Select
        id="portfolio-certificate"
        label="Certificate"
        value={certificate}
        options={optionsOf("With or without", certificateWords)}
        onChange={(value) => goTo(narrowedBy(search, "certificate", value))}
      />
      {page.asked.length > 1 ? (
        <Select
          id="portfolio-questionnaire"
          label="Ranked among"
          value={questionnaire}
          options={[
            { value: within, label: "Those with the same questionnaire" },
            ...page.asked.map(({ id, title, ranked }) => ({ value: id, label: `${title} (${ranked})` })),
            { value: together, label: "All in one list" },
          ]}
          onChange={(value) => goTo(narrowedBy(search, "questionnaire", value === within ? "" : value))}
        />
      ) : null}
    </div>
  );
}
