import type { PortfolioEntry } from "#contract/portfolio.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Figure } from "#web/components/Figure.tsx";

interface Spread {
  readonly id: string;
  readonly title: string;
  /** Ascending. */
  readonly shares: readonly number[];
  readonly quartile: number | undefined;
  readonly median: number | undefined;
  readonly upper: number | undefined;
  readonly below: number;
}

/** A quantile between its neighbours, as spreadsheets give it (Hyndman and Fan, type 7). */
function at(ascending: readonly number[], share: number): number | undefined {
  const place = (ascending.length - 1) * share;
  const [below, above] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place - Math.floor(place));
}

/** Quartiles of what is assured in each domain, and how many vendors stay below a quarter. */
export function spreadOf(entries: readonly Pick<PortfolioEntry, "score">[]): Spread[] {
  return domains.map(({ id, title }) => {
    const shares = entries
      .flatMap(({ score }) => (score?.domains[id] === undefined ? [] : [score.domains[id]]))
      .sort((a, b) => a - b);
    return {
      id,
      title,
      shares,
      quartile: at(shares, 0.25),
      median: at(shares, 0.5),
      upper: at(shares, 0.75),
      below: shares.filter((share) => share < 0.25).length,
    };
  });
}

/** Where the whole portfolio is weak: a dot for each vendor, the middle half as a bar, the middle one as a line. */
export function DomainSpread({ entries }: { entries: readonly PortfolioEntry[] }) {
  const rows = spreadOf(entries);
  return (
    <Figure finding={weakest(rows)}>
      <DataTable<Spread>
        caption="What is assured, domain by domain, over the vendors shown"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "domain", header: "Domain", rowHeader: true, cell: ({ id, title }) => `${id} ${title}` },
          { id: "strip", header: "0% to 100%", cell: (row) => <Strip row={row} /> },
          { id: "count", header: "Vendors", align: "end", cell: ({ shares }) => shares.length },
          { id: "quartile", header: "Lower quartile", align: "end", cell: ({ quartile }) => percent(quartile) },
          { id: "median", header: "Median", align: "end", cell: ({ median }) => percent(median) },
          { id: "upper", header: "Upper quartile", align: "end", cell: ({ upper }) => percent(upper) },
          { id: "below", header: "Below a quarter", align: "end", cell: ({ below }) => below },
        ]}
      />
    </Figure>
  );
}

function weakest(rows: readonly Spread[]): string {
  const [lowest] = rows
    .filter(({ median }) => median !== undefined)
    .toSorted((one, other) => (one.median ?? 1) - (other.median ?? 1));
  return lowest === undefined
    ? "Nothing is assessed yet."
    : `Your vendors are weakest in ${lowest.id} ${lowest.title}: half of them have ${percent(lowest.median)} or less assured.`;
}

const x = (share: number): number => 4 + share * 192;
/** So many dots tell the shape; a thousand would only cost time. */
const mostDots = 120;

function Strip({ row: { shares, quartile, median, upper } }: { readonly row: Spread }) {
  if (quartile === undefined || median === undefined || upper === undefined) return null;
  const step = Math.max(1, Math.ceil(shares.length / mostDots));
  return (
    <svg class="dot-strip" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
      <line class="dot-strip__scale" x1={x(0)} x2={x(1)} y1="10" y2="10" />
      <rect class="dot-strip__half" x={x(quartile)} y="6" width={Math.max(1, x(upper) - x(quartile))} height="8" />
      {shares
        .filter((_, index) => index % step === 0)
        .map((share, index) => (
          <circle key={`dot-${index + 1}`} class="dot-strip__other" cx={x(share)} cy="10" r="2" />
        ))}
      <line class="dot-strip__claim" x1={x(median)} x2={x(median)} y1="2" y2="18" />
    </svg>
  );
}
