import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";

export interface ButtonProps extends ButtonLook {
  readonly children: ComponentChildren;
  /** "submit" sends the form around it; default "button". */
  readonly type?: "button" | "submit" | undefined;
  /** While true a press does nothing, but the focus stays. */
  readonly busy?: boolean | undefined;
  /** Shown while busy, e.g. "Sending…". */
  readonly busyText?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick?: (() => void) | undefined;
  /** Name for screen readers when the words on the button do not stand alone ("Remove audit.pdf"). */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  /** For a button that opens something: whether it is open now. */
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  /** A key that presses it while the focus is near; whoever listens for it looks for `aria-keyshortcuts`. */
  readonly shortcut?: string | undefined;
}

/**
 * A native button: primary (one per page), secondary, danger or quiet. While it is busy it says what was pressed: what is
 * offered next shows once a press does it.
 */
export function Button({ type = "button", busy = false, busyText, disabled, onClick, ...said }: ButtonProps) {
  const pressed = useRef(said);
  if (!busy) pressed.current = said;
  const { children, ...rest } = pressed.current;
  const press = (event: Event) => {
    if (busy) event.preventDefault();
    else onClick?.();
  };
  return (
    <button
      type={type}
      class={buttonClass(rest)}
      disabled={disabled}
      aria-disabled={busy ? "true" : undefined}
      aria-busy={busy ? "true" : undefined}
      aria-label={rest.label}
      aria-describedby={rest.describedBy}
      aria-expanded={rest.expanded}
      aria-controls={rest.controls}
      aria-keyshortcuts={rest.shortcut}
      onClick={press}
    >
      <span class="button__words">{busy && busyText ? busyText : children}</span>
    </button>
  );
}
