import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "./Button.tsx";

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the Close button, or the browser's own gesture. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the foot, the main one first. */
  readonly actions?: ComponentChildren;
  readonly width?: "medium" | "wide" | undefined;
}

/** The native modal dialog: the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ open, title, onClose, children, actions, width = "medium" }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class={width === "wide" ? "dialog dialog--wide" : "dialog"}
      aria-labelledby={titleId}
      onClose={() => (open ? onClose() : undefined)}
    >
      {open ? (
        <>
          <div class="dialog__head">
            <h2 id={titleId}>{title}</h2>
            <Button variant="quiet" onClick={onClose}>
              Close
            </Button>
          </div>
          <div class="dialog__body">{children}</div>
          {actions ? <div class="dialog__actions">{actions}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
