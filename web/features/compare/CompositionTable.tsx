import type { ComparisonView } from "#contract/assessment.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { percent } from "#domain/words/format.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { RangeBar } from "#web/components/RangeBar.tsx";
import { valuesOnBasis } from "./on-basis.ts";
import { ranked } from "./ranking.ts";

interface Composed {
  readonly id: string;
  readonly product: string;
  readonly overall: Measures | undefined;
}

/** What each vendor's claim is made of: proven, only said, not there, and not known. */
export function CompositionTable({ view }: { view: ComparisonView }) {
  const values = valuesOnBasis(view);
  const rows = ranked(view).map(({ index, product }) => ({
    id: view.vendors[index]?.assessmentId ?? "",
    product,
    overall: values[index]?.overall,
  }));
  const number = (id: string, of: { header: string; share: (overall: Measures) => number }) => ({
    id,
    header: of.header,
    align: "end" as const,
    cell: ({ overall }: Composed) => percent(overall && of.share(overall)),
  });
  return (
    <DataTable<Composed>
      caption="What the claims are made of, on the common basis"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "product", header: "Product", rowHeader: true, cell: ({ product }) => product },
        {
          id: "bar",
          header: "Assured, claimed, possible",
          cell: ({ product, overall }) => (overall ? <RangeBar label={product} text="hidden" {...overall} /> : "–"),
        },
        number("assured", { header: "Assured", share: ({ assured }) => assured }),
        number("said", { header: "Claimed, not assured", share: ({ assured, claimed }) => claimed - assured }),
        number("unknown", { header: "Unknown", share: ({ claimed, possible }) => possible - claimed }),
        number("missing", { header: "Not in place", share: ({ possible }) => 1 - possible }),
      ]}
    />
  );
}
