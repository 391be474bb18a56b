import type { IntakeShow } from "#contract/intake.schema.ts";
import type { IntakeEntry, IntakeList } from "#contract/intake.ts";
import { intakeStateWords } from "#domain/intake/intake-states.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { call } from "#web/api/client.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import type { Column } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { ListFilters } from "#web/list/ListFilters.tsx";
import { RecordList } from "#web/list/RecordList.tsx";
import { useList } from "#web/list/use-list.ts";
import { useViews } from "#web/list/views/KeptViews.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { intakesSpec, showWords } from "./intakes-spec.ts";
import { intakesTake } from "./intakes-take.ts";

const fetchPage = (query: Readonly<Record<string, string>>): Promise<IntakeList> =>
  call("GET /api/buyer/intakes", { query });
const idOf = ({ id }: IntakeEntry): string => id;
const nameOf = ({ product, vendorName }: IntakeEntry): string => `${product} of ${vendorName}`;

const columns: readonly Column<IntakeEntry>[] = [
  {
    id: "product",
    header: "Product",
    rowHeader: true,
    cell: ({ id, product, vendorName }) => (
      <>
        <a href={`/intake/${id}`}>{product}</a>
        <br />
        <span class="soft">{vendorName}</span>
      </>
    ),
  },
  { id: "by", header: "Asked by", cell: ({ askedBy }) => askedBy },
  { id: "department", header: "Department", cell: ({ department }) => department },
  {
    id: "tier",
    header: "Tier",
    cell: ({ tier }) => (tier === null ? <span class="soft">No rules</span> : tierWords[tier]),
  },
  {
    id: "needed",
    header: "Needed by",
    cell: ({ neededOn }) => (neededOn === null ? <span class="soft">No day</span> : <DateText value={neededOn} />),
  },
  { id: "state", header: "State", cell: ({ state }) => intakeStateWords[state] },
  { id: "asked", header: "Asked", sortable: true, cell: ({ askedAt }) => <DateText value={askedAt} /> },
];

/** What people inside want to be bought: taken over, asked back about, or declined. */
export default function IntakesPage() {
  usePageTitle("Asked to buy");
  const model = useList<IntakeEntry, IntakeList>({ spec: intakesSpec, fetch: fetchPage, idOf });
  const views = useViews("intakes");
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Vendors", href: "/vendors" }, { label: "Asked to buy" }]} />
      <PageHeader
        title="Asked to buy"
        lead="What people inside want to be bought. Take it over into the register and send a questionnaire, ask back, or decline with a word."
        actions={<a href="/intake/page">The page they ask on</a>}
      />
      <Loading resource={model.page}>
        {(page) =>
          page.counts.all === 0 ? (
            <Empty
              title="Nobody has asked for anything yet"
              action={<a href="/intake/page">Open the page to ask on</a>}
            >
              Open a page to ask on, and give its link to your people: each says what they want and for what.
            </Empty>
          ) : (
            <div class="stack">
              <ListFilters
                key={model.search.value.search}
                model={model}
                searchLabel="Product, vendor, department or person"
                shows={(Object.keys(showWords) as IntakeShow[]).map((value) => ({
                  value,
                  label: showWords[value],
                  count: page.counts[value],
                }))}
              />
              <RecordList
                model={model}
                page={page}
                noun={{ one: "product", other: "products" }}
                nameOf={nameOf}
                columns={columns}
                takeaway={intakesTake}
                views={views}
                ifNothing={
                  <Empty title="None of these" action={<a href="/intake?show=all">Show all of them</a>}>
                    Look for other words, or show another state.
                  </Empty>
                }
              />
            </div>
          )
        }
      </Loading>
    </div>
  );
}
