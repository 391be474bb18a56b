import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface FormProps {
  /** Pressing its button, or Enter in one of its fields; nothing leaves the page by itself. */
  readonly onSubmit: () => unknown;
  readonly children: ComponentChildren;
  /** Default "stack". */
  readonly class?: string | undefined;
  /** What led here is gone: the keyboard goes on in its first field. */
  readonly takesFocus?: boolean | undefined;
  readonly id?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-labelledby"?: string | undefined;
}

/** A form that says itself what is missing, in its own words beside the fields: the browser's stay away. */
export function Form({ onSubmit, class: className = "stack", takesFocus = false, children, ...named }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector("input")?.focus();
  }, []);
  return (
    <form
      {...named}
      ref={form}
      class={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
