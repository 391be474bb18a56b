import type { Quantity } from "#domain/questionnaire/question-types/quantity.ts";
import { joined, type Words } from "#domain/words/words.ts";
import type { FieldTexts } from "#web/components/fieldWiring.ts";
import { TextInput, type TextInputProps } from "#web/components/TextInput.tsx";

interface QuantityInputProps extends FieldTexts {
  readonly unit: Words | undefined;
  readonly numberIn: Quantity["numberIn"];
  readonly value: unknown;
  readonly width: TextInputProps["width"];
  readonly onChange: (value: string | number) => void;
  readonly onLeave: () => void;
}

/** A number to type, its unit beside its label. What is half typed ("12.") stays text until the field is left. */
export function QuantityInput({ unit, numberIn, value, width, onChange, onLeave, ...texts }: QuantityInputProps) {
  const type = (text: string): void => {
    const number = numberIn(text);
    onChange(number !== undefined && String(number) === text ? number : text);
  };
  const leave = (text: string): void => {
    const number = numberIn(text);
    if (number !== undefined && number !== value) onChange(number);
    onLeave();
  };
  return (
    <TextInput
      {...texts}
      label={unit ? joined(texts.label, " (", unit, ")") : texts.label}
      inputMode="decimal"
      width={width}
      value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
      onInput={type}
      onLeave={leave}
    />
  );
}
