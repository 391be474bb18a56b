import { Field } from "./Field.tsx";
import type { FieldTexts } from "./fieldWiring.ts";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
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
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
