import type { Part } from "./measure.ts";

// Fractions of pixels are rounded up by the browser.
const slack = 1;

/** Boxes whose content is cut off, or can be scrolled to with the mouse alone. */
export function cutOff(parts: readonly Part[]): string[] {
  return parts.flatMap(({ name, overflow, more, isNamedStop }) =>
    (["x", "y"] as const).flatMap((axis) => {
      if (more[axis] <= slack || overflow[axis] === "shown") return [];
      // A native field scrolls with what is typed into it.
      if (/ › (?:input|textarea|select)\b/.test(name)) return [];
      if (overflow[axis] === "cut") return [`${name}: ${more[axis]} pixels are cut off`];
      return isNamedStop ? [] : [`${name}: scrolls, but not for the keyboard, or without a name`];
    }),
  );
}
