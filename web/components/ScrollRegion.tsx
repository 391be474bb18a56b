import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { useOverflow } from "./useOverflow.ts";

export interface ScrollRegionProps {
  /** Id of the text that names what scrolls. */
  readonly labelledBy: string;
  readonly children: ComponentChildren;
}

/** A box that scrolls sideways where its content is too wide; only then does it say so, and stop the Tab key. */
export function ScrollRegion({ labelledBy, children }: ScrollRegionProps) {
  const box = useRef<HTMLElement>(null);
  const hintId = useId();
  const { sideways, tabIndex } = useOverflow(box);
  return (
    <section
      ref={box}
      class="scroll"
      aria-labelledby={labelledBy}
      aria-describedby={sideways ? hintId : undefined}
      tabIndex={tabIndex}
    >
      {sideways ? (
        <p id={hintId} class="scroll__hint">
          Scroll sideways to see all of it.
        </p>
      ) : null}
      {children}
    </section>
  );
}
