import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Where the content of a box goes beyond its edges. */
export interface Overflow {
  readonly sideways: boolean;
  /** Where the Tab key has to stop so that the keyboard can scroll (WCAG 2.1.1), and nowhere else. */
  readonly tabIndex: 0 | undefined;
}

/** Whether a box scrolls, as the browser lays it out: told again when the box or what is in it changes its size. */
export function useOverflow(box: RefObject<HTMLElement | null>): Overflow {
  const [sideways, setSideways] = useState(false);
  const [below, setBelow] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setSideways(element.scrollWidth > element.clientWidth);
      setBelow(element.scrollHeight > element.clientHeight);
    });
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return { sideways, tabIndex: sideways || below ? 0 : undefined };
}
