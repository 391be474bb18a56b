import type { TrackerShow } from "#contract/assessment.schema.ts";
import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { Empty } from "#web/components/Empty.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { ReviewerFilter } from "#web/features/buyer/assignments/ReviewerFilter.tsx";
import { ListFilters } from "#web/list/ListFilters.tsx";
import type { ListModel } from "#web/list/ListModel.ts";
import { isNarrowed } from "#web/list/list-search.ts";
import { RecordList } from "#web/list/RecordList.tsx";
import { useList } from "#web/list/use-list.ts";
import { useViews } from "#web/list/views/KeptViews.ts";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { TickedAssessments } from "./TickedAssessments.tsx";
import { trackerColumns } from "./tracker-columns.tsx";
import { showWords, trackerSpec } from "./tracker-spec.ts";
import { trackerTake } from "./tracker-take.ts";

const fetchPage = (query: Readonly<Record<string, string>>): Promise<TrackerPage> =>
  call("GET /api/buyer/assessments", { query });
const idOf = ({ id }: AssessmentEntry): string => id;
const nameOf = ({ product, vendorName }: AssessmentEntry): string => `${product} of ${vendorName}`;

/** Everything that was sent: to whom, where it stands, and what came of it. */
export default function Tracker() {
  usePageTitle("Assessments");
  const model = useList<AssessmentEntry, TrackerPage>({ spec: trackerSpec, fetch: fetchPage, idOf });
  const send = maySend() ? <LinkButton href="/assessments/new">Send a questionnaire</LinkButton> : undefined;
  return (
    <>
      <PageHeader
        title="Assessments"
        actions={
          <>
            <a href="/workload">Who reviews what</a>
            <a href="/risks">Risks over all vendors</a>
            {send}
          </>
        }
      />
      <div class="stack">
        <Loading resource={model.page}>
          {(page) =>
            page.counts.all === 0 ? (
              <Empty title="No assessments yet" action={send}>
                Pick a questionnaire, name the vendor and the product, and send it.
              </Empty>
            ) : (
              <Tracked model={model} page={page} />
            )
          }
        </Loading>
      </div>
    </>
  );
}

function Tracked({ model, page }: { model: ListModel<AssessmentEntry, TrackerPage>; page: TrackerPage }) {
  const shows = (Object.keys(showWords) as TrackerShow[]).map((value) => ({
    value,
    label: showWords[value],
    count: page.counts[value],
  }));
  const views = useViews("assessments");
  const search = model.search.value;
  return (
    <>
      <ListFilters
        key={model.search.value.search}
        model={model}
        searchLabel="Vendor or product"
        shows={shows}
        others={<ReviewerFilter model={model} />}
      />
      <RecordList
        model={model}
        page={page}
        noun={{ one: "assessment", other: "assessments" }}
        nameOf={nameOf}
        columns={trackerColumns}
        takeaway={trackerTake}
        views={views}
        ifNothing={isNarrowed(model.spec, search) ? <NothingLikeThat isSearched={search.search !== ""} /> : undefined}
        actions={(ticked) => <TickedAssessments ticked={ticked} onDone={(act, outcome) => model.done(act, outcome)} />}
      />
    </>
  );
}

const NothingLikeThat = ({ isSearched }: { isSearched: boolean }) =>
  isSearched ? (
    <Empty title="No assessment like that" action={<a href="/assessments">Show all of them</a>}>
      Names are found by the beginnings of their words. Look for fewer, or show another kind.
    </Empty>
  ) : (
    <Empty title="None of this kind" action={<a href="/assessments">Show all of them</a>}>
      Choose another kind, or all of them.
    </Empty>
  );
