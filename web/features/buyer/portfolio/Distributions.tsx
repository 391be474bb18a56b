import { useMemo } from "preact/hooks";
import type { PortfolioSpread } from "#contract/portfolio.ts";
import { number, percent } from "#domain/format.ts";
import { bins } from "#domain/portfolio/shares.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { useSearch } from "#web/list/use-list.ts";
import { Loading } from "#web/page/Loading.tsx";
import { Histogram } from "./Histogram.tsx";
import { type ShareColumn, shareColumns } from "./histogram.ts";
import { rangesOf, withRange } from "./narrowed.ts";
import type { PortfolioList } from "./portfolio-list.ts";

/** How all assessments spread over every share, whatever is looked for; a press on a bar looks for those in it. */
export function Distributions({ model }: { readonly model: PortfolioList }) {
  const spread = useMemo(() => resource(() => call("GET /api/buyer/portfolio-spread", {})), []);
  return (
    <Loading resource={spread}>
      {(counts) => (
        <>
          <p class="soft small">
            How many assessments lie in each tenth. Press a bar to list those in it, a second one for all between.
          </p>
          <Histograms model={model} spread={counts} />
          <Disclosure summary="The same as a table">
            <SpreadTable spread={counts} />
          </Disclosure>
        </>
      )}
    </Loading>
  );
}

function Histograms({ model, spread }: { readonly model: PortfolioList; readonly spread: PortfolioSpread }) {
  const goTo = useSearch(model);
  const search = model.search.value;
  return (
    <div class="histograms">
      {shareColumns.map((column) => (
        <Histogram
          key={column.key}
          column={column}
          counts={spread[column.key] ?? []}
          range={rangesOf(search)[column.key]}
          onRange={(range) => goTo(withRange(search, column.key, range))}
        />
      ))}
    </div>
  );
}

const tenths = Array.from({ length: bins }, (_, bin) => bin);

const SpreadTable = ({ spread }: { readonly spread: PortfolioSpread }) => (
  <DataTable<ShareColumn>
    caption="How many assessments lie in each tenth"
    captionHidden
    rows={shareColumns}
    rowKey={({ key }) => key}
    columns={[
      { id: "share", header: "Share", rowHeader: true, cell: ({ label }) => label },
      ...tenths.map((bin) => ({
        id: `bin-${bin}`,
        header: `${percent(bin / bins)} to ${percent((bin + 1) / bins)}`,
        align: "end" as const,
        cell: ({ key }: ShareColumn) => number(spread[key]?.[bin] ?? 0),
      })),
    ]}
  />
);
