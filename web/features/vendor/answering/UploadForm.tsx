import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { allowedInWords } from "#domain/evidence/allowed-types.ts";
import { largestFile } from "#domain/evidence/file-type.ts";
import { bytes, plural } from "#domain/format.ts";
import type { Words } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { useClosingGuard } from "#web/forms/useForm.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { type ChosenFile, ChosenFileFields } from "./ChosenFileFields.tsx";
import type { EvidenceShelf } from "./EvidenceShelf.ts";
import { ForAllFiles } from "./ForAllFiles.tsx";
import { type NewFile, Uploads } from "./Uploads.ts";

interface UploadFormProps {
  readonly id: string;
  readonly shelf: EvidenceShelf;
  /** Answers that a file may prove; where they are given, one is asked for each file. */
  readonly answers?: readonly { readonly value: string; readonly label: Words }[] | undefined;
  readonly onStored: (stored: readonly StoredFile[]) => void;
}

/** A file that is on file now, and the answer it was said to prove; "" where none was asked for. */
export interface StoredFile {
  readonly id: string;
  readonly proves: string;
}

/** Files first, as many as there are; then what kind of evidence each is, and the date on it. */
export function UploadForm({ id, shelf, answers, onStored }: UploadFormProps) {
  const uploads = useMemo(() => new Uploads(shelf), [shelf]);
  const chosen = useSignal<readonly ChosenFile[]>([]);
  useClosingGuard(useComputed(() => chosen.value.length > 0));
  const hasTried = useSignal(false);
  const choose = (files: readonly File[]): void => {
    const added = files.map((file) => ({ key: crypto.randomUUID(), file, kind: undefined, datedOn: "", proves: "" }));
    chosen.value = [...chosen.value, ...added];
    hasTried.value = false;
  };
  // What is said anew of a file is another request than the one that may have arrived.
  const change = (of: readonly ChosenFile[], said: Partial<ChosenFile>): void => {
    const anew = (one: ChosenFile): ChosenFile => ({ ...one, ...said, key: crypto.randomUUID() });
    chosen.value = chosen.value.map((one) => (of.includes(one) ? anew(one) : one));
  };
  const isReady = (one: ChosenFile): one is ChosenFile & NewFile =>
    one.kind !== undefined && (answers === undefined || one.proves !== "");
  const upload = async (): Promise<void> => {
    hasTried.value = true;
    const ready = chosen.value.filter(isReady);
    if (ready.length < chosen.value.length) return;
    const stored = await uploads.add(ready);
    const done = new Set(ready.slice(0, stored.length).map(({ key }) => key));
    chosen.value = chosen.value.filter(({ key }) => !done.has(key));
    if (stored.length > 0) onStored(stored.map((id, index) => ({ id, proves: ready[index]?.proves ?? "" })));
  };
  return (
    <>
      <FileDrop
        id={`${id}-file`}
        label="New files"
        hint={`One or several: ${allowedInWords}, up to ${bytes(largestFile)} each.`}
        multiple
        onFiles={choose}
      />
      {chosen.value.length > 1 ? (
        <ForAllFiles id={`${id}-all`} chosen={chosen.value} onChange={(said) => change(chosen.value, said)} />
      ) : null}
      {chosen.value.map((one, index) => (
        <ChosenFileFields
          key={`${index} ${one.file.name}`}
          id={`${id}-${index}`}
          chosen={one}
          answers={answers}
          hasTried={hasTried.value}
          onChange={(said) => change([one], said)}
          onRemove={() => (chosen.value = chosen.value.filter(({ file }) => file !== one.file))}
        />
      ))}
      {chosen.value.length > 0 ? (
        <div class="cluster">
          <Button
            variant="secondary"
            busy={uploads.work.busy.value}
            busyText="Uploading…"
            onClick={() => void upload()}
          >
            {uploads.broken.value === null
              ? `Upload ${plural({ count: chosen.value.length, one: "file", other: "files" })}`
              : "Send it again"}
          </Button>
          <span class="soft">Chosen, and not sent yet.</span>
        </div>
      ) : null}
      <UploadState uploads={uploads} />
    </>
  );
}

function UploadState({ uploads: { broken, twins, uploading, work } }: { uploads: Uploads }) {
  return (
    <>
      <WorkProblem work={work} />
      {broken.value === null ? null : (
        <Notice kind="warning" title={`“${broken.value}” did not arrive`} announce="polite">
          <p>The connection broke. Nothing of it was stored, and it is still chosen here.</p>
        </Notice>
      )}
      {twins.value.map(({ name, as }, index) => (
        <Notice key={`${index} ${name}`} kind="info" title={`“${name}” is on file already`} announce="polite">
          <p>It is the same file as “{as}”, so it was not stored twice. Its kind and date are as they were.</p>
        </Notice>
      ))}
      {uploading.value ? <Spinner text={`Uploading ${uploading.value}…`} /> : null}
    </>
  );
}
