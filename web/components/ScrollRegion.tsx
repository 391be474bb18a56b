import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

export interface ScrollRegionProps {
  /** Id of the text that names what scrolls. */
  readonly labelledBy: string;
  readonly children: ComponentChildren;
}

/** A box that scrolls sideways where its content is too wide; only then does it say so, and stop the Tab key. */
export function ScrollRegion({ labelledBy, children }: ScrollRegionProps) {
  const box = useRef<HTMLElement>(null);
  const hintId = useId();
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={box}
      class="scroll"
      aria-labelledby={labelledBy}
      aria-describedby={scrolls ? hintId : undefined}
      tabIndex={scrolls ? 0 : undefined}
    >
      {scrolls ? (
        <p id={hintId} class="scroll__hint">
          Scroll sideways to see all of it.
        </p>
      ) : null}
      {children}
    </section>
  );
}
