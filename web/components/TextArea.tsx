import { CharacterCount } from "./CharacterCount.tsx";
import { Field } from "./Field.tsx";
import { type FieldTexts, textIds } from "./fieldWiring.ts";

export interface TextAreaProps extends FieldTexts {
  readonly value: string;
  /** Every key press. */
  readonly onInput: (value: string) => void;
  /** Leaving the field, whether changed or not: the moment to check and to save. */
  readonly onLeave?: ((value: string) => void) | undefined;
  readonly rows?: number | undefined;
  /** Characters allowed. More can be typed, so that pasted text is not cut in silence; the count says how many too many. */
  readonly limit?: number | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
}

/** Text of several lines with its label; grows with what is typed. */
export function TextArea({ value, onInput, onLeave, rows = 3, limit, ...rest }: TextAreaProps) {
  const { required, disabled, readOnly, ...texts } = rest;
  const countId = limit === undefined ? undefined : textIds(texts.id).count;
  return (
    <Field {...texts} describedBy={countId}>
      {(control) => (
        <>
          <textarea
            {...control}
            class="control"
            rows={rows}
            value={value}
            required={required}
            disabled={disabled}
            readOnly={readOnly}
            onInput={(event) => onInput(event.currentTarget.value)}
            onBlur={(event) => onLeave?.(event.currentTarget.value)}
          />
          {countId && limit !== undefined ? <CharacterCount id={countId} length={value.length} limit={limit} /> : null}
        </>
      )}
    </Field>
  );
}
