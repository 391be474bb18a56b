import { render } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { ListModel } from "#web/list/ListModel.ts";
import type { ListPage } from "#web/list/list-page.ts";
import { type ListSpec, readListSearch } from "#web/list/list-search.ts";
import { RecordList } from "#web/list/RecordList.tsx";
import { Loading } from "#web/page/Loading.tsx";

const spec: ListSpec = {
  path: "/things",
  shows: ["all", "some"],
  sorts: [{ column: "name", direction: "ascending" }],
  optional: [],
  awayAtFirst: [],
};

export type Query = Readonly<Record<string, string>>;

/** A list of things at an address, read from a portal that answers with `fetch`. */
export function showList(address: string, fetch: (query: Query) => Promise<ListPage<string>>) {
  const search = readListSearch(spec, address);
  const model = new ListModel<string>({ spec, search, fetch, idOf: (thing) => thing });
  return render(
    <LocationProvider>
      <Loading resource={model.page}>
        {(page) => (
          <RecordList
            model={model}
            page={page}
            noun={{ one: "thing", other: "things" }}
            nameOf={(thing) => thing}
            columns={[{ id: "name", header: "Name", rowHeader: true, cell: (thing) => `thing ${thing}` }]}
          />
        )}
      </Loading>
    </LocationProvider>,
  );
}
