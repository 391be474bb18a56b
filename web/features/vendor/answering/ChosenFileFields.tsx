import { bytes } from "#domain/format.ts";
import type { Words } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Select } from "#web/components/Select.tsx";
import { KindField } from "./KindField.tsx";
import type { NewFile } from "./Uploads.ts";

/** A file that was chosen and not yet sent; nothing about it is preset. */
export type ChosenFile = Omit<NewFile, "kind"> & {
  readonly kind: NewFile["kind"] | undefined;
  /** The answer it was said to prove; "" while none is. */
  readonly proves: string;
};

/** What a person says of a file. */
export type SaidOfFile = Partial<Pick<ChosenFile, "kind" | "datedOn" | "proves">>;

interface ChosenFileFieldsProps {
  readonly id: string;
  readonly chosen: ChosenFile;
  readonly answers: readonly { readonly value: string; readonly label: Words }[] | undefined;
  /** Somebody pressed the button: what is missing is said. */
  readonly hasTried: boolean;
  readonly onChange: (said: SaidOfFile) => void;
  readonly onRemove: () => void;
}

/** What kind of evidence a chosen file is, the date on it, and, where that is asked, the answer it proves. */
export function ChosenFileFields({ id, chosen, answers, hasTried, onChange, onRemove }: ChosenFileFieldsProps) {
  const { file, kind, datedOn, proves } = chosen;
  return (
    <section class="stack stack--tight" aria-label={file.name}>
      <div class="cluster">
        <strong>{file.name}</strong> <span class="soft">{bytes(file.size)}</span>
        <Button variant="quiet" size="small" label={`Remove ${file.name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      {answers === undefined ? null : (
        <Select
          id={`${id}-proves`}
          label={`Which answer does ${file.name} prove?`}
          placeholder="Choose an answer"
          value={proves}
          options={answers}
          error={hasTried && proves === "" ? "Choose the answer that it proves." : undefined}
          onChange={(value) => onChange({ proves: value })}
        />
      )}
      <KindField
        id={`${id}-kind`}
        label={`What kind of evidence is ${file.name}?`}
        kind={kind}
        error={hasTried && kind === undefined ? "Choose what kind of evidence it is." : undefined}
        onChange={(value) => onChange({ kind: value })}
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
