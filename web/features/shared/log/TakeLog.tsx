import type { LogEntry } from "#contract/log.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { offerFile, xlsxType } from "#web/page/offer-file.ts";
import { current } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { LogModel } from "./LogModel.ts";
import { logSheet } from "./log-sheet.ts";

/** Everything that was found, as a file. */
export function TakeLog({ model, total }: { model: LogModel; total: number }) {
  const work = useWork();
  const take = (): Promise<void> =>
    work.run(async () => {
      const entries = await model.everything();
      const content = new Blob([await workbookOf(entries)], { type: xlsxType });
      const subject = current.value?.orgId ?? "";
      await offerFile(content, {
        name: "annexa-log.xlsx",
        what: "log",
        format: "Excel workbook",
        subject,
        entries: entries.length,
      });
    });
  return (
    <div class="cluster">
      <WorkProblem work={work} />
      <Button variant="secondary" size="small" busy={work.busy.value} busyText="Making…" onClick={() => void take()}>
        {total === 1 ? "Download it as an Excel workbook" : "Download all of them as an Excel workbook"}
      </Button>
    </div>
  );
}

// The writer of workbooks is fetched only when somebody wants one.
async function workbookOf(entries: readonly LogEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import("hucre/xlsx");
  return new Uint8Array(await writeXlsx({ sheets: [logSheet(entries)] }));
}
