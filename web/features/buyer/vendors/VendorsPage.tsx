import type { VendorShow } from "#contract/register.schema.ts";
import type { VendorEntry, VendorPage } from "#contract/register.ts";
import { call } from "#web/api/client.ts";
import { Empty } from "#web/components/Empty.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import { SendToMany } from "#web/features/buyer/send/SendToMany.tsx";
import { counted } from "#web/list/counted.ts";
import { ListFilters } from "#web/list/ListFilters.tsx";
import { isNarrowed, type ListSearch } from "#web/list/list-search.ts";
import { RecordList } from "#web/list/RecordList.tsx";
import { useList } from "#web/list/use-list.ts";
import { useViews } from "#web/list/views/KeptViews.ts";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { vendorColumns } from "./vendor-columns.tsx";
import { showWords, vendorsSpec } from "./vendors-spec.ts";
import { vendorsTake } from "./vendors-take.ts";

const fetchPage = (query: Readonly<Record<string, string>>): Promise<VendorPage> =>
  call("GET /api/buyer/vendors", { query });
const idOf = ({ id }: VendorEntry): string => id;
const nameOf = ({ name }: VendorEntry): string => name;

/** The register: every vendor, whether it was ever asked or not. */
export default function VendorsPage() {
  usePageTitle("Vendors");
  const model = useList<VendorEntry, VendorPage>({ spec: vendorsSpec, fetch: fetchPage, idOf });
  const views = useViews("vendors");
  const add = maySend() ? (
    <span class="cluster">
      <LinkButton variant="secondary" href="/vendors/import">
        Import a list
      </LinkButton>
      <LinkButton href="/vendors/new">Add a vendor</LinkButton>
    </span>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Vendors"
        actions={
          <>
            <Others />
            {add}
          </>
        }
      />
      <Loading resource={model.page}>
        {(page) => {
          const shows = (Object.keys(showWords) as VendorShow[]).map((value) => ({
            value,
            label: showWords[value],
            count: page.counts[value],
          }));
          if (page.counts.current === 0 && page.counts.archived === 0)
            return (
              <Empty title="No vendors yet" action={add}>
                Whoever you send a questionnaire to is added by itself. You can also add a vendor, or import the list
                you have, before you ask anything.
              </Empty>
            );
          return (
            <div class="stack">
              <ListFilters
                key={model.search.value.search}
                model={model}
                searchLabel="Name, domain, contract or person"
                shows={shows}
              />
              <RecordList
                model={model}
                beside={maySend() ? <SendToFound search={model.search.value} page={page} /> : undefined}
                page={page}
                noun={{ one: "vendor", other: "vendors" }}
                nameOf={nameOf}
                columns={vendorColumns}
                takeaway={vendorsTake}
                views={views}
                ifNothing={
                  isNarrowed(vendorsSpec, model.search.value) ? (
                    <NothingLikeThat isSearched={model.search.value.search !== ""} />
                  ) : undefined
                }
                actions={
                  maySend()
                    ? (ticked) => (
                        <SendToMany
                          vendors={{ kind: "ticked", ids: ticked.map(({ id }) => id) }}
                          label="Send to those ticked"
                        />
                      )
                    : undefined
                }
              />
            </div>
          );
        }}
      </Loading>
    </>
  );
}

const Others = () => (
  <span class="cluster">
    <a href="/intake">Asked to buy</a>
    <a href="/tiers">Tiers</a>
    <a href="/campaigns">Sending to many</a>
  </span>
);

const NothingLikeThat = ({ isSearched }: { isSearched: boolean }) =>
  isSearched ? (
    <Empty title="No vendor like that" action={<a href="/vendors">Show all of them</a>}>
      Names are found by the beginnings of their words. Look for fewer, or show another kind.
    </Empty>
  ) : (
    <Empty title="None of this kind" action={<a href="/vendors">Show all of them</a>}>
      Choose another kind.
    </Empty>
  );

const isShow = isKeyOf(showWords);

/** All that the search finds, and not those of this page alone. */
function SendToFound({ search: { search, show }, page }: { search: ListSearch; page: VendorPage }) {
  return !isShow(show) || show === "archived" ? null : (
    <SendToMany vendors={{ kind: "found", search, show }} label={`Send to all ${counted(page.total)}`} />
  );
}
