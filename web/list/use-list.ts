import { useEffect, useMemo, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { ListModel } from "./ListModel.ts";
import type { ListPage } from "./list-page.ts";
import { type ListSearch, type ListSpec, listAddress, readListSearch } from "./list-search.ts";

interface Used<Entry, Page extends ListPage<Entry>> {
  readonly spec: ListSpec;
  readonly fetch: (query: Readonly<Record<string, string>>) => Promise<Page>;
  readonly idOf: (entry: Entry) => string;
}

/** The list of a page, which follows the address. All three must stay the same from drawing to drawing. */
export function useList<Entry, Page extends ListPage<Entry>>({ spec, fetch, idOf }: Used<Entry, Page>) {
  const { url } = useLocation();
  const model = useMemo(
    () => new ListModel<Entry, Page>({ spec, fetch, idOf, search: readListSearch(spec, location.search) }),
    [spec, fetch, idOf],
  );
  const isFirst = useRef(true);
  useEffect(() => {
    // The model asks for the first page by itself.
    if (!isFirst.current) void model.show(readListSearch(spec, location.search));
    isFirst.current = false;
  }, [url, model, spec]);
  return model;
}

/** Looks for something else: the screen follows at once, and the address with it. */
export function useSearch<Entry, Page extends ListPage<Entry>>(model: ListModel<Entry, Page>) {
  const { route } = useLocation();
  return (search: ListSearch): void => {
    void model.show(search);
    route(listAddress(model.spec, search));
  };
}
