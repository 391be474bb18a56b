import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { VendorHistoryEntry, VendorHistory as VendorHistoryPage } from "#contract/register.ts";
import { type EventKind, eventKinds } from "#domain/register/vendor-event.ts";
import { eventKindWords, eventPath, eventWords } from "#domain/words/vendor-events.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { Select } from "#web/components/Select.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

type Shown = EventKind | "all";

const fetchPage = (id: string, kind: Shown, after: string | null): Promise<VendorHistoryPage> =>
  call("GET /api/buyer/vendors/:id/history", {
    params: { id },
    query: { ...(kind === "all" ? {} : { kind }), ...(after === null ? {} : { after }) },
  });

const shownOf = (text: string): Shown => eventKinds.find((kind) => kind === text) ?? "all";

/** All that happened with a vendor over everything it was asked, the newest first. */
export function VendorHistory({ vendorId }: { vendorId: string }) {
  const kind = useSignal<Shown>("all");
  const shown = kind.value;
  const page = useMemo(() => resource(() => fetchPage(vendorId, shown, null)), [vendorId, shown]);
  return (
    <section class="stack" aria-labelledby="vendor-history">
      <h2 id="vendor-history">Its whole history</h2>
      <Select
        id="history-kind"
        label="Show"
        value={shown}
        options={[
          { value: "all", label: "Everything" },
          ...eventKinds.map((one) => ({ value: one, label: eventKindWords[one] })),
        ]}
        onChange={(value) => (kind.value = shownOf(value))}
      />
      <Loading resource={page}>
        {(first) => <Events key={shown} vendorId={vendorId} kind={shown} first={first} />}
      </Loading>
    </section>
  );
}

interface EventsProps {
  readonly vendorId: string;
  readonly kind: Shown;
  readonly first: VendorHistoryPage;
}

function Events({ vendorId, kind, first }: EventsProps) {
  const entries = useSignal<readonly VendorHistoryEntry[]>(first.entries);
  const next = useSignal(first.next);
  const work = useWork();
  const more = (): Promise<unknown> =>
    work.run(async () => {
      const page = await fetchPage(vendorId, kind, next.value);
      entries.value = [...entries.value, ...page.entries];
      next.value = page.next;
    });
  return (
    <>
      <DataTable
        caption="What happened, the newest first"
        captionHidden
        rows={entries.value}
        rowKey={({ id }) => id}
        empty={kind === "all" ? "Nothing has happened yet." : "Nothing of this kind has happened yet."}
        columns={[
          { id: "when", header: "When", rowHeader: true, cell: ({ at }) => <DateText value={at} /> },
          { id: "kind", header: "What", cell: ({ kind: one }) => eventKindWords[one] },
          { id: "happened", header: "What happened", cell: (entry) => <Happened entry={entry} /> },
          { id: "product", header: "Product", cell: ({ product }) => product },
          { id: "who", header: "By", cell: ({ who, event }) => byWords(who, event.what) },
        ]}
      />
      <WorkProblem work={work} />
      {next.value === null ? null : (
        <div class="cluster">
          <span class="soft">The newest {entries.value.length}</span>
          <Button variant="secondary" busy={work.busy.value} onClick={() => void more()}>
            Show older ones
          </Button>
        </div>
      )}
    </>
  );
}

function Happened({ entry: { event, assessmentId } }: { entry: VendorHistoryEntry }) {
  const { words, said } = eventWords(event);
  const path = eventPath(event, assessmentId);
  return (
    <>
      {path === null ? words : <a href={path}>{words}</a>}
      {said === "" ? null : (
        <>
          <br />
          <span class="soft pre-line">{said}</span>
        </>
      )}
    </>
  );
}

/** Nobody of the buyer's: what moved a score is said beside it. */
const byWords = (who: string | null, what: VendorHistoryEntry["event"]["what"]): string =>
  who ?? (["scored", "register", "imported"].includes(what) ? "Annexa" : "The vendor");
