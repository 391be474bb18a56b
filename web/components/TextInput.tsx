import { Field } from "./Field.tsx";
import type { FieldTexts } from "./fieldWiring.ts";

const kinds = {
  text: { type: "text" },
  email: { type: "email" },
  url: { type: "url" },
  tel: { type: "tel" },
  search: { type: "search" },
} as const;

export interface TextInputProps extends FieldTexts {
  readonly value: string;
  /** Every key press. */
  readonly onInput: (value: string) => void;
  /** Leaving the field, whether changed or not: the moment to check and to save. */
  readonly onLeave?: ((value: string) => void) | undefined;
  readonly type?: keyof typeof kinds | undefined;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "url" | undefined;
  /** The browser's autofill token, e.g. "email", "name", "one-time-code". */
  readonly autoComplete?: string | undefined;
  readonly width?: "short" | "medium" | "full" | undefined;
  readonly maxLength?: number | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly spellCheck?: boolean | undefined;
}

/** One line of text with its label. */
export function TextInput({ value, onInput, onLeave, type = "text", width = "full", ...rest }: TextInputProps) {
  const { inputMode, autoComplete, maxLength, required, disabled, readOnly, spellCheck, ...texts } = rest;
  return (
    <Field {...texts}>
      {(control) => (
        <input
          {...control}
          class={`control control--${width}`}
          {...kinds[type]}
          value={value}
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={maxLength}
          required={required}
          disabled={disabled}
          readOnly={readOnly}
          spellcheck={spellCheck}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={(event) => onLeave?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
