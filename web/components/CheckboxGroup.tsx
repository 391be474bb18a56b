import { Fragment } from "preact";
import { ChoiceRow } from "./ChoiceRow.tsx";
import { afterTicking, type CheckChoice, choiceId } from "./choices.ts";
import { FieldGroup } from "./FieldGroup.tsx";
import type { FieldTexts } from "./fieldWiring.ts";

export interface CheckboxGroupProps extends FieldTexts {
  readonly choices: readonly CheckChoice[];
  readonly values: readonly string[];
  /** All values chosen now, in the order of the choices. */
  readonly onChange: (values: readonly string[]) => void;
  readonly disabled?: boolean | undefined;
}

/** Any number of several: a fieldset of native checkboxes. */
export function CheckboxGroup({ choices, values, onChange, disabled, ...texts }: CheckboxGroupProps) {
  return (
    <FieldGroup {...texts}>
      <div class="choices">
        {choices.map((choice, index) => (
          <Fragment key={choice.value}>
            {choice.exclusive && index > 0 ? <p class="choices__or">or</p> : null}
            <ChoiceRow
              type="checkbox"
              id={choiceId(texts.id, index)}
              name={texts.id}
              choice={disabled ? { ...choice, disabled } : choice}
              checked={values.includes(choice.value)}
              onChange={() => onChange(afterTicking({ choices, chosen: values, value: choice.value }))}
              invalid={texts.error !== undefined}
            />
          </Fragment>
        ))}
      </div>
    </FieldGroup>
  );
}
