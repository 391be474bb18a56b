import type { ComponentChildren } from "preact";

export interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean | undefined;
  readonly onToggle?: ((open: boolean) => void) | undefined;
}

/** Detail that most readers do not need: the native details element. Opens by itself on paper. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div class="disclosure__body">{children}</div>
    </details>
  );
}
