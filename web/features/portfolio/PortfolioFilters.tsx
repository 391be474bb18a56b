import { ratingWords } from "#domain/words/assurance.ts";
import { percent } from "#domain/words/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { bins, histogram } from "./histogram.ts";
import type { Filters, PortfolioModel } from "./PortfolioModel.ts";
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

/** Narrows the portfolio down: by words, stage, rating, or a bar of the distribution. */
export function PortfolioFilters({ model }: { model: PortfolioModel }) {
  const { filters } = model.view.value;
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
      </div>
      <AssuredBars model={model} />
      <SavedViews model={model} />
    </div>
  );
}

/** How the vendors spread over what is assured; a bar is a filter. */
function AssuredBars({ model }: { model: PortfolioModel }) {
  const shares = model.entries.flatMap(({ score }) => (score?.overall ? [score.overall.assured] : []));
  const counts = histogram(shares);
  const most = Math.max(1, ...counts);
  const { bin } = model.view.value.filters;
  return (
    <fieldset class="bars-filter">
      <legend class="field__label">Assured: how many vendors, and a filter</legend>
      {counts.map((count, index) => (
        <button
          key={`bin-${index + 1}`}
          type="button"
          class="bars-filter__bar"
          aria-pressed={bin === index}
          aria-label={`${percent(index / bins)} to ${percent((index + 1) / bins)}: ${count}`}
          onClick={() => model.filter({ bin: bin === index ? null : index })}
        >
          <svg viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y={40 - (40 * count) / most} width="10" height={(40 * count) / most} />
          </svg>
          <span>{count}</span>
        </button>
      ))}
      {bin === null ? null : (
        <Button variant="quiet" size="small" onClick={() => model.filter({ bin: null })}>
          All again
        </Button>
      )}
    </fieldset>
  );
}
