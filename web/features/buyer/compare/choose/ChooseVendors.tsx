import { effect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { mostCompared } from "#domain/comparison/most-compared.ts";
import { resource } from "#web/api/resource.ts";
import { Empty } from "#web/components/Empty.tsx";
import { trackerColumns } from "#web/features/buyer/tracker/tracker-columns.tsx";
import { ListFilters } from "#web/list/ListFilters.tsx";
import type { ListModel } from "#web/list/ListModel.ts";
import { isNarrowed } from "#web/list/list-search.ts";
import { RecordList } from "#web/list/RecordList.tsx";
import { useList } from "#web/list/use-list.ts";
import { Loading } from "#web/page/Loading.tsx";
import { CompareTicked } from "./CompareTicked.tsx";
import { choosePage, chosenIn, withChosen } from "./choose-address.ts";
import { comparableOf, fetchComparable } from "./comparable.ts";
import { compareSpec } from "./compare-spec.ts";

type Model = ListModel<AssessmentEntry, TrackerPage>;
const idOf = ({ id }: AssessmentEntry): string => id;
const nameOf = ({ product, vendorName }: AssessmentEntry): string => `${product} of ${vendorName}`;
const columns = trackerColumns.filter(({ id }) => id === "vendor" || compareSpec.optional.includes(id));

/** Which submitted assessments to compare: what the address ticks is ticked, on whichever page it stands. */
export function ChooseVendors() {
  const before = useMemo(() => resource(() => comparableOf(chosenIn(location.search))), []);
  return <Loading resource={before}>{(entries) => <Choosing before={entries} />}</Loading>;
}

function Choosing({ before }: { readonly before: readonly AssessmentEntry[] }) {
  const model = useList<AssessmentEntry, TrackerPage>({ spec: compareSpec, fetch: fetchComparable, idOf });
  useTicksInAddress(model, before);
  return (
    <Loading resource={model.page}>
      {(page) =>
        page.total !== null && page.total < 2 && !isNarrowed(model.spec, model.search.value) ? (
          <Empty title="Not enough to compare yet">Two vendors must have submitted.</Empty>
        ) : (
          <Choice model={model} page={page} />
        )
      }
    </Loading>
  );
}

/** What is ticked stands in the address, so that a way back, a reload or a colleague finds it ticked again. */
function useTicksInAddress(model: Model, before: readonly AssessmentEntry[]): void {
  const { url } = useLocation();
  useEffect(() => model.tick(before, true), [model]);
  useEffect(
    () =>
      effect(() => {
        const search = withChosen(location.search, model.ticked.value.map(idOf));
        history.replaceState(history.state, "", `${location.pathname}${search}`);
      }),
    [model, url],
  );
}

function Choice({ model, page }: { readonly model: Model; readonly page: TrackerPage }) {
  const { counts } = page;
  const isNothing = page.entries.length === 0 && isNarrowed(model.spec, model.search.value);
  return (
    <>
      <ListFilters
        key={model.search.value.search}
        model={model}
        searchLabel="Vendor or product"
        shows={[
          { value: "comparable", label: "Everything submitted", count: undefined },
          { value: "to-review", label: "To review", count: counts["to-review"] },
          { value: "decided", label: "Decided", count: counts.decided },
        ]}
      />
      {isNothing ? (
        <Empty
          title="Nothing submitted is like that"
          action={<a href={choosePage(model.ticked.value.map(idOf))}>Show all of them</a>}
        >
          Names are found by the beginnings of their words. Look for fewer, or show another kind.
        </Empty>
      ) : (
        <RecordList
          model={model}
          page={page}
          noun={{ one: "assessment", other: "assessments" }}
          nameOf={nameOf}
          columns={columns}
          ifNoneTicked={`Tick 2 to ${mostCompared} to compare.`}
          actions={(ticked) => <CompareTicked ticked={ticked} />}
        />
      )}
      <p class="soft">
        They are compared in the order in which they were ticked, by the scoring policy of the first. Only controls
        assessed for every vendor count, so nobody gains by leaving questions out.
      </p>
    </>
  );
}
