import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { ReportLine, VendorImport } from "#contract/vendor-import.ts";
import { number } from "#domain/format.ts";
import { type ImportOutcome, importOutcomes } from "#domain/register/import/outcomes.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { useWork } from "#web/api/work.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Button } from "#web/components/Button.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { readAll } from "#web/list/read-all.ts";
import { Loading } from "#web/page/Loading.tsx";
import { offerFile } from "#web/page/offer-file.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { whatItDid } from "./EarlierImports.tsx";
import { keptRow } from "./import-rows.ts";
import { lineColumns } from "./ReportTable.tsx";
import { reportCsv } from "./report-csv.ts";
import { resultWords } from "./result-words.ts";
import "./import.css";

type Shown = ImportOutcome | "all";

/** What an import of a list did, line by line, as long as it is kept. */
export default function ImportReportPage() {
  const id = useRoute().params.id ?? "";
  const found = useMemo(() => resource(() => call("GET /api/buyer/vendor-imports/:id", { params: { id } })), [id]);
  return <Loading resource={found}>{(view) => <Report key={view.id} view={view} />}</Loading>;
}

function Report({ view }: { view: VendorImport }) {
  usePageTitle(`Import of ${view.fileName}`);
  const { fileName, startedAt, startedBy, keptUntil, isForgotten } = view;
  const crumbs = [
    { label: "Vendors", href: "/vendors" },
    { label: "Import", href: "/vendors/import" },
    { label: fileName },
  ];
  return (
    <div class="stack">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader title={`Import of ${fileName}`} lead="What became of each line of the list." />
      <DefinitionList
        items={[
          { term: "When", value: <DateText value={startedAt} with="time" /> },
          { term: "By", value: startedBy },
          { term: "What it did", value: whatItDid(view) },
          { term: isForgotten ? "Report forgotten on" : "Report kept until", value: <DateText value={keptUntil} /> },
        ]}
      />
      {isForgotten ? (
        <p>
          Its lines were kept for their time and are forgotten. That there was this import, and how much it did, stays.
        </p>
      ) : total(view) === 0 ? (
        <p>It has no lines: it stopped before its first one was stored, or is from before reports were kept.</p>
      ) : (
        <Lines view={view} />
      )}
    </div>
  );
}

const total = ({ counts }: VendorImport): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** What there is of each result, and the lines of the one that is looked at. */
function Lines({ view }: { view: VendorImport }) {
  const shown = useSignal<Shown>("all");
  const { id, counts } = view;
  const choices = [
    { value: "all", label: `All (${number(total(view))})` },
    ...importOutcomes
      .filter((one) => counts[one] > 0)
      .map((one) => ({ value: one, label: `${resultWords[one]} (${number(counts[one])})` })),
  ];
  return (
    <>
      <TakeAway view={view} />
      <RadioGroup
        id="report-shown"
        label="Show"
        layout="inline"
        value={shown.value}
        choices={choices}
        onChange={(value) => (shown.value = importOutcomes.find((one) => one === value) ?? "all")}
      />
      <LinesOf key={shown.value} id={id} shown={shown.value} />
    </>
  );
}

const fetchLines = (id: string, query: Readonly<Record<string, string>>) =>
  call("GET /api/buyer/vendor-imports/:id/lines", { params: { id }, query });

function LinesOf({ id, shown }: { id: string; shown: Shown }) {
  const list = useMemo(
    () =>
      new GrowingList<ReportLine>((query) =>
        fetchLines(id, { ...query, ...(shown === "all" ? {} : { result: shown }) }),
      ),
    [id, shown],
  );
  return (
    <Loading resource={list.page}>
      {(page) => (
        <>
          <DataTable
            caption="What became of each line of the list"
            captionHidden
            columns={lineColumns}
            rows={page.entries.map(keptRow)}
            rowKey={({ row }) => String(row)}
          />
          <More list={list} page={page} things="lines" />
        </>
      )}
    </Loading>
  );
}

function TakeAway({ view: { id, fileName } }: { view: VendorImport }) {
  const work = useWork();
  const take = (): Promise<unknown> =>
    work.run(async () => {
      const lines = await readAll<ReportLine>((query) => fetchLines(id, query));
      const content = new Blob([`\ufeff${reportCsv(lines)}`], { type: "text/csv" });
      await offerFile(content, { name: `import-${fileName}.csv`, what: "vendor-import", format: "CSV", subject: id });
    });
  return (
    <div class="cluster">
      <WorkProblem work={work} />
      <Button variant="secondary" busy={work.busy.value} onClick={() => void take()}>
        Download the report as CSV
      </Button>
    </div>
  );
}
