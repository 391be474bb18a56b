import type { CampaignEntry, CampaignPage } from "#contract/campaign.ts";
import { campaignStateWords } from "#domain/campaign/campaign-states.ts";
import { number } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import type { Column } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { RecordList } from "#web/list/RecordList.tsx";
import { useList } from "#web/list/use-list.ts";
import { useViews } from "#web/list/views/KeptViews.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { campaignsSpec } from "./campaigns-spec.ts";

const fetchPage = (query: Readonly<Record<string, string>>): Promise<CampaignPage> =>
  call("GET /api/buyer/campaigns", { query });
const idOf = ({ id }: CampaignEntry): string => id;
const nameOf = ({ name }: CampaignEntry): string => name;

const columns: readonly Column<CampaignEntry>[] = [
  {
    id: "name",
    header: "Sending",
    rowHeader: true,
    cell: ({ id, name }) => <a href={`/campaigns/${id}`}>{name}</a>,
  },
  { id: "state", header: "State", cell: ({ state }) => campaignStateWords[state] },
  { id: "sent", header: "Sent", align: "end", cell: ({ counts }) => number(counts.sent) },
  { id: "ready", header: "To be sent", align: "end", cell: ({ counts }) => number(counts.ready) },
  { id: "out", header: "Left out", align: "end", cell: ({ counts }) => number(counts["left-out"]) },
  { id: "failed", header: "Failed", align: "end", cell: ({ counts }) => number(counts.failed) },
  { id: "by", header: "Prepared by", cell: ({ createdBy }) => createdBy },
  { id: "created", header: "Prepared", sortable: true, cell: ({ createdAt }) => <DateText value={createdAt} /> },
];

/** Everything that was sent, or prepared to be sent, to many vendors at once. */
export default function CampaignsPage() {
  usePageTitle("Sending to many");
  const model = useList<CampaignEntry, CampaignPage>({ spec: campaignsSpec, fetch: fetchPage, idOf });
  const views = useViews("campaigns");
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Vendors", href: "/vendors" }, { label: "Sending to many" }]} />
      <PageHeader title="Sending to many" lead="One questionnaire, or one for each tier, to a part of the register." />
      <Loading resource={model.page}>
        {(page) =>
          page.total === 0 ? (
            <Empty title="Nothing sent to many yet" action={<a href="/vendors">Choose vendors</a>}>
              Tick vendors in the register, or look for some, and send to all of them at once.
            </Empty>
          ) : (
            <RecordList
              model={model}
              page={page}
              noun={{ one: "sending", other: "sendings" }}
              nameOf={nameOf}
              columns={columns}
              views={views}
            />
          )
        }
      </Loading>
    </div>
  );
}
