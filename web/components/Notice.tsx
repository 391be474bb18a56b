import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

type NoticeKind = "info" | "success" | "warning" | "error";

export interface NoticeProps {
  readonly kind?: NoticeKind | undefined;
  readonly title: string;
  readonly children?: ComponentChildren;
  /** For a notice that appears after an action: how urgently a screen reader says it. */
  readonly announce?: "polite" | "now" | undefined;
}

const spoken: Record<NoticeKind, string> = { info: "", success: "Done: ", warning: "Warning: ", error: "Error: " };
const roles = { polite: "status", now: "alert" } as const;

/** Something the reader should know before going on. */
export function Notice({ kind = "info", title, children, announce }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={announce ? roles[announce] : undefined}>
      <Icon name={kind} />
      <div>
        <p class="notice__title">
          {spoken[kind] ? <span class="visually-hidden">{spoken[kind]}</span> : null}
          {title}
        </p>
        {children ? <div class="notice__text">{children}</div> : null}
      </div>
    </div>
  );
}
