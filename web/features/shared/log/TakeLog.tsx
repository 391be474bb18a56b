import { number } from "#domain/format.ts";
import { urlOf } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { offerTables } from "#web/page/offer-tables.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { LogModel } from "./LogModel.ts";
import { logTable } from "./log-sheet.ts";
import { addressOf, isNarrowed, queryOf } from "./log-view.ts";

/** Everything that was found, as a file. */
export function TakeLog({ model, total }: { model: LogModel; total: number }) {
  const work = useWork();
  const take = (): Promise<void> =>
    work.run(async () => {
      const entries = await model.everything();
      const about = {
        title: "The log: who did, read, took away, refused and decided what",
        shown: isNarrowed(model.search.value) ? "What the page was narrowed to; its address says by what" : "All of it",
        path: addressOf({ ...model.search.value, before: "" }),
        entries: entries.length,
        notes: ["It can be proven with the file of JSON lines, and not with this one."],
      };
      await offerTables({
        what: "log",
        format: "Excel workbook",
        tables: [logTable(entries)],
        about,
        rows: entries.length,
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
