import type { Sort } from "#web/components/sorting.ts";

/** What a list is: where it is, how it can be narrowed, and in which orders it can stand. */
export interface ListSpec {
  /** The page of the list. */
  readonly path: string;
  /** What can be shown of it, the usual first. */
  readonly shows: readonly [string, ...string[]];
  /** Its orders, each in the direction that is usual for it; the usual one first. */
  readonly sorts: readonly [Sort, ...Sort[]];
  /** Columns that can be taken away, by id. */
  readonly optional: readonly string[];
  /** Those of them that are away at first. */
  readonly awayAtFirst: readonly string[];
  /** By what else it can be narrowed, as the address and the API name it. */
  readonly narrowedBy?: readonly string[];
}

/** What somebody looks at; it stands in the address, so that a link shows the same to a colleague. */
export interface ListSearch {
  readonly search: string;
  readonly show: string;
  /** What it is narrowed to besides, by name. */
  readonly narrowed: Readonly<Record<string, string>>;
  readonly sort: Sort;
  /** Optional columns that are taken away. */
  readonly hidden: readonly string[];
  /** Where the page begins, in the portal's own words; "" for the first. */
  readonly after: string;
  /** The number of its first row. */
  readonly from: number;
}

const usualOf = ({ shows, sorts, awayAtFirst }: ListSpec): ListSearch => ({
  search: "",
  show: shows[0],
  narrowed: {},
  sort: sorts[0],
  hidden: awayAtFirst,
  after: "",
  from: 1,
});

/** The search that the query of an address names; what it cannot name is as usual. */
export function readListSearch(spec: ListSpec, address: string): ListSearch {
  const query = new URLSearchParams(address);
  const usual = usualOf(spec);
  const show = query.get("show") ?? "";
  const sort = spec.sorts.find(({ column }) => column === query.get("sort")) ?? usual.sort;
  const direction = query.get("direction");
  const from = Number(query.get("from"));
  const after = query.get("after") ?? "";
  return {
    search: (query.get("search") ?? "").slice(0, 200),
    show: spec.shows.includes(show) ? show : usual.show,
    narrowed: narrowedIn(spec, query),
    sort: { ...sort, direction: direction === "ascending" || direction === "descending" ? direction : sort.direction },
    hidden: hiddenIn(spec, query.get("columns")),
    after,
    from: after !== "" && Number.isSafeInteger(from) && from > 0 ? from : 1,
  };
}

const narrowedIn = ({ narrowedBy = [] }: ListSpec, query: URLSearchParams): ListSearch["narrowed"] =>
  Object.fromEntries(
    narrowedBy.flatMap((name) => {
      const value = (query.get(name) ?? "").slice(0, 400);
      return value === "" ? [] : [[name, value]];
    }),
  );

/** The address names the columns that are there: "none" of the optional ones, or some; without a word it is as usual. */
const hiddenIn = ({ optional, awayAtFirst }: ListSpec, columns: string | null): readonly string[] =>
  columns === null ? awayAtFirst : optional.filter((id) => !columns.split(",").includes(id));

function columnsOf({ optional, awayAtFirst }: ListSpec, hidden: readonly string[]): string {
  const isUsual = hidden.length === awayAtFirst.length && hidden.every((id) => awayAtFirst.includes(id));
  const shown = optional.filter((id) => !hidden.includes(id));
  return isUsual ? "" : shown.join(",") || "none";
}

/** What differs from the usual, by name. */
function unusual(spec: ListSpec, search: ListSearch): Record<string, string> {
  const usual = usualOf(spec);
  const sort = spec.sorts.find(({ column }) => column === search.sort.column) ?? usual.sort;
  const given = {
    search: search.search,
    ...search.narrowed,
    show: search.show === usual.show ? "" : search.show,
    sort: search.sort.column === usual.sort.column ? "" : search.sort.column,
    direction: search.sort.direction === sort.direction ? "" : search.sort.direction,
    columns: columnsOf(spec, search.hidden),
    after: search.after,
    from: search.after === "" ? "" : String(search.from),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}

/** The address of a search on its list. */
export function listAddress(spec: ListSpec, search: ListSearch): string {
  const query = new URLSearchParams(unusual(spec, search));
  return query.size === 0 ? spec.path : `${spec.path}?${query}`;
}

/** The same for the API, which does not know of columns and numbers. */
export function listQuery(spec: ListSpec, search: ListSearch): Record<string, string> {
  const { columns: _columns, from: _from, ...asked } = unusual(spec, search);
  return asked;
}

/** What a view keeps of a search: all that differs from the usual, but not the page it stands on. */
export const viewOfSearch = (spec: ListSpec, search: ListSearch): Record<string, string> =>
  unusual(spec, changed(search, {}));

/** What a view that was kept looks for; what it names and the list no longer has is as usual. */
export const searchOfView = (spec: ListSpec, query: Readonly<Record<string, string>>): ListSearch =>
  changed(readListSearch(spec, String(new URLSearchParams(query))), {});

/** Whether less is shown than the list has. */
export const isNarrowed = (spec: ListSpec, { search, show, narrowed }: ListSearch): boolean =>
  search !== "" || show !== spec.shows[0] || Object.keys(narrowed).length > 0;

/** A change begins at the first page again. */
export const changed = (search: ListSearch, change: Partial<Omit<ListSearch, "after" | "from">>): ListSearch => ({
  ...search,
  ...change,
  after: "",
  from: 1,
});
