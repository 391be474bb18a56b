import type { Words } from "#domain/words/words.ts";
import { Field } from "./Field.tsx";
import type { FieldTexts } from "./fieldWiring.ts";
import { wordedText } from "./worded.tsx";

interface SelectOption {
  readonly value: string;
  readonly label: Words;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps extends FieldTexts {
  /** "" while nothing is chosen. */
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  /** Text of the empty first entry, e.g. "Choose a vendor"; without it the first option is the default. */
  readonly placeholder?: string | undefined;
  readonly width?: "short" | "medium" | "full" | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** One of many; for up to seven options prefer RadioGroup. */
export function Select({ value, options, onChange, placeholder, width = "medium", ...rest }: SelectProps) {
  const { required, disabled, ...texts } = rest;
  return (
    <Field {...texts}>
      {(control) => (
        <select
          {...control}
          class={`control control--${width}`}
          value={value}
          required={required}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map(({ value: one, label, disabled: isOff }) => (
            <Option key={one} value={one} label={label} disabled={isOff} />
          ))}
        </select>
      )}
    </Field>
  );
}

function Option({ value, label, disabled }: SelectOption) {
  const { text, lang } = wordedText(label);
  return (
    <option value={value} disabled={disabled} lang={lang}>
      {text}
    </option>
  );
}
