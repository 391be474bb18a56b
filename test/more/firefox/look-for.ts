import type { ElementHandle, Page } from "puppeteer-core";
import type { Place, Within } from "#test/support/journey/hands.ts";

export type Found = ElementHandle<Element> | undefined;

/** The element of a place, if it is there now. */
export const lookFor = (page: Page, at: Place): Promise<Found> => first(page, { ...at, inside: at.within });

/** The group or region, if it is there now. */
export const partOf = (page: Page, { role, name }: Within): Promise<Found> => first(page, { role, name });

interface Wanted {
  readonly role: Place["role"] | Within["role"];
  readonly name: string;
  readonly inside?: Within | undefined;
}

async function first(page: Page, wanted: Wanted): Promise<Found> {
  const found = (await page.evaluateHandle(inPage, wanted)).asElement();
  return found === null ? undefined : (found as ElementHandle<Element>);
}

/**
 * Runs in the page. Names are made as browsers make them of our native elements: of aria-label, of a label, legend or
 * heading that names the element, or of its own text. To ask Firefox for them takes it seconds on a long page.
 */
function inPage({ role, name, inside }: Wanted): Element | null {
  const selectors: Record<Wanted["role"], string> = {
    button: "button",
    link: "a[href]",
    radio: "input[type=radio]",
    checkbox: "input[type=checkbox]",
    field: "input, select, textarea",
    group: "fieldset",
    region: "section",
  };
  const words = (element: Element | null | undefined): string =>
    element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const labelsOf = (element: Element): string[] =>
    "labels" in element && element.labels instanceof NodeList
      ? [...element.labels].flatMap((label) => (label instanceof Element ? [words(label)] : []))
      : [];
  const namesOf = (element: Element): string[] => [
    element.getAttribute("aria-label") ?? "",
    words(document.getElementById(element.getAttribute("aria-labelledby") ?? "")),
    words(element.querySelector(":scope > legend")),
    ...labelsOf(element),
    ...(element.matches("button, a") && !element.hasAttribute("aria-label") ? [words(element)] : []),
  ];
  const find = (root: ParentNode, what: Wanted["role"], called: string): Element | undefined =>
    [...root.querySelectorAll(selectors[what])].find((element) => namesOf(element).includes(called));
  const root = inside === undefined ? document : find(document, inside.role, inside.name);
  return (root && find(root, role, name)) ?? null;
}
