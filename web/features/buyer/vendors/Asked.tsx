import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { trackerColumns } from "#web/features/buyer/tracker/tracker-columns.tsx";
import { counted } from "#web/list/counted.ts";
import { Loading } from "#web/page/Loading.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

const fetchPage = (vendor: string, after: string | null): Promise<TrackerPage> =>
  call("GET /api/buyer/assessments", { query: { vendor, show: "all", ...(after === null ? {} : { after }) } });

/** All that a vendor was ever asked, the newest first, with what came of it. */
export function Asked({ vendorId }: { vendorId: string }) {
  const page = useMemo(() => resource(() => fetchPage(vendorId, null)), [vendorId]);
  return (
    <section class="stack" aria-labelledby="vendor-asked">
      <h2 id="vendor-asked">What it was asked</h2>
      <Loading resource={page}>{(first) => <AskedTable vendorId={vendorId} first={first} />}</Loading>
    </section>
  );
}

function AskedTable({ vendorId, first }: { vendorId: string; first: TrackerPage }) {
  const entries = useSignal<readonly AssessmentEntry[]>(first.entries);
  const next = useSignal(first.next);
  const work = useWork();
  const more = (): Promise<unknown> =>
    work.run(async () => {
      const page = await fetchPage(vendorId, next.value);
      entries.value = [...entries.value, ...page.entries];
      next.value = page.next;
    });
  return (
    <>
      <DataTable
        caption="What it was asked, the newest first"
        captionHidden
        rows={entries.value}
        rowKey={({ id }) => id}
        empty="Nothing yet."
        columns={trackerColumns.map((column) => ({ ...column, sortable: false }))}
      />
      <WorkProblem work={work} />
      {next.value === null ? null : (
        <div class="cluster">
          <span class="soft">
            {entries.value.length} of {counted(first.total)}
          </span>
          <Button variant="secondary" busy={work.busy.value} onClick={() => void more()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
