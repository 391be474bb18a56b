import type { ComparisonView } from "#contract/comparison.ts";
import { percent } from "#domain/format.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Percent } from "#web/components/Percent.tsx";
import { type Ranked, ranked } from "./ranking.ts";

/** The order by `assured`, what is left of it on what was checked, and how often each place is taken under other opinions. */
export function RankingTable({ view }: { view: Pick<ComparisonView, "vendors" | "comparison"> }) {
  const rows = ranked(view);
  const places = view.vendors.map((_, rank) => rank);
  return (
    <DataTable<Ranked>
      caption="Ranking, and how often each vendor takes each place in 10,000 draws of other weights"
      rows={rows}
      rowKey={({ index }) => String(index)}
      columns={[
        { id: "product", header: "Product", rowHeader: true, cell: ({ product }) => product },
        {
          id: "assured",
          header: "Assured",
          align: "end",
          cell: ({ assured }) => <Percent share={assured ?? undefined} />,
        },
        {
          id: "checked",
          header: "Of that checked",
          align: "end",
          cell: ({ checked }) => <Percent share={checked ?? undefined} />,
        },
        ...places.map((rank) => ({
          id: `place-${rank + 1}`,
          header: `Place ${rank + 1}`,
          align: "end" as const,
          cell: ({ index }: Ranked) => percent(view.comparison.acceptability[index]?.[rank]),
        })),
      ]}
    />
  );
}
