import type { Area, Part } from "./measure.ts";

/** What both cover; null when they do not meet. */
export function shared(one: Area, other: Area): Area | null {
  const area = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return area.right > area.left && area.bottom > area.top ? area : null;
}

/** The part around a part; undefined for the box of a state. */
export const around = (parts: readonly Part[], part: Part): Part | undefined => parts[part.parent];

const isClipping = ({ overflow }: Part): boolean => overflow.x !== "shown" || overflow.y !== "shown";

/** As much of an area in a part as is in sight: what boxes around it cut or scroll away is not. */
export function inSight(parts: readonly Part[], part: Part, area: Area): Area | null {
  let seen: Area | null = area;
  for (let box = around(parts, part); box && seen; box = around(parts, box))
    if (isClipping(box)) seen = shared(seen, box.area);
  return seen;
}
