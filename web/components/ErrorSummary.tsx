import { useEffect, useId, useRef } from "preact/hooks";

interface FieldError {
  /** Id of the control to put right. */
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  readonly title?: string | undefined;
  /** What is safe, in a sentence. */
  readonly lead?: string | undefined;
  /** Count of the attempts to go on: each new one brings the focus back here. */
  readonly attempt?: number | undefined;
}

/** Everything that is wrong, on top of the page: takes the focus, and each line leads to its field. */
export function ErrorSummary({ errors, title = "There is a problem", lead, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <section class="error-summary" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 id={titleId}>{title}</h2>
      {lead ? <p>{lead}</p> : null}
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Scrolls to the question, not only to its control, and leaves the address as it is. */
function goTo(event: Event, fieldId: string): void {
  const control = document.getElementById(fieldId);
  if (!control) return;
  event.preventDefault();
  (control.closest(".field") ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}
