import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { number } from "#domain/format.ts";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { beginAt } from "#web/page/reading-place.ts";
import { ColumnChoice } from "./ColumnChoice.tsx";
import type { ListModel } from "./ListModel.ts";
import type { ListPage } from "./list-page.ts";
import { changed, isNarrowed } from "./list-search.ts";
import { countWords, emptyWords } from "./list-words.ts";
import { Paging } from "./Paging.tsx";
import { PrintAll } from "./PrintAll.tsx";
import { TickBar } from "./TickBar.tsx";
import { TakeList } from "./take/TakeList.tsx";
import type { Takeaway } from "./take/takeaway.ts";
import { useSearch } from "./use-list.ts";
import type { KeptViews } from "./views/KeptViews.ts";
import { ListViews } from "./views/ListViews.tsx";
import "./list.css";

export interface RecordListProps<Entry, Page extends ListPage<Entry>> {
  readonly model: ListModel<Entry, Page>;
  readonly page: Page;
  /** One and many, for the heading: "assessment", "assessments". */
  readonly noun: { readonly one: string; readonly other: string };
  /** What names a row, for its tick. */
  readonly nameOf: (entry: Entry) => string;
  /** The first one names the row. */
  readonly columns: readonly Column<Entry>[];
  /** What can be done with all that is found. */
  readonly beside?: ComponentChildren;
  /** How it leaves the house; without it, it does not. */
  readonly takeaway?: Takeaway<Entry> | undefined;
  /** Its views under a name; without them it keeps none, or its page has a place of its own for them. */
  readonly views?: KeptViews | undefined;
  /** What stands in place of the table when nothing is found. */
  readonly ifNothing?: ComponentChildren;
  /** What can be done with what is ticked; without it nothing can be ticked. */
  readonly actions?: ((ticked: readonly Entry[]) => ComponentChildren) | undefined;
  /** What ticks are for, where that is all the list is for: it is said on a narrow screen too. */
  readonly ifNoneTicked?: string | undefined;
}

/** A page of a list: how many there are, the table, what is ticked, and the way to the next page. */
export function RecordList<Entry, Page extends ListPage<Entry>>(props: RecordListProps<Entry, Page>) {
  const { model, page, noun, columns, actions, nameOf } = props;
  const goTo = useSearch(model);
  const search = model.search.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current !== page) beginAt(heading.current);
    shown.current = page;
  }, [page]);
  const of = { total: page.total, noun, isNarrowed: isNarrowed(model.spec, search) };
  const visible = columns.filter(({ id }) => !search.hidden.includes(id));
  return (
    <section class="list stack" aria-labelledby="list-count">
      <div class="list__head">
        <h2 id="list-count" tabIndex={-1} ref={heading} class="list__count">
          {countWords(of)}
        </h2>
        <div class="cluster">
          {page.total === 0 ? null : (
            <>
              {props.beside}
              <PrintAll model={model} page={page} />
              {props.takeaway ? <TakeList model={model} page={page} noun={noun} takeaway={props.takeaway} /> : null}
              <ColumnChoice model={model} columns={columns} />
            </>
          )}
          {props.views ? <ListViews key="views" model={model} kept={props.views} /> : null}
        </div>
      </div>
      {actions ? <TickBar model={model} page={page} noun={noun} actions={actions} ifNone={props.ifNoneTicked} /> : null}
      {page.total === 0 && props.ifNothing ? (
        props.ifNothing
      ) : (
        <DataTable
          caption={`${noun.other}, page from ${number(search.from)}`}
          captionHidden
          rows={model.whole.value ?? page.entries}
          rowKey={model.idOf}
          empty={emptyWords(of)}
          sort={search.sort}
          onSort={(sort) => goTo(changed(search, { sort }))}
          columns={actions ? withTick(visible, { model, nameOf }) : visible}
        />
      )}
      {model.whole.value === null ? <Paging model={model} page={page} /> : null}
    </section>
  );
}

/** The column that names the row begins with its tick, so that both stay in sight. */
function withTick<Entry, Page extends ListPage<Entry>>(
  [first, ...rest]: readonly Column<Entry>[],
  { model, nameOf }: Pick<RecordListProps<Entry, Page>, "model" | "nameOf">,
): Column<Entry>[] {
  if (first === undefined) return [];
  const cell = (entry: Entry) => (
    <div class="list__named">
      <input
        type="checkbox"
        class="list__tick"
        aria-label={`Tick ${nameOf(entry)}`}
        checked={model.isTicked(entry)}
        onChange={(event) => model.tick([entry], event.currentTarget.checked)}
      />
      <div>{first.cell(entry)}</div>
    </div>
  );
  return [{ ...first, cell }, ...rest];
}
