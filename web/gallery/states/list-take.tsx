import { Work } from "#web/api/work.ts";
import { FormatButtons } from "#web/list/take/FormatButtons.tsx";
import { TakeList } from "#web/list/take/TakeList.tsx";
import { pressed } from "../Pressed.tsx";
import type { Shown, State } from "../shown.ts";
import { longText } from "../texts.ts";
import { alwaysTheSame } from "../usual-states.ts";
import {
  firstOfMany,
  gives,
  moreThanCounted,
  neverAnswers,
  noun,
  OfList,
  refuses,
  takeaway,
  type Vendor,
  type Vendors,
  vendors,
  whole,
} from "./sample-list.tsx";

interface Of {
  readonly page: Vendors;
  readonly ticked?: readonly Vendor[];
  /** What comes of asking for all of it. */
  readonly fetch?: () => Promise<Vendors>;
}

const taking =
  ({ page, fetch = gives(page), ...of }: Of): State =>
  () => (
    <OfList {...of} fetch={fetch}>
      {(model) => <TakeList model={model} page={page} noun={noun} takeaway={takeaway} />}
    </OfList>
  );
const opened = (of: Of): State => pressed("Download", taking(of));

const buttons =
  (which: string): State =>
  () => {
    const work = new Work();
    return <FormatButtons which={which} work={work} onTake={() => work.run(() => new Promise(() => undefined))} />;
  };

const { loading: _waits, ...sameButWaiting } = alwaysTheSame;

export const listTaking: readonly Shown[] = [
  {
    component: "TakeList",
    without: { empty: "RecordList offers it where there is something." },
    states: {
      "many, closed": taking({ page: firstOfMany }),
      "one, open": opened({ page: whole(vendors(1)) }),
      "one ticked of many": opened({ page: firstOfMany, ticked: vendors(1) }),
      "many, open, more than are counted": opened({ page: moreThanCounted }),
      "many ticked": opened({ page: firstOfMany, ticked: vendors(12) }),
      "loading all rows": pressed("CSV", opened({ page: firstOfMany, fetch: neverAnswers })),
      "error: the rows are refused": pressed("CSV", opened({ page: firstOfMany, fetch: refuses })),
    },
  },
  {
    component: "FormatButtons",
    without: sameButWaiting,
    states: {
      "all of it": buttons("All 12 vendors"),
      "loading one of the files": pressed("CSV", buttons("All 12 vendors")),
      "long words": buttons(longText),
    },
  },
];
