import type { ListPage } from "./list-page.ts";

/** As many as the portal gives at once. */
const most = 200;

export type Fetch<Entry> = (query: Readonly<Record<string, string>>) => Promise<ListPage<Entry>>;

interface Wanted {
  readonly wanted: number;
  readonly told?: ((read: number) => void) | undefined;
}

/** As many entries of a list as are wanted, page by page; `told` hears how many were read after each. */
export async function read<Entry>(fetch: Fetch<Entry>, { wanted, told }: Wanted): Promise<ListPage<Entry>> {
  const entries: Entry[] = [];
  let page: ListPage<Entry>;
  let after: string | null = null;
  do {
    const few = Math.min(most, wanted - entries.length);
    page = await fetch({ most: String(few), ...(after === null ? {} : { after }) });
    entries.push(...page.entries);
    told?.(entries.length);
    after = page.next;
  } while (after !== null && entries.length < wanted);
  return { ...page, entries };
}

/** All of a list, page by page: for what is chosen from, or taken away; `told` hears how much was read after each. */
export const readAll = async <Entry>(fetch: Fetch<Entry>, told?: (read: number) => void): Promise<readonly Entry[]> =>
  (await read(fetch, { wanted: Number.POSITIVE_INFINITY, told })).entries;
