import { domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/words/format.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import type { RankedEntry } from "./PortfolioModel.ts";

interface Spread {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly lowest: number | undefined;
  readonly middle: number | undefined;
  readonly highest: number | undefined;
  readonly below: number;
}

/** Lowest, middle and highest of what is assured in each domain, and how many vendors stay below a quarter. */
export function spreadOf(entries: readonly Pick<RankedEntry, "score">[]): Spread[] {
  return domains.map(({ id, title }) => {
    const shares = entries
      .flatMap(({ score }) => (score?.domains[id] === undefined ? [] : [score.domains[id]]))
      .sort((a, b) => a - b);
    return {
      id,
      title,
      count: shares.length,
      lowest: shares[0],
      middle: shares[Math.floor((shares.length - 1) / 2)],
      highest: shares.at(-1),
      below: shares.filter((share) => share < 0.25).length,
    };
  });
}

/** Where the whole portfolio is weak. */
export const DomainSpread = ({ entries }: { entries: readonly RankedEntry[] }) => (
  <DataTable<Spread>
    caption="What is assured, domain by domain, over the vendors shown"
    rows={spreadOf(entries)}
    rowKey={({ id }) => id}
    columns={[
      { id: "domain", header: "Domain", rowHeader: true, cell: ({ id, title }) => `${id} ${title}` },
      { id: "count", header: "Vendors", align: "end", cell: ({ count }) => count },
      { id: "lowest", header: "Lowest", align: "end", cell: ({ lowest }) => percent(lowest) },
      { id: "middle", header: "Middle", align: "end", cell: ({ middle }) => percent(middle) },
      { id: "highest", header: "Highest", align: "end", cell: ({ highest }) => percent(highest) },
      { id: "below", header: "Below a quarter", align: "end", cell: ({ below }) => below },
    ]}
  />
);
