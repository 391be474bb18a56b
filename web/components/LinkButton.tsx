import type { ComponentChildren } from "preact";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";

export interface LinkButtonProps extends ButtonLook {
  readonly href: string;
  readonly children: ComponentChildren;
  /** A file name: the link downloads instead of opening. */
  readonly download?: string | undefined;
}

/** A link that looks like a button, for the next step that is another page. */
export function LinkButton({ href, children, download, ...look }: LinkButtonProps) {
  return (
    <a class={buttonClass(look)} href={href} download={download}>
      <span class="button__words">{children}</span>
    </a>
  );
}
