import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import { Uploads } from "../answering/Uploads.ts";
import type { CertificateModel } from "./CertificateModel.ts";

interface AttachPdfProps {
  readonly model: CertificateModel;
  readonly shelf: EvidenceShelf;
  readonly file: File;
}

/** The PDF that was read becomes the document on file; its kind is the plainest, its date the one taken over. */
export function AttachPdf({ model, shelf, file }: AttachPdfProps) {
  const uploads = useMemo(() => new Uploads(shelf), [shelf]);
  const stored = useSignal<{ readonly id: string; readonly file: File } | null>(null);
  const attach = async (): Promise<void> => {
    const datedOn = model.body.value.issued ?? "";
    const [id] = await uploads.add([{ key: crypto.randomUUID(), file, kind: "document", datedOn }]);
    if (id === undefined) return;
    stored.value = { id, file };
    model.change({ files: [...new Set([...model.body.value.files, id])] });
  };
  // Another PDF may have been read since, or this one detached below.
  const isAttached =
    stored.value !== null && stored.value.file === file && model.body.value.files.includes(stored.value.id);
  return (
    <>
      <WorkProblem work={uploads.work} />
      <p role="status">{isAttached ? `“${file.name}” is attached. It counts once you save the certificate.` : null}</p>
      {isAttached ? null : (
        <div class="cluster">
          <Button
            variant="secondary"
            busy={uploads.work.busy.value}
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
