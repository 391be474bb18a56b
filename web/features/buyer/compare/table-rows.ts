import type { ComparedVendor, ComparisonView } from "#contract/comparison.ts";
import { controlById, domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import type { ControlResult } from "#domain/scoring/roll-up.ts";
import { type Cell, shareCell } from "#domain/spreadsheet/cell.ts";
import type { SheetTable } from "#domain/spreadsheet/table.ts";
import type { HeatCell, HeatRow } from "#web/components/heat.ts";
import { valuesOnBasis } from "./on-basis.ts";

const statusWords = { not_applicable: "n/a", hidden: "Not asked", not_assessed: "Not assessed" } as const;

function controlCell(result: ControlResult | undefined): HeatCell {
  if (result?.status === "not_applicable") return { state: "not-applicable", word: statusWords.not_applicable };
  if (result?.status !== "assessed") return { state: "open", word: statusWords[result?.status ?? "not_assessed"] };
  if (result.coverage === 0) return { state: "open", word: "Unknown" };
  return {
    state: "scored",
    share: steady(result.assured),
    mark: result.coverage < 1 ? `${percent(result.coverage)} answered` : undefined,
  };
}

/** The assured value of one domain on the common basis, with how many of its controls that is. */
function domainCell(measures: Measures | undefined, counts: { answered: number; of: number }): HeatCell {
  if (measures === undefined) return { state: "open", word: "Not compared", ...counts };
  return {
    state: "scored",
    share: steady(measures.assured),
    mark: measures.coverage < 1 ? `${percent(measures.coverage)} answered` : undefined,
    ...counts,
  };
}

// A mean of forties may come out a hair below 0.4, and would get another shade than the forties beside it.
const steady = (share: number): number => Number(share.toFixed(9));

/** Domains that open to their controls, a column for each vendor. */
export function heatRows(view: ComparisonView): HeatRow[] {
  const { vendors, comparison } = view;
  const basis = new Set(comparison.basis);
  const values = valuesOnBasis(view);
  const byVendor = (cell: (vendor: ComparedVendor, index: number) => HeatCell) =>
    Object.fromEntries(vendors.map((vendor, index) => [vendor.assessmentId, cell(vendor, index)]));
  const counts = (controls: readonly string[]) => ({
    answered: controls.filter((id) => basis.has(id)).length,
    of: controls.length,
  });
  return domains.map((domain) => ({
    id: domain.id,
    label: `${domain.id} ${domain.title}`,
    cells: byVendor((_, index) => domainCell(values[index]?.domains.get(domain.id), counts(domain.controls))),
    children: domain.controls.map((id) => ({
      id,
      label: `${id} ${controlById(id)?.title ?? ""}`,
      ...(basis.has(id) ? {} : { detail: "not in the common basis" }),
      cells: byVendor((vendor) => controlCell(vendor.summary.controls[id])),
    })),
  }));
}

/** The whole on the common basis, domains and controls, a column for each vendor: assured values. */
export const comparisonTable = (view: ComparisonView): SheetTable => ({
  name: "Comparison",
  headers: ["Domain or control", ...view.vendors.map(({ product }) => product)],
  rows: [
    ["Overall", ...view.comparison.assured.map(shareCell)],
    ...heatRows(view)
      .flatMap((row) => [row, ...(row.children ?? [])])
      .map((row) => [row.label, ...view.vendors.map(({ assessmentId }) => heldBy(row.cells[assessmentId]))]),
  ],
});

const heldBy = (cell: HeatCell | undefined): Cell => cell?.word ?? shareCell(cell?.share);
