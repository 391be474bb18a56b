/** Gives the focus to everything that can have it, and says where it was not to be seen. Runs in the page. */
export function unseenFocus(): string[] {
  const reachable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const modal = document.querySelector("dialog:modal");

  const nameOf = (element: Element): string => {
    const state = element.closest("[data-state]")?.getAttribute("data-state") ?? "";
    const words = element.textContent.trim().slice(0, 40);
    return `${state} › ${[element.localName, ...element.classList].join(".")} "${words}"`;
  };
  const isPart = (element: Element, hit: Element): boolean =>
    element.contains(hit) || (hit.closest("label")?.contains(element) ?? false);

  /** The part of an element that boxes which scroll, and the window, leave in sight. */
  const inSight = (element: Element) => {
    const rect = element.getClientRects()[0] ?? new DOMRect();
    let [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom];
    const cut = (box: { left: number; top: number; right: number; bottom: number }): void => {
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    };
    cut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") cut(box.getBoundingClientRect());
    return { left, top, right, bottom, least: { x: Math.min(24, rect.width), y: Math.min(24, rect.height) } };
  };

  /** How much of an element one sees, and what lies on the rest. */
  const seenOf = (element: Element) => {
    const { left, top, right, bottom, least } = inSight(element);
    const points = (steps: number): { x: number; y: number; hit: Element | null }[] =>
      Array.from({ length: steps * steps }, (_, at) => {
        const x = left + ((right - left) * ((at % steps) + 0.5)) / steps;
        const y = top + ((bottom - top) * (Math.floor(at / steps) + 0.5)) / steps;
        return { x, y, hit: document.elementFromPoint(x, y) };
      });
    const isSeen = ({ hit }: { hit: Element | null }): boolean => hit !== null && isPart(element, hit);
    const all = { x: right - left, y: bottom - top, least, cover: null };
    if (right <= left || bottom <= top) return { ...all, x: 0 };
    if (points(2).every(isSeen)) return all;
    // Looked at closely only where something lies on it: it takes long.
    const steps = 20;
    const close = points(steps);
    const seen = close.filter(isSeen);
    const wide = (axis: "x" | "y"): number => (new Set(seen.map((point) => point[axis])).size * all[axis]) / steps;
    return { ...all, x: wide("x"), y: wide("y"), cover: close.find((point) => !isSeen(point))?.hit ?? null };
  };

  /** What is wrong with the focus where it is now. */
  const judge = (element: Element): string | undefined => {
    const { x, y, least, cover } = seenOf(element);
    if (x < least.x - 1 || y < least.y - 1) return cover ? `is covered by ${nameOf(cover)}` : "is out of sight";
    const style = getComputedStyle(element.closest("label.choice") ?? element);
    return style.outlineStyle === "none" || style.outlineWidth === "0px" ? "does not show the focus" : undefined;
  };

  return [...document.querySelectorAll<HTMLElement>(reachable)].flatMap((element) => {
    const canHaveIt = !element.matches(":disabled") && element.checkVisibility() && (modal?.contains(element) ?? true);
    if (!canHaveIt) return [];
    element.focus();
    if (document.activeElement !== element) return [`${nameOf(element)} does not take the focus`];
    const wrong = judge(element);
    return wrong === undefined ? [] : [`${nameOf(element)} ${wrong}`];
  });
}
