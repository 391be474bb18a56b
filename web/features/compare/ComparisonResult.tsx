import type { ComparisonView } from "#contract/assessment.ts";
import { controlIds } from "#domain/catalogue/controls.ts";
import { Button } from "#web/components/Button.tsx";
import { Figure } from "#web/components/Figure.tsx";
import { list, percent } from "#web/components/format.ts";
import { HeatMapTable } from "#web/components/HeatMapTable.tsx";
import { CompositionTable } from "./CompositionTable.tsx";
import { GateTable } from "./GateTable.tsx";
import { PairwiseTable } from "./PairwiseTable.tsx";
import { RankingTable } from "./RankingTable.tsx";
import { comparisonFinding } from "./ranking.ts";
import { comparisonCsv, heatRows } from "./table-rows.ts";

/** The comparison: knock-outs, ranking with its robustness, and the table behind it. */
export function ComparisonResult({ view }: { view: ComparisonView }) {
  const left = controlIds.filter((id) => !view.comparison.basis.includes(id));
  return (
    <>
      <Figure finding={comparisonFinding(view)} note={<BasisNote left={left} />}>
        <RankingTable view={view} />
      </Figure>
      <GateTable view={view} />
      <CompositionTable view={view} />
      <HeatMapTable
        caption="Assured by domain, with how many of its controls are compared. Open a domain to see them."
        rowHeader="Domain"
        columns={view.vendors.map(({ assessmentId, product, vendorName, summary }) => ({
          id: assessmentId,
          label: product,
          detail: `${vendorName}, ${percent(summary.overall?.coverage)} answered`,
          href: `/assessments/${assessmentId}`,
        }))}
        rows={heatRows(view)}
      />
      <Button variant="secondary" onClick={() => saveCsv(view)}>
        Download the table as CSV
      </Button>
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

function saveCsv(view: ComparisonView): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${comparisonCsv(view)}`], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "annexa-comparison.csv";
  link.click();
  URL.revokeObjectURL(url);
}
