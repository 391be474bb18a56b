import { Button } from "#web/components/Button.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { Paging } from "#web/list/Paging.tsx";
import { PrintAll } from "#web/list/PrintAll.tsx";
import { TickBar } from "#web/list/TickBar.tsx";
import { pressed } from "../Pressed.tsx";
import type { Shown, State } from "../shown.ts";
import { nothing } from "../texts.ts";
import { waitedFor } from "../usual-states.ts";
import {
  firstOfMany,
  gives,
  last,
  lastOfMany,
  middle,
  middleOfMany,
  moreThanCounted,
  neverAnswers,
  noun,
  OfList,
  refuses,
  type Vendor,
  type VendorList,
  type Vendors,
  vendors,
  whole,
} from "./sample-list.tsx";

interface Of {
  readonly page: Vendors;
  readonly address?: string;
  readonly ticked?: readonly Vendor[];
  /** What comes of asking for all of it. */
  readonly fetch?: () => Promise<Vendors>;
}
type Part = (props: { readonly model: VendorList; readonly page: Vendors }) => ReturnType<State>;

const partOf =
  (draw: Part) =>
  ({ page, fetch = gives(page), ...of }: Of): State =>
  () => (
    <OfList {...of} fetch={fetch}>
      {(model) => draw({ model, page })}
    </OfList>
  );

const paging = partOf((props) => <Paging {...props} />);
const printing = partOf((props) => <PrintAll {...props} />);
const bar = partOf((props) => (
  <TickBar
    {...props}
    noun={noun}
    actions={() => (
      <Button size="small" onClick={nothing}>
        Send to those ticked
      </Button>
    )}
  />
));

const more =
  (page: Vendors, fetch = gives(page)): State =>
  () => <More list={new GrowingList(fetch)} page={page} things="vendors" />;

const nothingThere = whole([]);
const oneThere = whole(vendors(1));
const notForNothing = "RecordList offers it where there is something.";

export const listParts: readonly Shown[] = [
  {
    component: "Paging",
    without: waitedFor,
    states: {
      "empty: all of it on one page": paging({ page: oneThere }),
      "empty: a page after the last row": paging({ page: { ...lastOfMany, entries: [] }, address: last }),
      "one row on the last page": paging({
        page: { entries: vendors(1, 21), total: 21, next: null },
        address: middle,
      }),
      "many rows, the first page": paging({ page: firstOfMany }),
      "many rows, a page in the middle": paging({ page: middleOfMany, address: middle }),
      "many rows, the last page": paging({ page: lastOfMany, address: last }),
      "many rows, more than are counted": paging({ page: moreThanCounted }),
    },
  },
  {
    component: "PrintAll",
    without: { empty: notForNothing },
    states: {
      "one page": printing({ page: oneThere }),
      "many pages": printing({ page: firstOfMany }),
      "many pages, more than are counted": printing({ page: moreThanCounted }),
      "loading all rows": pressed("Print", printing({ page: firstOfMany, fetch: neverAnswers })),
      "error: the rows are refused": pressed("Print", printing({ page: firstOfMany, fetch: refuses })),
    },
  },
  {
    component: "TickBar",
    without: waitedFor,
    states: {
      "empty: no rows": bar({ page: nothingThere }),
      "empty: no rows, some ticked before": bar({ page: nothingThere, ticked: vendors(2) }),
      "one row, not ticked": bar({ page: oneThere }),
      "one row, ticked": bar({ page: oneThere, ticked: vendors(1) }),
      "many rows, none ticked": bar({ page: firstOfMany }),
      "many rows, some ticked": bar({ page: firstOfMany, ticked: vendors(3) }),
      "many rows, all ticked, and more on other pages": bar({ page: firstOfMany, ticked: vendors(1234) }),
    },
  },
  {
    component: "More",
    without: { error: waitedFor.error },
    states: {
      "empty: all of a short list is there": more(nothingThere),
      "one more to come": more({ entries: vendors(50), total: 51, next: "50" }),
      "many more to come": more(firstOfMany),
      "many more to come, more than are counted": more(moreThanCounted),
      "loading more": pressed("Show more", more(firstOfMany, neverAnswers)),
    },
  },
];
