import { useSignal } from "@preact/signals";
import type { ComparisonView } from "#contract/comparison.ts";
import { withSide } from "#domain/access/page-link.ts";
import { list } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { offerTables, type TableFormat } from "#web/page/offer-tables.ts";
import { current } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { comparisonNotes, comparisonTables } from "./workbook.ts";

/** The address of this page, with the side it is for. */
function linkHere(): string {
  const { origin, pathname, search } = location;
  return `${origin}${current.value ? withSide(`${pathname}${search}`, current.value) : `${pathname}${search}`}`;
}

/** The comparison as a link, on paper, and for a spreadsheet. */
export function TakeAway({ view }: { view: ComparisonView }) {
  const copied = useSignal("");
  const work = useWork();
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(linkHere()).then(
      () => true,
      () => false,
    );
    copied.value = isCopied
      ? "Copied. Colleagues of your organisation see the same."
      : "The browser did not let us copy. Copy the address of this page instead.";
  };
  const take = (format: TableFormat): Promise<void> =>
    work.run(async () => {
      const about = {
        title: "Comparison of vendors",
        shown: list(view.vendors.map(({ product, vendorName }) => `${product} of ${vendorName}`)),
        path: `${location.pathname}${location.search}`,
        entries: view.vendors.length,
        notes: comparisonNotes(view),
      };
      const subject = view.vendors.map(({ assessmentId }) => assessmentId).join(" ");
      await offerTables({ what: "comparison", format, tables: comparisonTables(view), about, subject });
    });
  return (
    <div class="cluster compare__tools">
      <WorkProblem work={work} />
      <Button variant="secondary" onClick={() => void copy()}>
        Copy a link to this comparison
      </Button>
      <Button variant="secondary" onClick={() => print()}>
        Print
      </Button>
      <Button variant="secondary" onClick={() => void take("CSV")}>
        Download the table as CSV
      </Button>
      <Button variant="secondary" onClick={() => void take("Excel workbook")}>
        Download it as an Excel workbook
      </Button>
      <span role="status">{copied.value}</span>
    </div>
  );
}
