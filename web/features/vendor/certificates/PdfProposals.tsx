import { useSignal } from "@preact/signals";
import type { CertificateBody } from "#contract/request.schema.ts";
import { holderDoubt, type VendorNames } from "#domain/certificate/holder-doubt.ts";
import type { PrintedField, PrintedProposal } from "#domain/certificate/printed/read-certificate.ts";
import type { ReadPdf } from "#domain/certificate/printed/read-pdf.ts";
import { date } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import type { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import { AttachPdf } from "./AttachPdf.tsx";
import { type CertificateModel, newCertificate } from "./CertificateModel.ts";
import { printedWords } from "./certificate-words.ts";
import { readPdfFile } from "./read-pdf.ts";

const dates: ReadonlySet<PrintedField> = new Set(["decided", "issued", "expires", "soaDate"]);

interface PdfProposalsProps {
  readonly model: CertificateModel;
  readonly shelf: EvidenceShelf;
  readonly names: VendorNames;
}

/** Reads a certificate's PDF and proposes its fields, with the words of the page beside each; nothing fills itself in. */
export function PdfProposals({ model, shelf, names }: PdfProposalsProps) {
  const read = useSignal<ReadPdf | "reading" | null>(null);
  const chosen = useSignal<File | null>(null);
  const choose = async (file: File): Promise<void> => {
    read.value = "reading";
    chosen.value = file;
    const result = await readPdfFile(file);
    read.value = result;
    // What is copied from paper keeps nothing that the form came with: the page may name another edition, or none.
    if (result.ok && model.body.value.standard === newCertificate.standard) model.change({ standard: "" });
  };
  const result = read.value;
  return (
    <section class="stack" aria-labelledby="from-pdf">
      <h2 id="from-pdf">Read it from the PDF</h2>
      <FileDrop
        id="certificate-pdf"
        label="The certificate as a PDF"
        hint="It is read on this device, and sent only if you attach it. You take over what is right."
        accept=".pdf,application/pdf"
        onFiles={([file]) => {
          if (file) void choose(file);
        }}
      />
      <div role="status">{result === "reading" ? <Spinner text="Reading the PDF…" /> : null}</div>
      {result && result !== "reading" && !result.ok ? (
        <Notice kind="warning" title="The PDF could not be read" announce="polite">
          <p>{result.text} Nothing was changed.</p>
        </Notice>
      ) : null}
      {result && result !== "reading" && result.ok ? <Proposals model={model} result={result} names={names} /> : null}
      {result && result !== "reading" && result.ok && chosen.value ? (
        <AttachPdf model={model} shelf={shelf} file={chosen.value} />
      ) : null}
    </section>
  );
}

interface ProposalsProps {
  readonly model: CertificateModel;
  readonly result: Extract<ReadPdf, { ok: true }>;
  readonly names: VendorNames;
}

function Proposals({ model, result, names }: ProposalsProps) {
  const { proposals, doubt } = result;
  const held = holderDoubt(proposals.find(({ field }) => field === "holder")?.value, names);
  const open = proposals.filter((one) => !isTaken(model.body.value, one));
  const columns: readonly Column<PrintedProposal>[] = [
    { id: "field", header: "Field", rowHeader: true, cell: ({ field }) => printedWords[field] },
    { id: "value", header: "Proposed", cell: (one) => <Proposed one={one} /> },
    {
      id: "words",
      header: "On the page",
      cell: ({ words, page }) => (
        <span class="soft">
          Page {page}: “{words}”
        </span>
      ),
    },
    {
      id: "take",
      header: "Take over",
      headerHidden: true,
      cell: (one) =>
        isTaken(model.body.value, one) ? (
          "Taken"
        ) : (
          <Button
            variant="secondary"
            size="small"
            label={`Use ${printedWords[one.field]}`}
            onClick={() => model.change(partOf(one))}
          >
            Use
          </Button>
        ),
    },
  ];
  return (
    <>
      {held ? (
        <Notice kind="warning" title="The PDF names another company" announce="polite">
          <p>{held} Nothing of it was taken so far.</p>
        </Notice>
      ) : null}
      {doubt ? (
        <Notice kind="warning" title="Look at this twice" announce="polite">
          <p>{doubt}</p>
        </Notice>
      ) : null}
      {proposals.length > 0 ? (
        <DataTable
          caption="What the PDF seems to say"
          columns={columns}
          rows={proposals}
          rowKey={({ field }) => field}
        />
      ) : null}
      {open.length > 1 ? (
        <div class="cluster">
          <Button
            variant="secondary"
            onClick={() => model.change(Object.assign({}, ...open.filter(({ caution }) => !caution).map(partOf)))}
          >
            Use all that need no second look
          </Button>
        </div>
      ) : null}
    </>
  );
}

const Proposed = ({ one }: { one: PrintedProposal }) => (
  <>
    {dates.has(one.field) ? date(one.value) : one.value.replaceAll(",", one.field === "roles" ? ", " : ",")}
    {one.caution ? <strong> {one.caution}</strong> : null}
  </>
);

const partOf = ({ field, value }: PrintedProposal): Partial<CertificateBody> =>
  field === "roles" ? { roles: value.split(",") } : { [field]: value };

function isTaken(body: CertificateBody, { field, value }: PrintedProposal): boolean {
  return field === "roles" ? (body.roles ?? []).join(",") === value : body[field] === value;
}
