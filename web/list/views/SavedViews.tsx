import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SavedView } from "#contract/list-views.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { role } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ListModel } from "../ListModel.ts";
import type { ListPage } from "../list-page.ts";
import { searchOfView, viewOfSearch } from "../list-search.ts";
import { useSearch } from "../use-list.ts";
import type { KeptViews } from "./KeptViews.ts";
import "../list.css";

export interface SavedViewsProps<Entry, Page extends ListPage<Entry>> {
  readonly model: ListModel<Entry, Page>;
  readonly kept: KeptViews;
}

/** Views somebody comes back to; everybody of the organisation finds them. */
export function SavedViews<Entry, Page extends ListPage<Entry>>({ model, kept }: SavedViewsProps<Entry, Page>) {
  useEffect(() => void kept.read(), [kept]);
  const views = kept.all.value;
  const overtaken = kept.overtaken.value;
  return (
    <div class="stack stack--tight">
      <WorkProblem work={kept.work} />
      {overtaken === null ? null : (
        <Notice kind="warning" title={`Somebody else changed the view ${overtaken} just now`} announce="now">
          Nothing was overwritten. Press its name to see how it stands now; press again what you pressed if you still
          want it.
        </Notice>
      )}
      {views === null ? (
        kept.work.busy.value ? (
          <Spinner />
        ) : null
      ) : (
        <div class="cluster cluster--end">
          {views.length === 0 ? <p class="soft">No view is kept yet.</p> : null}
          {views.map((view) => (
            <OneView key={view.name} {...{ model, kept, view }} />
          ))}
          {mayKeep() ? <KeepThis {...{ model, kept, views }} /> : null}
        </div>
      )}
    </div>
  );
}

const mayKeep = (): boolean => role.value !== "auditor";

interface OneViewProps<Entry, Page extends ListPage<Entry>> extends SavedViewsProps<Entry, Page> {
  readonly view: SavedView;
}

function OneView<Entry, Page extends ListPage<Entry>>({ model, kept, view }: OneViewProps<Entry, Page>) {
  const goTo = useSearch(model);
  const { name, query, revision } = view;
  return (
    <span class="list__view">
      <Button variant="secondary" size="small" onClick={() => goTo(searchOfView(model.spec, query))}>
        {name}
      </Button>
      {mayKeep() ? (
        <Button
          variant="quiet"
          size="small"
          label={`Forget the view ${name}`}
          busy={kept.work.busy.value}
          onClick={() => void kept.save({ name, query: null, revision })}
        >
          ×
        </Button>
      ) : null}
    </span>
  );
}

interface KeepThisProps<Entry, Page extends ListPage<Entry>> extends SavedViewsProps<Entry, Page> {
  readonly views: readonly SavedView[];
}

function KeepThis<Entry, Page extends ListPage<Entry>>({ model, kept, views }: KeepThisProps<Entry, Page>) {
  const typed = useSignal("");
  const name = typed.value.trim();
  const standing = views.find((one) => one.name === name);
  const keep = async (): Promise<void> => {
    const query = viewOfSearch(model.spec, model.search.value);
    if (await kept.save({ name, query, revision: standing?.revision ?? 0 })) typed.value = "";
  };
  return (
    <>
      <TextInput
        id="view-name"
        label="Keep this view as"
        hint="Your colleagues find it here too."
        width="medium"
        maxLength={60}
        value={typed.value}
        onInput={(value) => (typed.value = value)}
      />
      <Button
        variant="secondary"
        size="small"
        disabled={name === ""}
        busy={kept.work.busy.value}
        onClick={() => void keep()}
      >
        {standing === undefined ? "Keep" : "Replace"}
      </Button>
    </>
  );
}
