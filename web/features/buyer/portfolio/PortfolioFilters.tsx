import { useSignal } from "@preact/signals";
import { ratingWords } from "#domain/words/assurance.ts";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ColumnHistogram } from "./ColumnHistogram.tsx";
import { shareColumns } from "./histogram.ts";
import type { PortfolioModel } from "./PortfolioModel.ts";
import { together, within } from "./ranked-among.ts";
import type { Filters } from "./ranked-entries.ts";
import { SavedViews } from "./SavedViews.tsx";

const stages = [
  { value: "all", label: "All stages" },
  { value: "with-vendor", label: "With the vendor" },
  { value: "to-review", label: "To review" },
  { value: "decided", label: "Decided" },
];
const ratings = [
  { value: "all", label: "All ratings" },
  ...Object.entries(ratingWords).map(([value, label]) => ({ value, label })),
];
const certificates = [
  { value: "all", label: "With or without" },
  { value: "covers", label: "Covers what is bought" },
  { value: "in-part", label: "Covers it in part" },
  { value: "no-credit", label: "Held, but gives no credit" },
  { value: "none", label: "None held" },
];

/** Narrows the portfolio down: by words, stage, rating, certificate, or the distribution of a column. */
export function PortfolioFilters({ model }: { model: PortfolioModel }) {
  const { value: filters } = model.filters;
  return (
    <div class="stack">
      <div class="grid">
        <TextInput
          id="portfolio-text"
          label="Product or vendor"
          type="search"
          value={filters.text}
          onInput={(text) => model.filter({ text })}
        />
        <Select
          id="portfolio-stage"
          label="Stage"
          value={filters.stage}
          options={stages}
          onChange={(stage) => model.filter({ stage: stage as Filters["stage"] })}
        />
        <Select
          id="portfolio-rating"
          label="Residual risk"
          value={filters.rating}
          options={ratings}
          onChange={(rating) => model.filter({ rating: rating as Filters["rating"] })}
        />
        <Select
          id="portfolio-certificate"
          label="Certificate"
          value={filters.certificate}
          options={certificates}
          onChange={(certificate) => model.filter({ certificate: certificate as Filters["certificate"] })}
        />
        {model.asked.length > 1 ? (
          <Select
            id="portfolio-questionnaire"
            label="Ranked among"
            value={filters.questionnaire}
            options={[
              { value: within, label: "Those with the same questionnaire" },
              ...model.asked.map(({ id, title, scored }) => ({ value: id, label: `${title} (${scored})` })),
              { value: together, label: "All in one list" },
            ]}
            onChange={(questionnaire) => model.filter({ questionnaire })}
          />
        ) : null}
      </div>
      <Histograms model={model} />
      <SavedViews model={model} />
    </div>
  );
}

const always = ["assured", "claimed", "inherent"];

/** The distributions people filter by most, and one of the reader's choice. */
function Histograms({ model }: { readonly model: PortfolioModel }) {
  const more = useSignal("A.2");
  const shown = shareColumns.filter(({ key }) => always.includes(key) || key === more.value);
  const others = shareColumns.filter(({ key }) => !always.includes(key));
  return (
    <div class="histograms">
      {shown.map((column) => (
        <ColumnHistogram key={column.key} model={model} column={column} />
      ))}
      <Select
        id="portfolio-column"
        label="Another column"
        value={more.value}
        options={others.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => (more.value = key)}
      />
    </div>
  );
}
