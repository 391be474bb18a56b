import { useSignal } from "@preact/signals";
import type { ComparisonView } from "#contract/assessment.ts";
import { controlIds } from "#domain/catalogue/controls.ts";
import { list, percent } from "#domain/words/format.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Figure } from "#web/components/Figure.tsx";
import { HeatMapTable, type HeatPlace } from "#web/components/HeatMapTable.tsx";
import { saveFile } from "#web/components/save-file.ts";
import { BehindCell } from "./BehindCell.tsx";
import { CompositionTable } from "./CompositionTable.tsx";
import { differing, leastDifference } from "./differing.ts";
import { GateTable } from "./GateTable.tsx";
import { OwnWeights } from "./OwnWeights.tsx";
import { PairwiseTable } from "./PairwiseTable.tsx";
import { RankingTable } from "./RankingTable.tsx";
import { comparisonFinding } from "./ranking.ts";
import { comparisonCells, comparisonCsv, heatRows } from "./table-rows.ts";

/** The comparison: knock-outs, ranking with its robustness, and the table behind it. */
export function ComparisonResult({ view }: { view: ComparisonView }) {
  const onlyDifferences = useSignal(false);
  const behind = useSignal<HeatPlace | null>(null);
  const asked = view.vendors.find(({ assessmentId }) => assessmentId === behind.value?.columnId);
  const left = controlIds.filter((id) => !view.comparison.basis.includes(id));
  return (
    <>
      <GateTable view={view} />
      <Figure finding={comparisonFinding(view)} note={<BasisNote left={left} />}>
        <RankingTable view={view} />
      </Figure>
      <CompositionTable view={view} />
      <OwnWeights view={view} />
      <Checkbox
        id="only-differences"
        label="Only differences"
        hint={`Leaves out where all of them are within ${percent(leastDifference)} of each other.`}
        checked={onlyDifferences.value}
        onChange={(checked) => (onlyDifferences.value = checked)}
      />
      <HeatMapTable
        caption="Assured by domain, with how many of its controls are compared. Open a domain to see them; press a cell to read the answers behind it."
        rowHeader="Domain"
        columns={view.vendors.map(({ assessmentId, product, vendorName, summary }) => ({
          id: assessmentId,
          label: product,
          detail: `${vendorName}, ${percent(summary.overall?.coverage)} answered`,
          href: `/assessments/${assessmentId}`,
        }))}
        onExplain={(place) => (behind.value = place)}
        rows={onlyDifferences.value ? differing(heatRows(view)) : heatRows(view)}
      />
      <div class="cluster">
        <Button variant="secondary" onClick={() => saveFile(csvOf(view), "annexa-comparison.csv")}>
          Download the table as CSV
        </Button>
        <Button variant="secondary" onClick={() => void saveXlsx(view)}>
          Download it as an Excel workbook
        </Button>
        <Button variant="secondary" onClick={() => print()}>
          Print
        </Button>
      </div>
      {asked && behind.value ? (
        <BehindCell vendor={asked} rowId={behind.value.rowId} onClose={() => (behind.value = null)} />
      ) : null}
      <PairwiseTable view={view} />
    </>
  );
}

const BasisNote = ({ left }: { left: readonly string[] }) => (
  <p>
    Common basis: {controlIds.length - left.length} of {controlIds.length} controls are assessed for all of them.
    {left.length > 0 ? ` Left out: ${list(left)}.` : ""}
  </p>
);

const csvOf = (view: ComparisonView): Blob => new Blob([`\ufeff${comparisonCsv(view)}`], { type: "text/csv" });
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The writer of workbooks is fetched only when somebody wants one.
async function saveXlsx(view: ComparisonView): Promise<void> {
  const { writeXlsx } = await import("hucre/xlsx");
  const bytes = await writeXlsx({ sheets: [{ name: "Comparison", rows: comparisonCells(view) }] });
  saveFile(new Blob([new Uint8Array(bytes)], { type: xlsx }), "annexa-comparison.xlsx");
}
