import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Scrolls a strip of links sideways to the one that stands for the page, wherever it leads, each time `where` changes. */
export function useCurrentInSight(strip: RefObject<HTMLElement | null>, where: string): void {
  useLayoutEffect(() => {
    const box = strip.current;
    const link = box?.querySelector<HTMLElement>("[aria-current]");
    if (!box || !link) return;
    const [edge, own] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
    if (own.left < edge.left) box.scrollLeft -= edge.left - own.left;
    else if (own.right > edge.right) box.scrollLeft += own.right - edge.right;
  }, [strip, where]);
}
