import type { ComponentChildren } from "preact";
import { FieldNotes, Optional } from "./FieldNotes.tsx";
import { type ControlWiring, type FieldTexts, wiring } from "./fieldWiring.ts";
import { worded } from "./worded.tsx";

export interface FieldProps extends FieldTexts {
  /** Draws the control with the attributes that tie it to label, hint and error. */
  readonly children: (control: ControlWiring) => ComponentChildren;
  /** Id of one more text that describes the control. */
  readonly describedBy?: string | undefined;
}

/** Label, hint, error and whatever comes after, around one control. */
export function Field({ children, describedBy, ...texts }: FieldProps) {
  return (
    <div class={texts.error ? "field field--wrong" : "field"}>
      <label class="field__label" for={texts.id}>
        {worded(texts.label)}
        <Optional optional={texts.optional} />
      </label>
      <FieldNotes {...texts} />
      {children(wiring(texts, describedBy))}
      {texts.after ? <div class="field__after">{texts.after}</div> : null}
    </div>
  );
}
