import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface ScrollRegionProps {
  /** Id of the text that names what scrolls. */
  readonly labelledBy: string;
  readonly children: ComponentChildren;
}

/** A box that scrolls sideways where its content is too wide; only then does it stop the Tab key, for the arrow keys. */
export function ScrollRegion({ labelledBy, children }: ScrollRegionProps) {
  const box = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={box} class="scroll" aria-labelledby={labelledBy} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </section>
  );
}
