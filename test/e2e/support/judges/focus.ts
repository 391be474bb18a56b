import type { Page } from "@playwright/test";

/** Says what is wrong with the focus on an element, if anything is; names elements for people. */
export interface FocusJudge {
  readonly judge: (element: Element) => string | undefined;
  readonly nameOf: (element: Element) => string;
}

/** Makes the judge. Runs in the page, so it stands on nothing around it. */
export function focusJudge(): FocusJudge {
  const nameOf = (element: Element): string => {
    const state = element.closest("[data-state]")?.getAttribute("data-state");
    const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replaceAll(/\s+/g, " ");
    const name = `${[element.localName, ...element.classList].join(".")} "${(words || element.id).slice(0, 40)}"`;
    return state ? `${state} › ${name}` : name;
  };
  const isPart = (element: Element, hit: Element | null): boolean =>
    hit !== null && (element.contains(hit) || (hit.closest("label")?.contains(element) ?? false));

  /** An element, and as much of it as boxes that scroll, and the window, leave in sight. */
  const inSight = (element: Element) => {
    const own = element.getClientRects()[0] ?? new DOMRect();
    let [left, top, right, bottom] = [own.left, own.top, own.right, own.bottom];
    const room = { x: innerWidth, y: innerHeight };
    const cut = (box: { left: number; top: number; right: number; bottom: number }): void => {
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      room.x = Math.min(room.x, box.right - box.left);
      room.y = Math.min(room.y, box.bottom - box.top);
    };
    cut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") cut(box.getBoundingClientRect());
    return { own, left, top, right, bottom, room };
  };

  /** What is wrong with where it is. An element that needs most of the room there is need not be seen as a whole. */
  const misplaced = (element: Element): string | undefined => {
    const { own, left, top, right, bottom, room } = inSight(element);
    if (right - left < 1 || bottom - top < 1) return "is out of sight";
    const isLarge = { x: own.width > room.x * 0.6, y: own.height > room.y * 0.6 };
    const isCut = (!isLarge.x && right - left < own.width - 1) || (!isLarge.y && bottom - top < own.height - 1);
    if (isCut) return "is partly out of sight";
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [
      [x, y],
      ...(isLarge.x
        ? []
        : [
            [left + 2, y],
            [right - 2, y],
          ]),
      ...(isLarge.y
        ? []
        : [
            [x, top + 2],
            [x, bottom - 2],
          ]),
    ] as const;
    const covers = points
      .map(([atX = 0, atY = 0]) => document.elementFromPoint(atX, atY))
      .filter((hit) => !isPart(element, hit));
    return covers.length === 0
      ? undefined
      : `is covered by ${covers[0] ? nameOf(covers[0]) : "nothing that can be hit"}`;
  };

  const judge = (element: Element): string | undefined => {
    const wrong = misplaced(element);
    if (wrong !== undefined) return wrong;
    const style = getComputedStyle(element.closest("label.choice") ?? element);
    return style.outlineStyle === "none" || style.outlineWidth === "0px" ? "does not show the focus" : undefined;
  };
  return { judge, nameOf };
}

/** Gives the focus to everything that can have it, and says where it was not to be seen. */
export const unseenFocus = (page: Page): Promise<string[]> =>
  page.evaluate(`(${everyFocus.toString()})((${focusJudge.toString()})())`);

/** Runs in the page. */
function everyFocus({ judge, nameOf }: FocusJudge): string[] {
  const reachable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const modal = document.querySelector("dialog:modal");
  return [...document.querySelectorAll<HTMLElement>(reachable)].flatMap((element) => {
    const canHaveIt = !element.matches(":disabled") && element.checkVisibility() && (modal?.contains(element) ?? true);
    if (!canHaveIt) return [];
    element.focus();
    // As the portal does for the Tab key.
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (document.activeElement !== element) return [`${nameOf(element)} does not take the focus`];
    const wrong = judge(element);
    return wrong === undefined ? [] : [`${nameOf(element)} ${wrong}`];
  });
}
