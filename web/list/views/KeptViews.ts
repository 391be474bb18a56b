import { type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Body } from "#contract/api.ts";
import type { SavedView } from "#contract/list-views.ts";
import type { ViewList } from "#domain/view-lists.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

export type ViewChange = Omit<Body<"PUT /api/buyer/list-views">, "list">;

/** Where views are kept; each answer is all views of the list as they stand then. */
export interface ViewKeeper {
  readonly read: () => Promise<readonly SavedView[]>;
  readonly save: (change: ViewChange) => Promise<readonly SavedView[]>;
}

/** The views of a list that the organisation keeps; nothing is asked before `read`. */
export class KeptViews {
  /** Null until they are read. */
  readonly all: Signal<readonly SavedView[] | null> = signal(null);
  /** The view that somebody else changed first. */
  readonly overtaken: Signal<string | null> = signal(null);
  readonly work = new Work();
  readonly #keeper: ViewKeeper;

  constructor(keeper: ViewKeeper) {
    this.#keeper = keeper;
  }

  async read(): Promise<void> {
    this.#take(await this.work.run(() => this.#keeper.read()));
  }

  /** Keeps or forgets a view; whether that was done. */
  async save(change: ViewChange): Promise<boolean> {
    this.overtaken.value = null;
    this.#take(await this.work.run(() => this.#keeper.save(change)));
    const problem = this.work.problem.value;
    if (problem?.code !== "stale-revision") return problem === null;
    // What stands now is shown, so that the next press is about that.
    await this.read();
    this.overtaken.value = change.name;
    return false;
  }

  #take(views: readonly SavedView[] | undefined): void {
    if (views) this.all.value = views;
  }
}

/** The views of one of the buyer's lists. */
export const useViews = (list: ViewList): KeptViews =>
  useMemo(
    () =>
      new KeptViews({
        read: () => call("GET /api/buyer/list-views", { query: { list } }),
        save: (change) => call("PUT /api/buyer/list-views", { body: { list, ...change } }),
      }),
    [list],
  );
