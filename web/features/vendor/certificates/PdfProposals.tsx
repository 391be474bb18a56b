import { useSignal } from "@preact/signals";
import type { VendorNames } from "#domain/certificate/holder-doubt.ts";
import type { ReadPdf } from "#domain/certificate/printed/read-pdf.ts";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import type { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import { AttachPdf } from "./AttachPdf.tsx";
import { useAttachPdf } from "./attach-pdf.ts";
import { CertificateInFile } from "./CertificateInFile.tsx";
import { type CertificateModel, newCertificate } from "./CertificateModel.ts";
import { ProposedFields } from "./ProposedFields.tsx";
import { readPdfFile } from "./read-pdf.ts";

interface PdfProposalsProps {
  readonly model: CertificateModel;
  readonly shelf: EvidenceShelf;
  readonly names: VendorNames;
}

interface TakeOverProps extends PdfProposalsProps {
  readonly file: File;
  readonly result: Extract<ReadPdf, { ok: true }>;
}

function TakeOver({ model, shelf, names, file, result }: TakeOverProps) {
  const attaching = useAttachPdf({ model, shelf, file });
  return (
    <>
      <ProposedFields model={model} result={result} names={names} attaching={attaching} />
      <AttachPdf name={file.name} attaching={attaching} />
    </>
  );
}

/** A file that was chosen, which of its certificates is meant, and what it says; null while it is read. */
interface Chosen {
  readonly file: File;
  readonly certificate: number | undefined;
  readonly result: ReadPdf | null;
}

/** Reads a certificate's PDF and proposes its fields, with the words of the page beside each; nothing fills itself in. */
export function PdfProposals({ model, shelf, names }: PdfProposalsProps) {
  const chosen = useSignal<Chosen | null>(null);
  const read = async (file: File, certificate?: number): Promise<void> => {
    const last = chosen.value;
    // While another certificate of the same file is read, the choice stays where it is.
    const result = last?.file === file ? last.result : null;
    chosen.value = { file, certificate, result };
    const found = await readPdfFile(file, certificate);
    if (chosen.value.file !== file || chosen.value.certificate !== certificate) return;
    chosen.value = { file, certificate, result: found };
    // What is copied from paper keeps nothing that the form came with: the page may name another edition, or none.
    if (found.ok && model.body.value.standard === newCertificate.standard) model.change({ standard: "" });
  };
  const now = chosen.value;
  return (
    <section class="stack" aria-labelledby="from-pdf">
      <h2 id="from-pdf">Read it from the PDF</h2>
      <FileDrop
        id="certificate-pdf"
        label="The certificate as a PDF"
        hint="It is read on this device, and sent only if you attach it. You take over what is right."
        accept=".pdf,application/pdf"
        onFiles={([file]) => {
          if (file) void read(file);
        }}
      />
      <div role="status">{now !== null && now.result === null ? <Spinner text="Reading the PDF…" /> : null}</div>
      {now?.result?.ok === false ? (
        <Notice kind="warning" title="The PDF could not be read" announce="polite">
          <p>{now.result.text} Nothing was changed.</p>
        </Notice>
      ) : null}
      {now?.result?.ok ? (
        <>
          {now.result.certificates.length > 1 ? (
            <CertificateInFile
              certificates={now.result.certificates}
              chosen={now.certificate}
              onChoose={(certificate) => void read(now.file, certificate)}
            />
          ) : null}
          <TakeOver model={model} shelf={shelf} names={names} file={now.file} result={now.result} />
        </>
      ) : null}
    </section>
  );
}
