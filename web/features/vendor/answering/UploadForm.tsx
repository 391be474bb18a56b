import { useSignal } from "@preact/signals";
import { allowedInWords } from "#domain/evidence/allowed-types.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { type EvidenceShelf, tryAgain } from "./EvidenceShelf.ts";

interface UploadFormProps {
  readonly id: string;
  readonly shelf: EvidenceShelf;
  readonly onStored: (evidenceId: string) => void;
}

type Kind = keyof typeof evidenceKindWords;

/** What kind of evidence it is and the date on it, then the file. */
export function UploadForm({ id, shelf, onStored }: UploadFormProps) {
  const kind = useSignal<Kind>("record");
  const datedOn = useSignal("");
  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const stored = await shelf.add({ file, kind: kind.value, datedOn: datedOn.value });
      if (stored !== undefined) onStored(stored);
    }
  };
  const again = async (): Promise<void> => {
    const stored = await tryAgain(shelf);
    if (stored !== undefined) onStored(stored);
  };
  return (
    <>
      <RadioGroup
        id={`${id}-kind`}
        label="What kind of evidence is it?"
        choices={Object.entries(evidenceKindWords).map(([value, label]) => ({ value, label }))}
        value={kind.value}
        onChange={(value) => (kind.value = value as Kind)}
      />
      <DateInput
        id={`${id}-dated`}
        label="Date on the document"
        hint="Not the date of the upload. Undated evidence counts less."
        value={datedOn.value}
        onChange={(value) => (datedOn.value = value)}
      />
      <FileDrop
        id={`${id}-file`}
        label="New file"
        hint={`${allowedInWords}, up to 50 MB.`}
        onFiles={(files) => void add(files)}
      />
      {shelf.failed.value ? (
        <Notice kind="warning" title={`“${shelf.failed.value.file.name}” did not arrive`} announce="polite">
          <p>The connection broke. Nothing was stored, and the file is still chosen here.</p>
          <Button variant="secondary" onClick={() => void again()}>
            Send it again
          </Button>
        </Notice>
      ) : null}
      {shelf.uploading.value ? <Spinner text={`Uploading ${shelf.uploading.value}…`} /> : null}
    </>
  );
}
