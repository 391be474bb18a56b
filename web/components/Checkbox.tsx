import { ChoiceRow } from "./ChoiceRow.tsx";
import { FieldNotes } from "./FieldNotes.tsx";
import { type FieldTexts, textIds, wiring } from "./fieldWiring.ts";
import { worded } from "./worded.tsx";

export interface CheckboxProps extends Omit<FieldTexts, "optional"> {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

/** A single statement to agree to, such as a declaration; what helps to decide stands below it. */
export function Checkbox({ checked, onChange, disabled, ...texts }: CheckboxProps) {
  return (
    <div class={texts.error ? "field field--wrong" : "field"}>
      <FieldNotes {...texts} hint={undefined} />
      <ChoiceRow
        type="checkbox"
        id={texts.id}
        name={texts.id}
        choice={{ value: "yes", label: texts.label, disabled }}
        checked={checked}
        onChange={() => onChange(!checked)}
        describedBy={wiring(texts)["aria-describedby"]}
        invalid={texts.error !== undefined}
      />
      {texts.hint ? (
        <div class="field__hint field__hint--below" id={textIds(texts.id).hint}>
          {worded(texts.hint)}
        </div>
      ) : null}
      {texts.after ? <div class="field__after">{texts.after}</div> : null}
    </div>
  );
}
