import { useSignal } from "@preact/signals";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import type { CertificateModel } from "./CertificateModel.ts";

interface AttachPdfProps {
  readonly model: CertificateModel;
  readonly shelf: EvidenceShelf;
  readonly file: File;
}

/** The PDF that was read becomes the document on file; its kind is the plainest, its date the one taken over. */
export function AttachPdf({ model, shelf, file }: AttachPdfProps) {
  const attached = useSignal(false);
  const attach = async (): Promise<void> => {
    const datedOn = model.body.value.issued ?? "";
    const stored = await shelf.add([{ key: crypto.randomUUID(), file, kind: "document", datedOn }]);
    if (stored.length === 0) return;
    attached.value = true;
    model.change({ files: [...new Set([...model.body.value.files, ...stored])] });
  };
  return (
    <>
      <WorkProblem work={shelf.work} />
      {attached.value ? (
        <p role="status">“{file.name}” is attached. It counts once you save the certificate.</p>
      ) : (
        <div class="cluster">
          <Button
            variant="secondary"
            busy={shelf.uploading.value !== null}
            busyText="Uploading…"
            onClick={() => void attach()}
          >
            Attach this PDF as the document on file
          </Button>
        </div>
      )}
    </>
  );
}
