import { type Signal, useComputed, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface Window {
  readonly first: number;
  readonly last: number;
  /** As many as are drawn where there are enough. */
  readonly size: number;
}

/** Rows drawn beyond those in sight, on either side. */
const spare = 1;

/** Which rows are in sight at a place of scrolling. */
function windowAt(of: { count: number; rowHeight: number; top: number; height: number }): Window {
  const first = Math.max(0, Math.floor(of.top / of.rowHeight) - spare);
  const size = Math.ceil(of.height / of.rowHeight) + 2 * spare;
  return { first, last: Math.min(of.count, first + size), size };
}

/**
 * Which rows of a long table are in sight: only they are drawn. Height and place are told by the browser and remembered,
 * so that another order or filter never makes it measure the page in the middle of its work.
 */
export function useWindow({ count, rowHeight }: { count: Signal<number>; rowHeight: number }): {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly range: Signal<Window>;
} {
  const box = useRef<HTMLDivElement>(null);
  const [top, height] = [useSignal(0), useSignal(720)];
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const scrolled = (): void => {
      top.value = current.scrollTop;
    };
    const watch = new ResizeObserver(([entry]) => {
      // A short table is as high as its rows: the window never shrinks with it, or growing again would show a hole.
      if (entry) height.value = Math.max(height.value, entry.contentRect.height);
    });
    current.addEventListener("scroll", scrolled, { passive: true });
    watch.observe(current);
    return () => {
      current.removeEventListener("scroll", scrolled);
      watch.disconnect();
    };
  }, []);
  // Rounded to rows, so that a pixel of scrolling draws nothing.
  const row = useComputed(() => Math.floor(top.value / rowHeight));
  const range = useComputed(() =>
    windowAt({ count: count.value, rowHeight, top: row.value * rowHeight, height: height.value }),
  );
  return { box, range };
}
