import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Work } from "#web/api/work.ts";
import type { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import { Uploads } from "../answering/Uploads.ts";
import type { CertificateModel } from "./CertificateModel.ts";

export interface AttachingPdf {
  readonly work: Work;
  readonly isAttached: boolean;
  readonly attach: () => Promise<void>;
}

interface Read {
  readonly model: CertificateModel;
  readonly shelf: EvidenceShelf;
  readonly file: File;
}

/** The PDF that was read becomes the document on file; its kind is the plainest, its date the one taken over. */
export function useAttachPdf({ model, shelf, file }: Read): AttachingPdf {
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
  return { work: uploads.work, isAttached, attach };
}
