import { type Resource, resource } from "#web/api/resource.ts";
import type { ListPage } from "./ListModel.ts";

/** So many rows come at first, and with each press. */
const step = 50;
/** As many as the portal gives at once. */
const most = 200;

type Fetch<Entry> = (query: Readonly<Record<string, string>>) => Promise<ListPage<Entry>>;

async function read<Entry>(fetch: Fetch<Entry>, wanted: number): Promise<ListPage<Entry>> {
  const entries: Entry[] = [];
  let page: ListPage<Entry>;
  let after: string | null = null;
  do {
    const few = Math.min(most, wanted - entries.length);
    page = await fetch({ most: String(few), ...(after === null ? {} : { after }) });
    entries.push(...page.entries);
    after = page.next;
  } while (after !== null && entries.length < wanted);
  return { ...page, entries };
}

/** All of a list, page by page: for what is chosen from. */
export const readAll = async <Entry>(fetch: Fetch<Entry>): Promise<readonly Entry[]> =>
  (await read(fetch, Number.POSITIVE_INFINITY)).entries;

/** A list within a page, which has no address of its own: as much of it as was asked for, read anew as a whole. */
export class GrowingList<Entry> {
  readonly page: Resource<ListPage<Entry>>;
  #wanted = step;

  constructor(fetch: Fetch<Entry>) {
    this.page = resource(() => read(fetch, this.#wanted));
  }

  /** Adds what comes next. */
  async more(): Promise<void> {
    this.#wanted += step;
    await this.page.reload();
  }
}
