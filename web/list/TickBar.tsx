import type { ComponentChildren } from "preact";
import { number } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import type { ListModel } from "./ListModel.ts";
import type { ListPage } from "./list-page.ts";

interface TickBarProps<Entry, Page extends ListPage<Entry>> {
  readonly model: ListModel<Entry, Page>;
  readonly page: Page;
  readonly noun: { readonly one: string; readonly other: string };
  readonly actions: (ticked: readonly Entry[]) => ComponentChildren;
  /** What is said while nothing is ticked, where it matters more than the room it takes. */
  readonly ifNone?: string | undefined;
}

/** How many are ticked, on this page and others, and what can be done with them. */
export function TickBar<Entry, Page extends ListPage<Entry>>({
  model,
  page,
  noun,
  actions,
  ifNone,
}: TickBarProps<Entry, Page>) {
  const ticked = model.ticked.value;
  const { entries } = page;
  const areAll = entries.every((entry) => model.isTicked(entry));
  if (entries.length === 0 && ticked.length === 0) return null;
  return (
    <div class={`list__ticked cluster${ticked.length === 0 && ifNone === undefined ? " list__ticked--none" : ""}`}>
      <span role="status">
        {ticked.length === 0
          ? (ifNone ?? "Nothing ticked")
          : `${number(ticked.length)} ${ticked.length === 1 ? noun.one : noun.other} ticked`}
      </span>
      {areAll ? null : (
        <Button variant="quiet" size="small" onClick={() => model.tick(entries, true)}>
          {entries.length === 1 ? "Tick the one shown" : `Tick the ${number(entries.length)} shown`}
        </Button>
      )}
      {ticked.length > 0 ? (
        <>
          <Button variant="quiet" size="small" onClick={() => model.untickAll()}>
            Untick all
          </Button>
          {actions(ticked)}
        </>
      ) : null}
    </div>
  );
}
