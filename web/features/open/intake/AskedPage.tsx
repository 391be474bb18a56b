import { useMemo } from "preact/hooks";
import type { AskedEntry } from "#contract/intake.ts";
import { intakeStateWords } from "#domain/intake/intake-states.ts";
import { call } from "#web/api/client.ts";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";

const columns: readonly Column<AskedEntry>[] = [
  {
    id: "product",
    header: "Product",
    rowHeader: true,
    cell: ({ id, product, vendorName }) => (
      <>
        <a href={`/asked/${id}`}>{product}</a>
        <br />
        <span class="soft">{vendorName}</span>
      </>
    ),
  },
  { id: "org", header: "Asked at", cell: ({ orgName }) => orgName },
  { id: "state", header: "State", cell: ({ state }) => intakeStateWords[state] },
  { id: "asked", header: "Asked", cell: ({ askedAt }) => <DateText value={askedAt} /> },
  { id: "since", header: "Since", cell: ({ movedAt }) => <DateText value={movedAt} /> },
];

/** All that a person asked for, the newest first. */
export default function AskedPage() {
  usePageTitle("What you asked for");
  const list = useMemo(() => new GrowingList<AskedEntry>((query) => call("GET /api/asked", { query })), []);
  return (
    <div class="stack">
      <PageHeader title="What you asked for" lead="Products that you want to be bought, and how far each is." />
      <Loading resource={list.page}>
        {(page) =>
          page.entries.length === 0 ? (
            <Empty title="You have asked for nothing yet">
              Procurement of your organisation has the link of the page to ask on.
            </Empty>
          ) : (
            <div class="stack">
              <DataTable caption="What you asked for" columns={columns} rows={page.entries} rowKey={({ id }) => id} />
              <More list={list} page={page} things="products" />
            </div>
          )
        }
      </Loading>
    </div>
  );
}
