import { bytes } from "#domain/format.ts";
import { evidenceKindWords } from "#domain/words/assurance.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import type { NewFile } from "./Uploads.ts";

/** A file that was chosen and not yet sent; nothing about it is preset. */
export type ChosenFile = Omit<NewFile, "kind"> & { readonly kind: NewFile["kind"] | undefined };

interface ChosenFileFieldsProps {
  readonly id: string;
  readonly chosen: ChosenFile;
  /** Somebody pressed the button: what is missing is said. */
  readonly hasTried: boolean;
  readonly onChange: (change: Partial<Pick<ChosenFile, "kind" | "datedOn">>) => void;
  readonly onRemove: () => void;
}

/** What kind of evidence a chosen file is, and the date on it. */
export function ChosenFileFields({ id, chosen, hasTried, onChange, onRemove }: ChosenFileFieldsProps) {
  const { file, kind, datedOn } = chosen;
  return (
    <section class="stack stack--tight" aria-label={file.name}>
      <div class="cluster">
        <strong>{file.name}</strong> <span class="soft">{bytes(file.size)}</span>
        <Button variant="quiet" size="small" label={`Remove ${file.name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      <RadioGroup
        id={`${id}-kind`}
        label={`What kind of evidence is ${file.name}?`}
        choices={Object.entries(evidenceKindWords).map(([value, label]) => ({ value, label }))}
        value={kind}
        error={hasTried && kind === undefined ? "Choose what kind of evidence it is." : undefined}
        onChange={(value) => onChange({ kind: isKind(value) ? value : undefined })}
      />
      <DateInput
        id={`${id}-dated`}
        label={`Date on ${file.name}`}
        hint="Not the date of the upload. Undated evidence counts less."
        value={datedOn}
        onChange={(value) => onChange({ datedOn: value })}
      />
    </section>
  );
}

const isKind = isKeyOf(evidenceKindWords);
