/** A rectangle on the page, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a box does with content that is larger. */
type Overflow = "shown" | "cut" | "scrolled";

/** One element of a state, as it was drawn. */
export interface Part {
  /** Where it is and what it is: `Button: primary › button.button "Send"`. */
  readonly name: string;
  /** Its place in the list of what is around it; -1 for the box of a state. */
  readonly parent: number;
  readonly area: Area;
  /** Whether one sees where it ends. */
  readonly isDrawn: boolean;
  /** Where its own text stands, line by line. */
  readonly texts: readonly Area[];
  readonly overflow: { readonly x: Overflow; readonly y: Overflow };
  /** By how many pixels its content is larger. */
  readonly more: { readonly x: number; readonly y: number };
  /** Whether it can be scrolled with the keyboard, and has a name. */
  readonly isNamedStop: boolean;
  /** What a finger has to hit, a label included; null for what is not pressed. */
  readonly target: Area | null;
  /** A link among other words is as high as its line. */
  readonly isInSentence: boolean;
}

/** Measures every drawn element of every state. Runs in the page, so it stands on nothing around it. */
export function measure(): Part[] {
  const parts: Part[] = [];
  const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary";

  const areaOf = ({ left, top, right, bottom }: DOMRect): Area => {
    const { scrollX: x, scrollY: y } = window;
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  };
  const textsOf = (element: Element): Area[] =>
    [...element.childNodes]
      .filter((node) => node instanceof Text && node.data.trim() !== "")
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({ width }) => width > 0).map(areaOf);
      });
  const overflowOf = (value: string): Overflow =>
    value === "visible" ? "shown" : value === "auto" || value === "scroll" ? "scrolled" : "cut";
  const isNamedStop = (element: Element): boolean => {
    const isNamed = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
    // A row of links is scrolled by going from one to the next.
    return isNamed && (element.matches("[tabindex='0']") || element.querySelector("a[href], button") !== null);
  };
  const inSentence = (element: Element): boolean =>
    getComputedStyle(element).display === "inline" &&
    [...(element.parentElement?.childNodes ?? [])].some((node) => node instanceof Text && node.data.trim() !== "");

  const isDrawn = ({ backgroundColor, backgroundImage, borderRightWidth }: CSSStyleDeclaration): boolean =>
    backgroundColor !== "rgba(0, 0, 0, 0)" || backgroundImage !== "none" || borderRightWidth !== "0px";

  const walk = (element: Element, state: string, parent: number): void => {
    const style = getComputedStyle(element);
    // Words for screen readers alone are drawn in a pixel that is cut away.
    if (style.clipPath === "inset(50%)" || !element.checkVisibility({ visibilityProperty: true })) return;
    const area = areaOf(element.getBoundingClientRect());
    // Nobody can scroll above the page: what stands there waits for the focus, and is judged when it has it.
    if (area.bottom <= 0) return;
    const words = element.textContent.trim().replaceAll(/\s+/g, " ").slice(0, 40);
    const at = parts.push({
      name: `${state} › ${[element.localName, ...element.classList].join(".")} "${words}"`,
      parent,
      area,
      isDrawn: isDrawn(style),
      texts: textsOf(element),
      overflow: { x: overflowOf(style.overflowX), y: overflowOf(style.overflowY) },
      more: { x: element.scrollWidth - element.clientWidth, y: element.scrollHeight - element.clientHeight },
      isNamedStop: isNamedStop(element),
      target: element.matches(pressed) ? areaOf((element.closest("label") ?? element).getBoundingClientRect()) : null,
      isInSentence: inSentence(element),
    });
    // What is inside a drawing or a native control is the browser's business.
    if (element.matches("svg, select, textarea, input")) return;
    for (const child of element.children) walk(child, state, at - 1);
  };

  for (const box of document.querySelectorAll("[data-state]")) walk(box, box.getAttribute("data-state") ?? "", -1);
  return parts;
}
