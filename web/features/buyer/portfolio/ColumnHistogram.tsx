import { useMemo } from "preact/hooks";
import { percent } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { type BinRange, bins, histogram, pressed, type ShareColumn } from "./histogram.ts";
import type { PortfolioModel } from "./PortfolioModel.ts";

/** How the vendors spread over one column; a bar filters, a second bar makes it a range. */
export function ColumnHistogram({ model, column }: { readonly model: PortfolioModel; readonly column: ShareColumn }) {
  const { key, label, read } = column;
  const counts = useMemo(() => histogram(model.entries.flatMap((entry) => read(entry) ?? [])), [model, key]);
  const most = Math.max(1, ...counts);
  const range = model.filters.value.ranges[key];
  return (
    <fieldset class="bars-filter">
      <legend class="field__label">{label}</legend>
      {counts.map((count, bin) => (
        <button
          key={`bin-${bin + 1}`}
          type="button"
          class="bars-filter__bar"
          aria-pressed={range !== undefined && bin >= range[0] && bin <= range[1]}
          aria-label={`${label}, ${percent(bin / bins)} to ${percent((bin + 1) / bins)}: ${count}`}
          onClick={() => model.filterRange(key, pressed(range, bin))}
        >
          <svg viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0" y={40 - (40 * count) / most} width="10" height={(40 * count) / most} />
          </svg>
          <span>{count}</span>
        </button>
      ))}
      {range === undefined ? null : (
        <Button
          variant="quiet"
          size="small"
          label={`${label}: all again`}
          onClick={() => model.filterRange(key, undefined)}
        >
          {rangeInWords(range)}, all again
        </Button>
      )}
    </fieldset>
  );
}

const rangeInWords = ([from, to]: BinRange): string => `${percent(from / bins)} to ${percent((to + 1) / bins)}`;
