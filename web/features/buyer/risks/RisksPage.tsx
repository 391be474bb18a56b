import type { RisksPage as Page, RiskEntry } from "#contract/risks.ts";
import { followedKinds, followedWords } from "#domain/findings/followed.ts";
import { overdueWords } from "#domain/words/late.ts";
import { severityWords } from "#domain/words/severity.ts";
import { call } from "#web/api/client.ts";
import { Badge } from "#web/components/Badge.tsx";
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
import { today } from "#web/page/today.ts";
import { risksSpec } from "./risks-spec.ts";
import { risksTake } from "./risks-take.ts";
import { SeverityFilter } from "./SeverityFilter.tsx";

const fetchPage = (query: Readonly<Record<string, string>>): Promise<Page> => call("GET /api/buyer/risks", { query });
const idOf = ({ id }: RiskEntry): string => id;
const nameOf = ({ title, product }: RiskEntry): string => `${title}, ${product}`;

/** Only what is to be done by a day can be late. */
const columnsOf = (show: string): readonly Column<RiskEntry>[] => [
  {
    id: "risk",
    header: "Risk",
    rowHeader: true,
    cell: ({ assessmentId, title, product, vendorName }) => (
      <>
        <a href={`/assessments/${assessmentId}/findings`}>{title}</a>
        <br />
        <span class="soft">
          {product} of {vendorName}
        </span>
      </>
    ),
  },
  {
    id: "severity",
    header: "Severity",
    cell: ({ severity }) => <Badge tone={severityWords[severity].tone}>{severityWords[severity].words}</Badge>,
  },
  { id: "who", header: "Who", cell: ({ who }) => who ?? <span class="soft">Nobody by name</span> },
  {
    id: "day",
    header: show === "due" ? "By" : "Until",
    sortable: true,
    cell: ({ onDay }) => (
      <>
        <DateText value={onDay} /> {show === "due" ? <strong>{overdueWords(onDay, today.value)}</strong> : null}
      </>
    ),
  },
];

/** Which risks are accepted, by whom and until when, and what else is followed up by a day, over all vendors. */
export default function RisksPage() {
  usePageTitle("Risks");
  const model = useList<RiskEntry, Page>({ spec: risksSpec, fetch: fetchPage, idOf });
  const views = useViews("risks");
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Assessments", href: "/assessments" }, { label: "Risks" }]} />
      <PageHeader
        title="Risks"
        lead="Which risks are accepted, by whom and until when, and what is to be done by a day, over all vendors."
      />
      <Loading resource={model.page}>
        {(page) => (
          <div class="stack">
            <ListFilters
              key={model.search.value.search}
              model={model}
              searchLabel="Vendor or product"
              others={<SeverityFilter model={model} />}
              shows={followedKinds.map((value) => ({
                value,
                label: followedWords[value],
                count: value === model.search.value.show ? page.total : undefined,
              }))}
            />
            <RecordList
              model={model}
              page={page}
              noun={{ one: "risk", other: "risks" }}
              nameOf={nameOf}
              columns={columnsOf(model.search.value.show)}
              takeaway={risksTake}
              views={views}
              ifNothing={
                <Empty title="None of this kind">Choose another kind or severity, or look for another vendor.</Empty>
              }
            />
          </div>
        )}
      </Loading>
    </div>
  );
}
