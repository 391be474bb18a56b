import { type FieldTexts, textIds } from "./fieldWiring.ts";
import { Icon } from "./Icon.tsx";
import { worded } from "./worded.tsx";

/** Hint and error of a field; the error is announced when it appears. */
export function FieldNotes({ id, hint, error, announceError = "polite" }: FieldTexts) {
  const ids = textIds(id);
  return (
    <>
      {hint ? (
        <div class="field__hint" id={ids.hint}>
          {worded(hint)}
        </div>
      ) : null}
      <div aria-live={announceError}>
        {error ? (
          <p class="field__error" id={ids.error}>
            <Icon name="error" />
            <span>
              <span class="visually-hidden">Error: </span>
              {error}
            </span>
          </p>
        ) : null}
      </div>
    </>
  );
}

/** "(optional)" after a label. */
export function Optional({ optional }: { readonly optional: boolean | undefined }) {
  return optional ? <span class="field__optional"> (optional)</span> : null;
}
