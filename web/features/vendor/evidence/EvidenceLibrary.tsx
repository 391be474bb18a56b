import { useMemo } from "preact/hooks";
import type { VendorEvidence } from "#contract/request.ts";
import { bytes, monthsSince, plural } from "#domain/format.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { call, urlOf } from "#web/api/client.ts";
import { type Resource, resource } from "#web/api/resource.ts";
import { useWork, type Work } from "#web/api/work.ts";
import { Badge } from "#web/components/Badge.tsx";
import { DataTable } from "#web/components/DataTable.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { FileSigns } from "#web/features/shared/evidence/FileSigns.tsx";
import { Loading } from "#web/page/Loading.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { today } from "#web/page/today.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import { UploadForm } from "../answering/UploadForm.tsx";
import { Readers } from "./Readers.tsx";

/** All evidence of the vendor: uploaded once, attached many times. */
export default function EvidenceLibrary() {
  usePageTitle("Evidence");
  const shelf = useMemo(() => new EvidenceShelf([]), []);
  const files = useMemo(
    () =>
      resource(async () => {
        const list = await call("GET /api/vendor/evidence", {});
        shelf.files.value = list;
        return list;
      }),
    [shelf],
  );
  const work = useWork();
  return (
    <div class="stack">
      <PageHeader
        title="Evidence"
        lead="Uploaded once, attached to many answers. A buyer can read a file only after you submitted it to them, and until you take it back. No file is scanned for viruses."
      />
      <WorkProblem work={work} />
      <Loading resource={files}>{(list) => <Files list={list} files={files} work={work} />}</Loading>
      <section class="narrow card stack" aria-labelledby="upload">
        <h2 id="upload">Upload files</h2>
        <UploadForm id="library" shelf={shelf} onStored={() => void files.reload()} />
      </section>
    </div>
  );
}

interface FilesProps {
  readonly list: readonly VendorEvidence[];
  readonly files: Resource<readonly VendorEvidence[]>;
  readonly work: Work;
}

function Files({ list, files, work }: FilesProps) {
  const save = (id: string, change: Partial<Pick<VendorEvidence, "kind" | "datedOn">>): Promise<void> =>
    work.inTurn(async () => {
      // As it stands by now: the change before may have been stored a moment ago.
      const { value } = files.loadable;
      const file = value.state === "ready" ? value.value.find((one) => one.id === id) : undefined;
      if (file === undefined) return;
      const { revision, kind, datedOn } = { ...file, ...change };
      const sent = call("PUT /api/vendor/evidence/:id", { params: { id }, body: { revision, kind, datedOn } });
      await sent.finally(() => files.reload());
    });
  return (
    <DataTable
      caption="Evidence files"
      captionHidden
      rows={list}
      rowKey={({ id }) => id}
      empty="No file yet."
      columns={[
        {
          id: "name",
          header: "File",
          rowHeader: true,
          cell: ({ id, name, signs }) => (
            <>
              <a href={urlOf("GET /api/vendor/evidence/:id/file", { params: { id } })} download={name} data-native>
                {name}
              </a>
              <FileSigns signs={signs} to="vendor" />
            </>
          ),
        },
        {
          id: "kind",
          header: "Kind",
          cell: (file) => <Kind file={file} onChange={(kind) => void save(file.id, { kind })} />,
        },
        {
          id: "dated",
          header: "Date on it",
          cell: (file) => (
            <input
              class="control"
              type="date"
              aria-label={`Date on ${file.name}`}
              value={file.datedOn ?? ""}
              onChange={(event) => void save(file.id, { datedOn: event.currentTarget.value || null })}
            />
          ),
        },
        { id: "age", header: "Age", cell: ({ datedOn }) => <Age datedOn={datedOn} /> },
        { id: "readers", header: "Readers", cell: (file) => <Readers file={file} /> },
        { id: "size", header: "Size", align: "end", cell: (file) => bytes(file.bytes) },
      ]}
    />
  );
}

/** How old a file is, by the date on it; what is older than the usual policy wants counts less with many buyers. */
function Age({ datedOn }: Pick<VendorEvidence, "datedOn">) {
  if (datedOn === null) return <span class="soft">No date</span>;
  const months = monthsSince(datedOn, today.value);
  const words = months < 1 ? "This month" : plural({ count: months, one: "month", other: "months" });
  return months >= defaultPolicy.evidenceMaxAgeMonths ? (
    <Badge tone="warning">{words}: renew it</Badge>
  ) : (
    <span>{words}</span>
  );
}

function Kind({ file, onChange }: { file: VendorEvidence; onChange: (kind: VendorEvidence["kind"]) => void }) {
  return (
    <select
      class="control"
      aria-label={`Kind of ${file.name}`}
      value={file.kind}
      onChange={(event) => onChange(event.currentTarget.value as VendorEvidence["kind"])}
    >
      {Object.entries(evidenceKindWords).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
