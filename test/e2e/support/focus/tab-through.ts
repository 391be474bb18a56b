import type { Page } from "@playwright/test";
import { type FocusJudge, focusJudge } from "../judges/focus.ts";

/** What somebody met who went through a page with the Tab key alone. */
export interface Walked {
  readonly stops: number;
  /** Where the focus was not to be seen, in words. */
  readonly found: readonly string[];
}

/** No page has so many stops; where the keys go round in a small circle, this ends it. */
const mostStops = 600;
const keysAtOnce = 16;

/** Presses Tab until the focus leaves the page, or comes back to where it has been; what folds is opened on the way. */
export async function tabThrough(page: Page, { isBackwards }: { isBackwards: boolean }): Promise<Walked> {
  await page.evaluate(`globalThis.tabWatch = (${watchStops.toString()})((${focusJudge.toString()})())`);
  await page.evaluate(goToEnd, isBackwards);
  const keyboard = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: isBackwards ? 8 : 0 };
  let pressed = 0;
  for (; pressed < mostStops && !(await page.evaluate<boolean>("tabWatch.isOver()")); pressed += keysAtOnce)
    await Promise.all(
      Array.from({ length: keysAtOnce }, async () => {
        await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
        await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
      }),
    );
  await keyboard.detach();
  const walked = await page.evaluate<Walked>("tabWatch.end()");
  const isLost = pressed >= mostStops;
  return isLost ? { ...walked, found: [...walked.found, `the focus never left the page in ${pressed} steps`] } : walked;
}

/** Puts the place from which Tab goes on before everything, or behind it. Runs in the page. */
function goToEnd(isLast: boolean): void {
  const place = document.createElement("span");
  place.tabIndex = -1;
  (document.querySelector("dialog:modal") ?? document.body)[isLast ? "append" : "prepend"](place);
  place.focus();
  place.remove();
}

/** Judges each stop when the next key comes: by then the browser has scrolled to it. Runs in the page. */
function watchStops({ judge, nameOf }: FocusJudge) {
  const stops = new Set<Element>();
  const found: string[] = [];
  let last: Element | null = null;
  let isOver = false;
  const look = (): void => {
    const at = document.activeElement;
    // A field for a date is one stop, with three places in it.
    if (isOver || at === null || at === last) return;
    isOver = at === document.body ? stops.size > 0 : stops.has(at);
    if (isOver || at === document.body) return;
    stops.add(at);
    last = at;
    const wrong = judge(at);
    if (wrong !== undefined) found.push(`${nameOf(at)} ${wrong}`);
  };
  const unfold = ({ target }: Event): void => {
    if (target instanceof Element && target.matches("summary")) target.parentElement?.setAttribute("open", "");
  };
  const press = (event: Event): void => {
    look();
    // Keys that were pressed on do not begin a second round.
    if (isOver) event.preventDefault();
  };
  addEventListener("keydown", press, true);
  addEventListener("focusin", unfold, true);
  return {
    isOver: () => isOver,
    end: () => {
      look();
      removeEventListener("keydown", press, true);
      removeEventListener("focusin", unfold, true);
      return { stops: stops.size, found };
    },
  };
}
