import type { ComparedVendor, ComparisonView } from "#contract/assessment.ts";
import { controlById, domains } from "#domain/catalogue/controls.ts";
import { meanOf } from "#domain/scoring/measures.ts";
import type { ControlResult } from "#domain/scoring/roll-up.ts";
import type { HeatCell, HeatRow } from "#web/components/heat.ts";

const statusWords = { not_applicable: "n/a", hidden: "Not asked", not_assessed: "Not assessed" } as const;

function controlCell(result: ControlResult | undefined): HeatCell {
  if (result?.status === "not_applicable") return { state: "not-applicable", word: statusWords.not_applicable };
  if (result?.status !== "assessed") return { state: "open", word: statusWords[result?.status ?? "not_assessed"] };
  if (result.coverage === 0) return { state: "open", word: "Unknown" };
  return { state: "scored", share: result.assured, mark: result.coverage < 1 ? "partly answered" : undefined };
}

/** The assured value of one domain over the controls of the common basis, with how many those are. */
function domainCell(
  vendor: ComparedVendor,
  given: { controls: readonly string[]; basis: ReadonlySet<string> },
): HeatCell {
  const own = given.controls.filter((id) => given.basis.has(id));
  const mean = meanOf(
    own.flatMap((id) => {
      const result = vendor.summary.controls[id];
      return result?.status === "assessed" ? [{ weight: 1, measures: result }] : [];
    }),
  );
  const counts = { answered: own.length, of: given.controls.length };
  return mean === undefined
    ? { state: "open", word: "Not compared", ...counts }
    : { state: "scored", share: mean.assured, ...counts };
}

/** Domains that open to their controls, a column for each vendor. */
export function heatRows({ vendors, comparison }: ComparisonView): HeatRow[] {
  const basis = new Set(comparison.basis);
  const byVendor = (cell: (vendor: ComparedVendor) => HeatCell) =>
    Object.fromEntries(vendors.map((vendor) => [vendor.assessmentId, cell(vendor)]));
  return domains.map((domain) => ({
    id: domain.id,
    label: `${domain.id} ${domain.title}`,
    cells: byVendor((vendor) => domainCell(vendor, { controls: domain.controls, basis })),
    children: domain.controls.map((id) => ({
      id,
      label: `${id} ${controlById(id)?.title ?? ""}`,
      ...(basis.has(id) ? {} : { detail: "not in the common basis" }),
      cells: byVendor((vendor) => controlCell(vendor.summary.controls[id])),
    })),
  }));
}

// A cell that begins like a formula would run in a spreadsheet (OWASP, CSV injection).
const safe = (text: string): string =>
  `"${(/^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The table as CSV: domains and controls, a column for each vendor, assured values from 0 to 1. */
export function comparisonCsv(view: ComparisonView): string {
  const head = ["Domain or control", ...view.vendors.map(({ product }) => product)];
  const lines = heatRows(view)
    .flatMap((row) => [row, ...(row.children ?? [])])
    .map((row) => [row.label, ...view.vendors.map(({ assessmentId }) => textOf(row.cells[assessmentId]))]);
  return [head, ...lines].map((cells) => cells.map(safe).join(",")).join("\r\n");
}

const textOf = (cell: HeatCell | undefined): string =>
  cell?.word ?? (cell?.share === undefined ? "" : cell.share.toFixed(4));
