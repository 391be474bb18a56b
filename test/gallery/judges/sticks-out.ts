import { around } from "./areas.ts";
import type { Area, Part } from "./measure.ts";

// Letters of some fonts are a little higher than their line.
const slack = { x: 1, y: 3 };

const beyond = (area: Area, box: Area) => ({
  x: Math.max(box.left - area.left, area.right - box.right) > slack.x,
  y: Math.max(box.top - area.top, area.bottom - box.bottom) > slack.y,
});

/** Parts that stick out of the box of their state, and text that sticks out of a box that one sees. */
export function sticksOut(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    const box = outOf(parts, part, part.area, (one) => one.parent === -1);
    const text = part.texts
      .map((area) => outOf(parts, part, area, (one) => one.isDrawn))
      .find((one) => one !== undefined);
    return [
      ...(box && part.parent !== -1 ? [`${part.name} sticks out of the box of its state`] : []),
      ...(text ? [`${part.name}: the text sticks out of ${text.name}`] : []),
    ];
  });
}

/** The first box, among those that count, which an area in a part sticks out of; what scrolls or cuts ends the search. */
function outOf(parts: readonly Part[], part: Part, area: Area, counts: (box: Part) => boolean): Part | undefined {
  let open = { x: true, y: true };
  for (let box: Part | undefined = part; box; box = around(parts, box)) {
    open = { x: open.x && box.overflow.x === "shown", y: open.y && box.overflow.y === "shown" };
    const out = beyond(area, box.area);
    if (counts(box) && ((open.x && out.x) || (open.y && out.y))) return box;
  }
  return undefined;
}
