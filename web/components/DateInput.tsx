import { Field } from "./Field.tsx";
import type { FieldTexts } from "./fieldWiring.ts";

export interface DateInputProps extends FieldTexts {
  /** A civil date "2027-03-31", or "" for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: ((value: string) => void) | undefined;
  /** First and last civil date the picker offers. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
}

/** A day, with the browser's own date picker. */
export function DateInput({ value, onChange, onLeave, min, max, ...rest }: DateInputProps) {
  const { required, disabled, readOnly, ...texts } = rest;
  return (
    <Field {...texts}>
      {(control) => (
        <input
          {...control}
          class="control control--short"
          type="date"
          value={value}
          min={min}
          max={max}
          required={required}
          disabled={disabled}
          readOnly={readOnly}
          onInput={(event) => onChange(event.currentTarget.value)}
          onBlur={(event) => onLeave?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
