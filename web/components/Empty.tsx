import type { ComponentChildren } from "preact";

export interface EmptyProps {
  readonly title: string;
  /** Why there is nothing, and what will bring something. */
  readonly children?: ComponentChildren;
  /** The one button that begins. */
  readonly action?: ComponentChildren;
}

/** Stands where a list will be. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div class="empty">
      <h2 class="empty__title">{title}</h2>
      {children ? <p class="soft">{children}</p> : null}
      {action ? <div class="cluster">{action}</div> : null}
    </div>
  );
}
