import type { Signal } from "@preact/signals";
import type { ComparisonView } from "#contract/comparison.ts";
import { percent } from "#domain/format.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { HeatMapTable } from "#web/components/HeatMapTable.tsx";
import type { HeatPlace } from "#web/components/heat.ts";
import { Select } from "#web/components/Select.tsx";
import type { CompareView } from "./compare-view.ts";
import { bySpread, differing, leastDifference } from "./differing.ts";
import { ranked } from "./ranking.ts";
import { heatRows } from "./table-rows.ts";

interface HeatMapProps {
  readonly view: ComparisonView;
  readonly look: Signal<CompareView>;
  readonly onExplain: (place: HeatPlace) => void;
}

/** The main table: domains that open to their controls, a column for each vendor, in the order the reader wants. */
export function HeatMap({ view, look, onExplain }: HeatMapProps) {
  const { onlyDifferences, columns, rows } = look.value;
  const change = (part: Partial<CompareView>): void => {
    look.value = { ...look.value, ...part };
  };
  const kept = onlyDifferences ? differing(heatRows(view)) : heatRows(view);
  return (
    <>
      <div class="cluster cluster--end compare__tools">
        <Select
          id="compare-columns"
          label="Vendors"
          value={columns}
          options={[
            { value: "chosen", label: "In the order chosen" },
            { value: "assured", label: "Best first" },
          ]}
          onChange={(value) => change({ columns: value as CompareView["columns"] })}
        />
        <Select
          id="compare-rows"
          label="Domains"
          value={rows}
          options={[
            { value: "catalogue", label: "In the order of Annex A" },
            { value: "spread", label: "Widest difference first" },
          ]}
          onChange={(value) => change({ rows: value as CompareView["rows"] })}
        />
        <Checkbox
          id="only-differences"
          label="Only differences"
          hint={`Leaves out where all of them are within ${percent(leastDifference)} of each other.`}
          checked={onlyDifferences}
          onChange={(checked) => change({ onlyDifferences: checked })}
        />
      </div>
      <HeatMapTable
        caption="Assured by domain, with how many of its controls are compared. Open a domain to see them; press a cell to read the answers behind it."
        rowHeader="Domain"
        columns={inOrder(view, columns).map(({ assessmentId, product, vendorName, summary }) => ({
          id: assessmentId,
          label: product,
          detail: `${vendorName}, ${percent(summary.overall?.coverage)} answered`,
          href: `/assessments/${assessmentId}`,
        }))}
        onExplain={onExplain}
        rows={rows === "spread" ? bySpread(kept) : kept}
      />
    </>
  );
}

const inOrder = (view: ComparisonView, columns: CompareView["columns"]): ComparisonView["vendors"] =>
  columns === "chosen" ? view.vendors : ranked(view).flatMap(({ index }) => view.vendors[index] ?? []);
