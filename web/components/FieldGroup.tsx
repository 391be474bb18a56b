import type { ComponentChildren } from "preact";
import { FieldNotes, Optional } from "./FieldNotes.tsx";
import { type FieldTexts, wiring } from "./fieldWiring.ts";
import { worded } from "./worded.tsx";

export interface FieldGroupProps extends FieldTexts {
  readonly children: ComponentChildren;
}

/** Several controls that answer one question: a fieldset whose legend is the question. */
export function FieldGroup({ children, ...texts }: FieldGroupProps) {
  return (
    <fieldset class={texts.error ? "field field--wrong" : "field"} aria-describedby={wiring(texts)["aria-describedby"]}>
      <legend class="field__label">
        {worded(texts.label)}
        <Optional optional={texts.optional} />
      </legend>
      <FieldNotes {...texts} />
      {children}
      {texts.after ? <div class="field__after">{texts.after}</div> : null}
    </fieldset>
  );
}
