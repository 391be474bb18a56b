import { useSignal } from "@preact/signals";
import { allowedInWords } from "#domain/evidence/allowed-types.ts";
import { plural } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { type ChosenFile, ChosenFileFields } from "./ChosenFileFields.tsx";
import type { EvidenceShelf, NewFile } from "./EvidenceShelf.ts";

interface UploadFormProps {
  readonly id: string;
  readonly shelf: EvidenceShelf;
  readonly onStored: (evidenceIds: readonly string[]) => void;
}

/** Files first, as many as there are; then what kind of evidence each is, and the date on it. */
export function UploadForm({ id, shelf, onStored }: UploadFormProps) {
  const chosen = useSignal<readonly ChosenFile[]>([]);
  const hasTried = useSignal(false);
  const choose = (files: readonly File[]): void => {
    const added = files.map((file) => ({ key: crypto.randomUUID(), file, kind: undefined, datedOn: "" }));
    chosen.value = [...chosen.value, ...added];
    hasTried.value = false;
  };
  const upload = async (): Promise<void> => {
    hasTried.value = true;
    const ready = chosen.value.filter(isReady);
    if (ready.length < chosen.value.length) return;
    const stored = await shelf.add(ready);
    const done = new Set(ready.slice(0, stored.length).map(({ key }) => key));
    chosen.value = chosen.value.filter(({ key }) => !done.has(key));
    if (stored.length > 0) onStored(stored);
  };
  return (
    <>
      <FileDrop
        id={`${id}-file`}
        label="New files"
        hint={`One or several: ${allowedInWords}, up to 50 MB each.`}
        multiple
        onFiles={choose}
      />
      {chosen.value.map((one, index) => (
        <ChosenFileFields
          key={one.key}
          id={`${id}-${index}`}
          chosen={one}
          hasTried={hasTried.value}
          onChange={(change) =>
            (chosen.value = chosen.value.map((other) => (other.key === one.key ? { ...other, ...change } : other)))
          }
          onRemove={() => (chosen.value = chosen.value.filter(({ key }) => key !== one.key))}
        />
      ))}
      {chosen.value.length > 0 ? (
        <Button
          variant="secondary"
          busy={shelf.uploading.value !== null}
          busyText="Uploading…"
          onClick={() => void upload()}
        >
          {shelf.broken.value === null
            ? `Upload ${plural({ count: chosen.value.length, one: "file", other: "files" })}`
            : "Send it again"}
        </Button>
      ) : null}
      <UploadState shelf={shelf} />
    </>
  );
}

const isReady = (chosen: ChosenFile): chosen is ChosenFile & NewFile => chosen.kind !== undefined;

function UploadState({ shelf }: Pick<UploadFormProps, "shelf">) {
  return (
    <>
      {shelf.broken.value === null ? null : (
        <Notice kind="warning" title={`“${shelf.broken.value}” did not arrive`} announce="polite">
          <p>The connection broke. Nothing of it was stored, and it is still chosen here.</p>
        </Notice>
      )}
      {shelf.twins.value.map(({ name, as }) => (
        <Notice key={name} kind="info" title={`“${name}” is on file already`} announce="polite">
          <p>It is the same file as “{as}”, so it was not stored twice. Its kind and date are as they were.</p>
        </Notice>
      ))}
      {shelf.uploading.value ? <Spinner text={`Uploading ${shelf.uploading.value}…`} /> : null}
    </>
  );
}
