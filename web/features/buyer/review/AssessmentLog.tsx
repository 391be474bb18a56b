import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AssessmentLog as LogPage } from "#contract/outside.ts";
import { number, plural } from "#domain/format.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { LogTable } from "#web/features/shared/log/LogTable.tsx";
import { isFromOutside } from "#web/page/from-outside.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import "#web/features/shared/log/log.css";

/** What the log tells of one assessment: who did, read and decided what about it, the newest first. */
export function AssessmentLog({ assessmentId: id }: { readonly assessmentId: string }) {
  const shown = useSignal<LogPage | null>(null);
  const work = useWork();
  const more = (): Promise<unknown> =>
    work.run(async () => {
      const before = shown.value?.next;
      const query = before == null ? {} : { before: String(before) };
      const page = await call("GET /api/buyer/assessments/:id/log", { params: { id }, query });
      shown.value = { ...page, entries: [...(shown.value?.entries ?? []), ...page.entries] };
    });
  useEffect(() => {
    shown.value = null;
    void more();
  }, [id]);
  const { value } = shown;
  return (
    <section class="stack" aria-labelledby="assessment-log">
      <h2 id="assessment-log">
        {value === null ? "Log" : plural({ count: value.total, one: "entry", other: "entries" })}
      </h2>
      <p class="soft">Entries are never changed or deleted.</p>
      <WorkProblem work={work} />
      {value === null ? (
        <Spinner />
      ) : (
        <>
          <LogTable entries={value.entries} isOriginLeftOut={isFromOutside()} />
          <div class="cluster">
            <span class="soft" role="status">
              {number(value.entries.length)} of {number(value.total)} entries are shown
            </span>
            {value.next === null ? null : (
              <Button variant="secondary" busy={work.busy.value} onClick={() => void more()}>
                Show older ones
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
