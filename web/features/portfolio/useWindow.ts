import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface Window {
  readonly first: number;
  readonly last: number;
}

const spare = 4;

/** Which rows of a long table are in sight, a few more on either side: only they are drawn. */
export function useWindow(of: { count: number; rowHeight: number }): {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly range: Signal<Window>;
} {
  const box = useRef<HTMLDivElement>(null);
  const range = useSignal<Window>({ first: 0, last: 40 });
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const measure = (): void => {
      const first = Math.max(0, Math.floor(current.scrollTop / of.rowHeight) - spare);
      const last = Math.min(of.count, first + Math.ceil(current.clientHeight / of.rowHeight) + 2 * spare);
      const { value } = range;
      if (value.first !== first || value.last !== last) range.value = { first, last };
    };
    measure();
    current.addEventListener("scroll", measure, { passive: true });
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => {
      current.removeEventListener("scroll", measure);
      watch.disconnect();
    };
  }, [of.count, of.rowHeight]);
  return { box, range };
}
