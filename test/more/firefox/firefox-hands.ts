import type { ElementHandle, Page } from "puppeteer-core";
import { type Act, type Hands, type Place, patienceMs, standingOf } from "#test/support/journey/hands.ts";
import { until } from "#test/support/journey/until.ts";
import { lookFor, partOf } from "./look-for.ts";

/** A person's hands at a page of Puppeteer's, which speaks WebDriver BiDi to Firefox. */
export function firefoxHands(page: Page): Hands {
  const find = (at: Place) => until(`${at.role} “${at.name}”`, () => lookFor(page, at));
  return {
    act: (act) => perform({ page, find, act }),
    strike: (key) => page.keyboard.press(key),
    write: (text) => page.keyboard.type(text),
    watch: async (at) => {
      const found = await find(at);
      return () => found.evaluate(standingOf);
    },
    sees: (text, within) =>
      until(`“${text}”`, async () => {
        const part = within === undefined ? await page.$("body") : await partOf(page, within);
        return (await part?.evaluate(shows, text)) || undefined;
      }),
    isTicked: (at) =>
      until(`a tick at “${at.name}”`, async () => {
        const found = await lookFor(page, at);
        return (await found?.evaluate((one) => one.matches(":checked"))) || undefined;
      }),
    reload: async () => {
      await page.reload({ timeout: patienceMs });
    },
    line: (is) => page.setOfflineMode(is === "cut"),
  };
}

const shows = (part: Element, text: string): boolean =>
  part instanceof HTMLElement && part.innerText.replace(/\s+/g, " ").includes(text);

interface Performing {
  readonly page: Page;
  readonly find: (at: Place) => Promise<ElementHandle<Element>>;
  readonly act: Act;
}

async function perform({ page, find, act }: Performing): Promise<void> {
  switch (act.does) {
    case "open":
      await page.goto(act.address, { timeout: patienceMs });
      return;
    case "press":
      return press(page, act.at);
    case "type":
      return (await find(act.at)).asLocator().setTimeout(patienceMs).fill(act.text);
    case "choose":
      return choose(await find(act.at), act.option);
    case "attach":
      return ((await find(act.at)) as ElementHandle<HTMLInputElement>).uploadFile(...act.files);
  }
}

/**
 * Clicks where a person would: on what is at rest, can be pressed, and has nothing lying over it. What moved away at that
 * very moment was not pressed, and is pressed again.
 */
async function press(page: Page, at: Place): Promise<void> {
  await until(`${at.role} “${at.name}” to press`, async () => {
    const element = await lookFor(page, at);
    const point = await element?.evaluate(pressable);
    if (element === undefined || point === undefined || point === null) return undefined;
    await element.evaluate(hearPress);
    await page.mouse.click(point.x, point.y);
    // A page that goes away with the press has heard it.
    return (await page.evaluate(hasHeard).catch(() => true)) || undefined;
  });
}

/** Notes in the page whether an element is pressed. Runs in the page. */
function hearPress(element: Element): void {
  document.documentElement.dataset.pressed = "not yet";
  const heard = (): void => {
    delete document.documentElement.dataset.pressed;
  };
  element.addEventListener("click", heard, { once: true, capture: true });
}

/** Whether it was. Runs in the page. */
const hasHeard = (): boolean => document.documentElement.dataset.pressed === undefined;

/** Where to press an element; null while that would not reach it. Runs in the page. */
async function pressable(element: Element): Promise<{ readonly x: number; readonly y: number } | null> {
  const middle = (): { readonly x: number; readonly y: number } => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const before = middle();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const { x, y } = middle();
  const isAtRest = x === before.x && y === before.y;
  const hit = document.elementFromPoint(x, y);
  const isReached = hit !== null && (element.contains(hit) || hit.closest("label")?.control === element);
  return isAtRest && isReached && !element.matches(":disabled, [aria-disabled=true]") ? { x, y } : null;
}

/** Chooses by the words that a person reads. */
async function choose(list: ElementHandle<Element>, option: string): Promise<void> {
  const value = await list.evaluate(
    (element, label) =>
      element instanceof HTMLSelectElement ? [...element.options].find(({ text }) => text === label)?.value : undefined,
    option,
  );
  if (value === undefined) throw new Error(`“${option}” is not in the list.`);
  await list.select(value);
}
