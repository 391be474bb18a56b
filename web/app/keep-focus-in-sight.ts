/**
 * Shows the whole of what the Tab key leads to. The browser itself is content with an edge of it, sideways, and with
 * the first line of a field for text; what somebody points at stays where it is.
 */
export function keepFocusInSight(): void {
  let isByKey = false;
  addEventListener("keydown", ({ key }) => (isByKey = key === "Tab"), true);
  addEventListener("pointerdown", () => (isByKey = false), true);
  addEventListener("focusin", ({ target }) => {
    if (isByKey && target instanceof Element) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
