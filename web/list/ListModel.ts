import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { type Resource, resource } from "#web/api/resource.ts";
import type { ListPage } from "./list-page.ts";
import { type ListSearch, type ListSpec, listQuery } from "./list-search.ts";
import { readAll } from "./read-all.ts";

interface ListOf<Entry, Page extends ListPage<Entry>> {
  readonly spec: ListSpec;
  readonly search: ListSearch;
  readonly fetch: (query: Readonly<Record<string, string>>) => Promise<Page>;
  readonly idOf: (entry: Entry) => string;
}

/** A list, as far as somebody looks at it, and what they ticked; ticks stay from page to page. */
export class ListModel<Entry, Page extends ListPage<Entry> = ListPage<Entry>> {
  readonly spec: ListSpec;
  readonly search: Signal<ListSearch>;
  readonly page: Resource<Page>;
  readonly ticked: ReadonlySignal<readonly Entry[]>;
  /** What came of each act on what is ticked, by its name; it outlives the rows it was about, which a filter may hide by then. */
  readonly outcomes = signal<ReadonlyMap<string, ComponentChildren>>(new Map());
  /** Every row that is found, while all of them stand there at once, as on paper; null otherwise. */
  readonly whole = signal<readonly Entry[] | null>(null);
  readonly idOf: (entry: Entry) => string;
  readonly #fetch: ListOf<Entry, Page>["fetch"];
  readonly #ticks = signal<ReadonlyMap<string, Entry>>(new Map());

  constructor({ spec, search, fetch, idOf }: ListOf<Entry, Page>) {
    this.spec = spec;
    this.search = signal(search);
    this.idOf = idOf;
    this.#fetch = fetch;
    this.ticked = computed(() => [...this.#ticks.value.values()]);
    this.page = resource(() => this.#load());
  }

  /** Looks for something else; what is on the screen stays until it is there. */
  async show(search: ListSearch): Promise<void> {
    const before = this.search.value;
    if (isSame(before, search)) return;
    this.search.value = search;
    if (!isSame(listQuery(this.spec, before), listQuery(this.spec, search))) await this.page.reload();
  }

  /** All that is found, over all pages, in the order that is shown; `told` hears how much was read by then. */
  everything(told?: (read: number) => void): Promise<readonly Entry[]> {
    const asked = listQuery(this.spec, { ...this.search.value, after: "", from: 1 });
    return readAll((query) => this.#fetch({ ...asked, ...query }), told);
  }

  isTicked(entry: Entry): boolean {
    return this.#ticks.value.has(this.idOf(entry));
  }

  tick(entries: readonly Entry[], isOn: boolean): void {
    const ticks = new Map(this.#ticks.value);
    for (const entry of entries) {
      if (isOn) ticks.set(this.idOf(entry), entry);
      else ticks.delete(this.idOf(entry));
    }
    this.#ticks.value = ticks;
    this.outcomes.value = new Map();
  }

  untickAll(): void {
    this.#ticks.value = new Map();
    this.outcomes.value = new Map();
  }

  /** Says what came of an act, in place of what came of the same one before. */
  tell(act: string, outcome: ComponentChildren): void {
    this.outcomes.value = new Map(this.outcomes.value).set(act, outcome);
  }

  /** What came of an act is said before the rows change, so that it stands wherever they go. */
  done(act: string, outcome: ComponentChildren): void {
    this.tell(act, outcome);
    void this.page.reload();
  }

  async #load(): Promise<Page> {
    const asked = this.search.value;
    const page = await this.#fetch(listQuery(this.spec, asked));
    // An answer that came late gives way to what is looked for by now.
    return asked === this.search.value ? page : this.#load();
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
