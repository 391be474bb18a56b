import { plainWords } from "#domain/words/words.ts";
import { Button } from "./Button.tsx";
import { ChoiceRow } from "./ChoiceRow.tsx";
import { type Choice, choiceId } from "./choices.ts";
import { FieldGroup } from "./FieldGroup.tsx";
import type { FieldTexts } from "./fieldWiring.ts";

export interface RadioGroupProps extends FieldTexts {
  readonly choices: readonly Choice[];
  /** The value chosen, or undefined for none. */
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  /** Offers "Clear answer", since a radio button cannot be unticked. */
  readonly onClear?: (() => void) | undefined;
  /** "inline" for two to four short answers such as Yes / Partly / No. */
  readonly layout?: "stacked" | "inline" | undefined;
  readonly disabled?: boolean | undefined;
}

/** One of a few: a fieldset of native radio buttons. `id` is also their name. */
export function RadioGroup({ choices, value, onChange, onClear, layout = "stacked", ...rest }: RadioGroupProps) {
  const { disabled, ...texts } = rest;
  return (
    <FieldGroup {...texts}>
      <div class={layout === "inline" ? "choices choices--inline" : "choices"}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            id={choiceId(texts.id, index)}
            name={texts.id}
            choice={disabled ? { ...choice, disabled } : choice}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
      {onClear && value !== undefined && !disabled ? (
        <Button variant="quiet" size="small" label={`Clear answer: ${plainWords(texts.label)}`} onClick={onClear}>
          Clear answer
        </Button>
      ) : null}
    </FieldGroup>
  );
}
