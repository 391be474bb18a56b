import type { ComparisonView } from "#contract/comparison.ts";
import { percent } from "#domain/format.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { type Ranked, ranked } from "./ranking.ts";

/** In which share of the draws the vendor of the row comes before the vendor of the column. */
export function PairwiseTable({ view }: { view: ComparisonView }) {
  const rows = ranked(view);
  return (
    <Disclosure summary="Who beats whom">
      <DataTable<Ranked>
        caption="Share of the draws in which the one on the left beats the one above"
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          { id: "product", header: "Product", rowHeader: true, cell: ({ product }) => product },
          ...rows.map((rival) => ({
            id: String(rival.index),
            header: rival.product,
            align: "end" as const,
            cell: ({ index }: Ranked) =>
              index === rival.index ? "–" : percent(view.comparison.pairwise[index]?.[rival.index]),
          })),
        ]}
      />
    </Disclosure>
  );
}
