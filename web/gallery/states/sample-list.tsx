import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { LocationProvider } from "preact-iso";
import { Refused } from "#web/api/client.ts";
import type { Column } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ListModel } from "#web/list/ListModel.ts";
import type { ListPage } from "#web/list/list-page.ts";
import { type ListSpec, readListSearch } from "#web/list/list-search.ts";
import type { Takeaway } from "#web/list/take/takeaway.ts";
import { failure } from "./sample-problem.ts";

export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly products: number;
}
export type Vendors = ListPage<Vendor>;
export type VendorList = ListModel<Vendor>;

/** A list whose links stay on the page. */
const spec: ListSpec = {
  path: "#RecordList",
  shows: ["current", "never-asked", "archived"],
  sorts: [
    { column: "name", direction: "ascending" },
    { column: "products", direction: "descending" },
  ],
  optional: ["owner", "ends", "products"],
  awayAtFirst: [],
};

export const columns: readonly Column<Vendor>[] = [
  { id: "name", header: "Vendor", rowHeader: true, sortable: true, cell: ({ name }) => <a href="#main">{name}</a> },
  { id: "owner", header: "Business owner", cell: ({ owner }) => owner },
  { id: "ends", header: "Contract ends", cell: () => <DateText value="2027-03-31" /> },
  { id: "products", header: "Products", align: "end", sortable: true, cell: ({ products }) => products },
];

export const noun = { one: "vendor", other: "vendors" };
export const nameOf = ({ name }: Vendor): string => name;

export const takeaway: Takeaway<Vendor> = {
  what: "vendors",
  title: "The register of vendors",
  showWords: { current: "In the register" },
  notes: [],
  tablesOf: () => [],
};

export const vendor = (at: number, more: Partial<Vendor> = {}): Vendor => ({
  id: `vendor-${at}`,
  name: `Vendor ${at}`,
  owner: "Tom Okafor",
  products: at % 7,
  ...more,
});
export const vendors = (count: number, from = 1): Vendor[] =>
  Array.from({ length: count }, (_, index) => vendor(from + index));

/** All that there is, on one page. */
export const whole = (entries: readonly Vendor[]): Vendors => ({ entries, total: entries.length, next: null });
export const firstOfMany: Vendors = { entries: vendors(20), total: 1234, next: "20" };
export const middleOfMany: Vendors = { entries: vendors(20, 21), total: 1234, next: "40" };
export const lastOfMany: Vendors = { entries: vendors(14, 1221), total: 1234, next: null };
export const moreThanCounted: Vendors = { entries: vendors(20), total: null, next: "20" };
/** What the address says on the pages after the first. */
export const middle = "after=20&from=21";
export const last = "after=1220&from=1221";

/** What a portal does with a question: it answers, it never does, or it refuses. */
export const gives = (page: Vendors) => (): Promise<Vendors> => Promise.resolve(page);
export const neverAnswers = (): Promise<Vendors> => Promise.withResolvers<Vendors>().promise;
export const refuses = (): Promise<Vendors> => Promise.reject(new Refused(failure));

interface Listing {
  readonly fetch: () => Promise<Vendors>;
  /** What the address says. */
  readonly address?: string | undefined;
  readonly ticked?: readonly Vendor[] | undefined;
}

interface OfListProps extends Listing {
  readonly children: (model: VendorList) => ComponentChildren;
}

/** Something of a list that asks nobody but its own `fetch`. */
export function OfList({ fetch, address = "", ticked = [], children }: OfListProps) {
  const model = useMemo(() => {
    const made: VendorList = new ListModel({
      spec,
      search: readListSearch(spec, address),
      fetch,
      idOf: ({ id }) => id,
    });
    made.tick(ticked, true);
    return made;
  }, []);
  return <>{children(model)}</>;
}

/** The same with the window to itself: it changes the address, and has ids that are there once. */
export const OnPage = (props: OfListProps) => (
  // Only what the list itself leads to is its own: the link to all components is the browser's.
  <LocationProvider scope="#">
    <section class="gallery" aria-label="The page">
      <OfList {...props} />
    </section>
  </LocationProvider>
);
