import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { CampaignItem, CampaignView, ItemPage } from "#contract/campaign.ts";
import { type ItemState, itemStates } from "#domain/campaign/campaign-states.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import type { Column } from "#web/components/DataTable.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { RemindButton } from "#web/features/buyer/reminders/RemindButton.tsx";
import { ListFilters } from "#web/list/ListFilters.tsx";
import { RecordList } from "#web/list/RecordList.tsx";
import { useList } from "#web/list/use-list.ts";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { campaignTake } from "./campaign-take.ts";
import { itemsSpec, showWords } from "./campaigns-spec.ts";
import { itemColumns } from "./item-columns.tsx";

interface CampaignItemsProps {
  readonly view: CampaignView;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

const idOf = ({ id }: CampaignItem): string => id;
const nameOf = ({ vendorName, product }: CampaignItem): string => `${product} of ${vendorName}`;
const isKept = (show: string): show is ItemState => itemStates.some((state) => state === show);

/** The lines of a sending. */
export function CampaignItems({ view, mayChange, onChanged }: CampaignItemsProps) {
  const { id, state, counts } = view;
  const work = useWork();
  const spec = useMemo(() => itemsSpec(id, state), [id, state]);
  const fetch = useMemo(
    () =>
      (query: Readonly<Record<string, string>>): Promise<ItemPage> =>
        call("GET /api/buyer/campaigns/:id/items", { params: { id }, query }),
    [id],
  );
  const model = useList<CampaignItem, ItemPage>({ spec, fetch, idOf });
  const takeaway = useMemo(() => campaignTake(view), [view]);
  // What was worked out anew, or went out meanwhile, is looked at again.
  const stand = JSON.stringify([view.revision, counts]);
  const seen = useRef(stand);
  useEffect(() => {
    if (seen.current !== stand) void model.page.reload();
    seen.current = stand;
  }, [stand, model]);
  const takeOut = (item: CampaignItem, takenOut: boolean): Promise<unknown> =>
    work.run(async () => {
      await call("PUT /api/buyer/campaigns/:id/items/:itemId", { params: { id, itemId: item.id }, body: { takenOut } });
      onChanged();
    });
  const taking: Column<CampaignItem> = {
    id: "do",
    header: "What you can do",
    headerHidden: true,
    cell: (item) => <TakeOut item={item} onTake={(takenOut) => void takeOut(item, takenOut)} />,
  };
  const all = itemStates.reduce((sum, one) => sum + counts[one], 0);
  const countOf = (show: string) => (show === "all" ? all : isKept(show) ? counts[show] : undefined);
  return (
    <>
      <WorkProblem work={work} />
      <Loading resource={model.page}>
        {(page) => (
          <div class="stack">
            <ListFilters
              key={model.search.value.search}
              model={model}
              searchLabel="Vendor or product"
              shows={Object.entries(showWords)
                .filter(([show]) => spec.shows.includes(show))
                .map(([value, label]) => ({ value, label, count: countOf(value) }))}
            />
            {page.entries.length === 0 ? (
              <Empty title="None of this kind" action={<a href={`/campaigns/${id}`}>Show all lines</a>}>
                Look for another name, or choose another kind.
              </Empty>
            ) : (
              <RecordList
                model={model}
                page={page}
                noun={{ one: "line", other: "lines" }}
                nameOf={nameOf}
                takeaway={takeaway}
                columns={state === "draft" && mayChange ? [...itemColumns(state), taking] : itemColumns(state)}
                actions={
                  state === "draft" || !mayChange
                    ? undefined
                    : (ticked) => (
                        <Remind
                          ticked={ticked}
                          onDone={(outcome) => {
                            model.tell("remind", outcome);
                            onChanged();
                          }}
                        />
                      )
                }
              />
            )}
          </div>
        )}
      </Loading>
    </>
  );
}

function TakeOut({ item, onTake }: { item: CampaignItem; onTake: (takenOut: boolean) => void }) {
  const isOut = item.why === "taken-out";
  if (!isOut && item.state !== "ready") return null;
  return (
    <Button
      variant="quiet"
      size="small"
      label={`${isOut ? "Take in" : "Take out"} ${nameOf(item)}`}
      onClick={() => onTake(!isOut)}
    >
      {isOut ? "Take in again" : "Take out"}
    </Button>
  );
}

interface RemindProps {
  readonly ticked: readonly CampaignItem[];
  readonly onDone: (outcome: ComponentChildren) => void;
}

/** Those of the ticked lines that the vendor still has. */
function Remind({ ticked, onDone }: RemindProps) {
  const ids = ticked.flatMap(({ sent }) =>
    sent !== null && sent.submittedAt === null && !sent.ended ? [sent.assessmentId] : [],
  );
  return ids.length === 0 ? null : <RemindButton ids={ids} onDone={onDone} />;
}
