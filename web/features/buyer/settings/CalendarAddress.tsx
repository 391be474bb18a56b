import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { CalendarFeed } from "#contract/inbox.ts";
import { call } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

/** The way into one's own calendar program: an address that is shown once, renewed or ended. */
export function CalendarAddress() {
  const feed = useMemo(() => resource(() => call("GET /api/buyer/calendar-address", {})), []);
  return (
    <section class="stack" aria-labelledby="calendar">
      <h2 id="calendar">Your calendar program</h2>
      <p>
        Outlook, Apple and Google calendars can subscribe to an address of your own and show the days answers,
        conditions and findings are due, certificates, accepted risks and contracts end, and the last days for notice:
        from a month back to five years ahead.
      </p>
      <Loading resource={feed}>{(value) => <Address feed={value} onChange={feed} />}</Loading>
    </section>
  );
}

function Address({ feed, onChange }: { feed: CalendarFeed; onChange: Resource<CalendarFeed> }) {
  const made = useSignal("");
  const work = useWork();
  const make = (): Promise<void> =>
    work.run(async () => {
      const { address, createdAt } = await call("POST /api/buyer/calendar-address", {});
      made.value = address;
      onChange.set({ createdAt, readAt: null });
    });
  const end = (): Promise<void> =>
    work.run(async () => {
      await call("POST /api/buyer/calendar-address/end", {});
      made.value = "";
      onChange.set({ createdAt: null, readAt: null });
    });
  return (
    <>
      <WorkProblem work={work} />
      {made.value === "" ? null : <NewAddress address={made.value} />}
      <p>{feed.createdAt === null ? "You have no address." : <Standing feed={feed} since={feed.createdAt} />}</p>
      <div class="cluster">
        <Button variant="secondary" busy={work.busy.value} onClick={() => void make()}>
          {feed.createdAt === null ? "Make an address" : "Make a new address"}
        </Button>
        {feed.createdAt === null ? null : (
          <Button variant="quiet" busy={work.busy.value} onClick={() => void end()}>
            End the address
          </Button>
        )}
      </div>
    </>
  );
}

const Standing = ({ feed, since }: { feed: CalendarFeed; since: number }) => (
  <>
    Your address was made on <DateText value={since} />{" "}
    {feed.readAt === null ? (
      "and has not been read yet."
    ) : (
      <>
        and last read on <DateText value={feed.readAt} with="time" />.
      </>
    )}{" "}
    A new one ends it.
  </>
);

/** Shown once: whoever has it reads the days, and nothing else. */
function NewAddress({ address }: { address: string }) {
  const told = useSignal("");
  const copy = async (): Promise<void> => {
    told.value = await navigator.clipboard.writeText(address).then(
      () => "Copied.",
      () => "The browser did not allow copying. Mark the address above and copy it by hand.",
    );
  };
  return (
    <div class="card stack">
      <TextInput
        id="calendar-address"
        label="Address of your calendar"
        hint="Shown only now, because we keep no copy. Whoever has it can read these days, so give it to nobody."
        readOnly
        value={address}
        onInput={() => undefined}
      />
      <Button variant="secondary" onClick={() => void copy()}>
        Copy the address
      </Button>
      <span role="status">{told}</span>
    </div>
  );
}
