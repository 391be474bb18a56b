import { useMemo } from "preact/hooks";
import type { VendorImport } from "#contract/vendor-import.ts";
import { call } from "#web/api/client.ts";
import { resource } from "#web/api/resource.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { GrowingList } from "#web/list/GrowingList.ts";
import { readAll } from "#web/list/read-all.ts";
import { Loading } from "#web/page/Loading.tsx";
import { maySend } from "#web/page/may-send.ts";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { ColumnFields } from "./ColumnFields.tsx";
import { EarlierImports } from "./EarlierImports.tsx";
import { FileQuestions } from "./FileQuestions.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { KeptOffer } from "./KeptOffer.tsx";
import { KeptReadings } from "./KeptReadings.tsx";
import { Preview } from "./Preview.tsx";
import { VendorImportModel } from "./VendorImportModel.ts";
import "./import.css";

/** Brings in the list of vendors a buyer has: read here, compared with the register, shown line by line, then stored. */
export default function ImportVendorsPage() {
  usePageTitle("Import vendors");
  return maySend() ? (
    <ImportVendors />
  ) : (
    <Empty title="Your role does not import vendors" action={<a href="/vendors">Show the register</a>}>
      An owner or somebody of procurement does. Ask one of them.
    </Empty>
  );
}

function ImportVendors() {
  const imports = useMemo(
    () => new GrowingList<VendorImport>((query) => call("GET /api/buyer/vendor-imports", { query })),
    [],
  );
  const kept = useMemo(() => resource(() => readAll((query) => call("GET /api/buyer/vendor-mappings", { query }))), []);
  const model = useMemo(() => {
    const known = () => (kept.loadable.value.state === "ready" ? kept.loadable.value.value : []);
    const onStored = async (): Promise<void> => {
      await Promise.all([imports.page.reload(), kept.reload()]);
    };
    return new VendorImportModel({ kept: known, onStored });
  }, [imports, kept]);
  const onUndone = (): Promise<void> => {
    model.putAway();
    return imports.page.reload();
  };
  const unreadable = model.unreadable.value;
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Vendors", href: "/vendors" }, { label: "Import" }]} />
      <PageHeader
        title="Import vendors"
        lead="Your list is read on this device. You see what it adds and what it changes, line by line, before anything is stored. What is empty in the list erases nothing."
      />
      <FileDrop
        id="vendors-file"
        label="The list"
        hint="Excel (.xlsx) or CSV, one vendor a row; several rows of one vendor are put together. Up to 5 MB."
        accept=".xlsx,.csv,.tsv,.txt"
        disabled={model.progress.value !== null}
        onFiles={([file]) => {
          if (file) void model.choose(file);
        }}
      />
      {unreadable ? (
        <Notice kind="error" title={`${unreadable.fileName} could not be read`} announce="now">
          <p>{unreadable.because} Nothing was changed.</p>
        </Notice>
      ) : null}
      {model.isStored ? null : (
        <>
          <KeptOffer model={model} />
          <ColumnFields model={model} />
          <FileQuestions model={model} />
        </>
      )}
      <ImportProgress model={model} />
      <WorkProblem work={model.work} />
      {model.isStored ? null : <Preview model={model} />}
      <EarlierImports list={imports} onChanged={onUndone} />
      {model.isStored ? <Preview model={model} /> : null}
      <Loading resource={kept}>{(entries) => <KeptReadings kept={entries} onChanged={kept.reload} />}</Loading>
    </div>
  );
}
