import { Button } from "#web/components/Button.tsx";
import { RecordList, type RecordListProps } from "#web/list/RecordList.tsx";
import { KeptViews } from "#web/list/views/KeptViews.ts";
import { Loading } from "#web/page/Loading.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import {
  columns,
  firstOfMany,
  gives,
  last,
  lastOfMany,
  middle,
  middleOfMany,
  moreThanCounted,
  nameOf,
  neverAnswers,
  noun,
  OnPage,
  refuses,
  takeaway,
  type Vendor,
  type Vendors,
  vendor,
  vendors,
  whole,
} from "./sample-list.tsx";

interface Listing extends Partial<RecordListProps<Vendor, Vendors>> {
  readonly fetch: () => Promise<Vendors>;
  readonly address?: string;
  readonly ticked?: readonly Vendor[];
}

const list =
  ({ fetch, address, ticked, ...props }: Listing): State =>
  () => (
    <OnPage {...{ fetch, address, ticked }}>
      {(model) => (
        <Loading resource={model.page}>
          {(page) => <RecordList {...{ model, page, noun, nameOf, columns }} {...props} />}
        </Loading>
      )}
    </OnPage>
  );

const actions = () => (
  <>
    <Button size="small" onClick={nothing}>
      Send to those ticked
    </Button>
    <Button size="small" variant="secondary" onClick={nothing}>
      Put away
    </Button>
  </>
);
const beside = (
  <Button size="small" variant="secondary" onClick={nothing}>
    Send to all 1,234
  </Button>
);
const first = gives(firstOfMany);
const long = [vendor(1, { name: longWord, owner: longText }), vendor(2, { name: longText, owner: longWord })];
const none = async () => [];
const views = new KeptViews({ read: none, save: none });
const everything = { takeaway, actions, beside, views };

export const recordLists: readonly Shown[] = [
  {
    component: "RecordList",
    place: "apart",
    states: {
      loading: list({ fetch: neverAnswers }),
      "error: the list is refused": list({ fetch: refuses }),
      "empty: nothing is there": list({ fetch: gives(whole([])), ...everything }),
      "empty: nothing is found": list({ fetch: gives(whole([])), address: "search=halden", ...everything }),
      "empty: a page after the last row": list({
        fetch: gives({ entries: [], total: 20, next: null }),
        address: middle,
        ...everything,
      }),
      "one row": list({ fetch: gives(whole(vendors(1))) }),
      "one row, found and to be ticked": list({
        fetch: gives(whole(vendors(1))),
        address: "search=vendor",
        ...everything,
      }),
      "many rows on one page": list({ fetch: gives(whole(vendors(20))) }),
      "many rows, the first page": list({ fetch: first }),
      "many rows, a page in the middle": list({ fetch: gives(middleOfMany), address: middle }),
      "many rows, the last page": list({ fetch: gives(lastOfMany), address: last }),
      "many rows, more than are counted": list({ fetch: gives(moreThanCounted), ...everything }),
      "many rows, nothing ticked": list({ fetch: first, actions }),
      "many rows, some ticked": list({ fetch: first, actions, ticked: [...vendors(3), ...vendors(2, 900)] }),
      "many rows, all on the page ticked": list({ fetch: first, ...everything, ticked: vendors(20) }),
      "many rows, columns taken away": list({ fetch: first, address: "columns=ends" }),
      "many rows, to be downloaded": list({ fetch: first, takeaway }),
      "long words and texts": list({ fetch: gives(whole(long)), ...everything, ticked: long }),
    },
  },
];
