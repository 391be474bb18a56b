import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { PortfolioPage as Page, PortfolioEntry } from "#contract/portfolio.ts";
import { resource } from "#web/api/resource.ts";
import { Empty } from "#web/components/Empty.tsx";
import type { HeatPlace } from "#web/components/heat.ts";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { BehindCell } from "#web/features/buyer/compare/BehindCell.tsx";
import { TickedAssessments } from "#web/features/buyer/tracker/TickedAssessments.tsx";
import { isNarrowed } from "#web/list/list-search.ts";
import { RecordList } from "#web/list/RecordList.tsx";
import { useList } from "#web/list/use-list.ts";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import "./portfolio.css";
import { MixedScores } from "./MixedScores.tsx";
import { PortfolioTools } from "./PortfolioTools.tsx";
import { placesOf } from "./places.ts";
import { portfolioColumns } from "./portfolio-columns.tsx";
import { fetchPage, type PortfolioList, readWhole } from "./portfolio-list.ts";
import { portfolioSpec } from "./portfolio-spec.ts";
import { portfolioTake } from "./portfolio-take.ts";
import { rankedAmong, together, within } from "./ranked-among.ts";

const idOf = ({ id }: PortfolioEntry): string => id;
const nameOf = ({ product, vendorName }: PortfolioEntry): string => `${product} of ${vendorName}`;

/** All vendors at once: ranked, filtered, drawn, compared, reminded. */
export default function PortfolioPage() {
  usePageTitle("Portfolio");
  const model = useList<PortfolioEntry, Page>({ spec: portfolioSpec, fetch: fetchPage, idOf });
  return (
    <div class="portfolio">
      <PageHeader title="Portfolio" />
      <Loading resource={model.page}>
        {(page) =>
          page.counts.all === 0 ? (
            <Empty title="No assessments yet" action={<a href="/assessments">Go to the assessments</a>}>
              What is sent and answered stands here, ranked by what is assured.
            </Empty>
          ) : (
            <Portfolio model={model} page={page} />
          )
        }
      </Loading>
    </div>
  );
}

function Portfolio({ model, page }: { readonly model: PortfolioList; readonly page: Page }) {
  const opened = useSignal<HeatPlace | null>(null);
  const { search } = model;
  const chosen = search.value.narrowed.questionnaire ?? within;
  const places = usePlaces({ isShown: !search.value.hidden.includes("places"), chosen, page });
  const columns = portfolioColumns({ asked: page.asked, chosen, places, onOpen: (place) => (opened.value = place) });
  return (
    <>
      <PortfolioTools model={model} page={page} />
      {page.entries.length === 0 && isNarrowed(model.spec, search.value) ? (
        <Empty title="No assessment like that" action={<a href="/portfolio">Show all of them</a>}>
          Names are found by the beginnings of their words. Look for fewer, or take a filter away.
        </Empty>
      ) : (
        <RecordList
          model={model}
          page={page}
          noun={{ one: "assessment", other: "assessments" }}
          nameOf={nameOf}
          columns={columns}
          takeaway={portfolioTake}
          actions={(ticked) => (
            <TickedAssessments ticked={ticked} onDone={(act, outcome) => model.done(act, outcome)} />
          )}
        />
      )}
      <p class="soft portfolio__rule">
        {rankedAmong(page.asked, chosen)} The rating is of each product's own use: compare it where the inherent risk is
        the same. How sure a rank is says the column “Places it may take”: under other weights, a quarter up or down,
        and as far as the claims leave it open.
      </p>
      <MixedScores policies={page.policies} />
      <Behind place={opened.value} page={page} onClose={() => (opened.value = null)} />
    </>
  );
}

interface PlacesWanted {
  readonly isShown: boolean;
  readonly chosen: string;
  /** They are worked out anew with it. */
  readonly page: Page;
}

/** The places each may take, which takes all that is ranked: read once somebody wants to see them. */
function usePlaces({ isShown, chosen, page }: PlacesWanted) {
  const whole = useMemo(() => (isShown ? resource(() => readWhole({})) : undefined), [isShown, page]);
  const among = chosen === together ? together : within;
  const known = whole?.loadable.value;
  return useMemo(() => (known?.state === "ready" ? placesOf(known.value, among) : undefined), [known, among]);
}

/** What was answered behind a cell. */
function Behind(of: { readonly place: HeatPlace | null; readonly page: Page; readonly onClose: () => void }) {
  const { place, page, onClose } = of;
  const entry = page.entries.find(({ id }) => id === place?.columnId);
  if (place === null || entry === undefined) return null;
  return <BehindCell vendors={[{ assessmentId: entry.id, product: entry.product }]} place={place} onClose={onClose} />;
}
