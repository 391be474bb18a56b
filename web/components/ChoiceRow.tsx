import type { Choice } from "./choices.ts";
import { worded } from "./worded.tsx";

export interface ChoiceRowProps {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
}

/** One radio button or checkbox whose whole row can be pressed, and what it reveals. */
export function ChoiceRow({ type, id, name, choice, checked, onChange, describedBy, invalid }: ChoiceRowProps) {
  const hintId = choice.hint ? `${id}-choice-hint` : undefined;
  const describing = [hintId, describedBy].filter(Boolean).join(" ");
  return (
    <>
      <label class="choice" for={id}>
        <input
          type={type}
          id={id}
          name={name}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          aria-describedby={describing || undefined}
          aria-invalid={invalid && type === "checkbox" ? "true" : undefined}
          onChange={onChange}
        />
        <span>
          {worded(choice.label)}
          {hintId ? (
            <span class="choice__hint" id={hintId}>
              {worded(choice.hint)}
            </span>
          ) : null}
        </span>
      </label>
      {choice.reveal && checked ? <div class="choice__reveal">{choice.reveal}</div> : null}
    </>
  );
}
