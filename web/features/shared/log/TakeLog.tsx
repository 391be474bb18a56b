import type { LogEntry } from "#contract/log.ts";
import { number } from "#domain/format.ts";
import { urlOf } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { offerFile, xlsxType } from "#web/page/offer-file.ts";
import { current } from "#web/page/session.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { LogModel } from "./LogModel.ts";
import { logSheet } from "./log-sheet.ts";
import { queryOf } from "./log-view.ts";

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
        Download as Excel workbook
      </Button>
      <LinkButton variant="secondary" size="small" href={linesOf(model)} download="annexa-log.jsonl">
        Download as JSON lines
      </LinkButton>
      <span class="soft small">{total === 1 ? "The entry" : `All ${number(total)} entries`}, not this page alone</span>
    </div>
  );
}

/** The entries as they were hashed, with the seals: for `npm run verify -- log`. */
function linesOf({ facet, search }: LogModel): string {
  const query = queryOf(search.value);
  return facet === "buyer" ? urlOf("GET /api/buyer/log/file", { query }) : urlOf("GET /api/vendor/log/file", { query });
}

// The writer of workbooks is fetched only when somebody wants one.
async function workbookOf(entries: readonly LogEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import("hucre/xlsx");
  return new Uint8Array(await writeXlsx({ sheets: [logSheet(entries)] }));
}
