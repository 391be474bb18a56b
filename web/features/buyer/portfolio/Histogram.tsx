import { number, percent } from "#domain/format.ts";
import { type BinRange, bins } from "#domain/portfolio/shares.ts";
import { pressed, type ShareColumn } from "./histogram.ts";

interface HistogramProps {
  readonly column: ShareColumn;
  readonly counts: readonly number[];
  readonly range: BinRange | undefined;
  readonly onRange: (range: BinRange | undefined) => void;
}

/** How the vendors spread over one share, small and with axes; a bar filters, a second bar makes it a range. */
export function Histogram({ column: { label }, counts, range, onRange }: HistogramProps) {
  const most = Math.max(1, ...counts);
  return (
    <fieldset class="histogram">
      <legend>{label}</legend>
      <span class="histogram__most" aria-hidden="true">
        {number(most)}
      </span>
      <span class="histogram__none" aria-hidden="true">
        0
      </span>
      <div class="histogram__bars">
        {counts.map((count, bin) => (
          <button
            key={`bin-${bin + 1}`}
            type="button"
            class="histogram__bar"
            title={`${number(count)} from ${percent(bin / bins)} to ${percent((bin + 1) / bins)}`}
            aria-pressed={range !== undefined && bin >= range[0] && bin <= range[1]}
            aria-label={`${label}, ${percent(bin / bins)} to ${percent((bin + 1) / bins)}: ${count}`}
            onClick={() => onRange(pressed(range, bin))}
          >
            <span style={{ "--share": `${(100 * count) / most}%` }} />
          </button>
        ))}
      </div>
      <div class="histogram__scale" aria-hidden="true">
        <span>{percent(0)}</span>
        <span>{percent(0.5)}</span>
        <span>{percent(1)}</span>
      </div>
    </fieldset>
  );
}
