import { type Resource, resource } from "#web/api/resource.ts";
import type { ListPage } from "./list-page.ts";
import { type Fetch, read } from "./read-all.ts";

/** So many rows come at first, and with each press. */
const step = 50;
/** A list within a page, which has no address of its own: as much of it as was asked for, read anew as a whole. */
export class GrowingList<Entry> {
  readonly page: Resource<ListPage<Entry>>;
  #wanted = step;

  constructor(fetch: Fetch<Entry>) {
    this.page = resource(() => read(fetch, { wanted: this.#wanted }));
  }

  /** Adds what comes next. */
  async more(): Promise<void> {
    this.#wanted += step;
    await this.page.reload();
  }
}
