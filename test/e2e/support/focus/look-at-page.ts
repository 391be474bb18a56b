import type { Page } from "@playwright/test";
import { looksAlike } from "../judges/forced-colours.ts";
import { barsThatStay, silentTables, tallBars } from "./bars-and-tables.ts";
import { tabThrough } from "./tab-through.ts";
import type { Walker } from "./walker.ts";

/** Buttons that open a form or a dialog, and change nothing by themselves. */
const opening = /^(?:(?:Add|Change|Hand) .|Make a page)/;

interface Looked {
  readonly stops: number;
  /** What was wrong, in words, each with the address. */
  readonly found: readonly string[];
}

/**
 * Goes through a page with the Tab key, and back where something stays in sight; then through each form that can be
 * opened on it and was not opened by the same name elsewhere.
 */
export async function lookAtPage(
  walker: Walker,
  { url, opened }: { url: string; opened: Set<string> },
): Promise<Looked> {
  const { page } = walker;
  const found = new Set<string>(await page.evaluate(silentTables));
  let stops = 0;
  const walk = async (isBackwards: boolean): Promise<void> => {
    const walked = await tabThrough(page, { isBackwards });
    stops += walked.stops;
    for (const words of walked.found) found.add(words);
  };
  const thereAndBack = async (): Promise<void> => {
    await page.evaluate(unfoldAll);
    await walker.quiet();
    await walk(false);
    if (await page.evaluate(barsThatStay)) await walk(true);
    for (const words of await page.evaluate(tallBars)) found.add(words);
  };
  await thereAndBack();
  for (const name of (await openers(page)).filter((one) => !opened.has(one))) {
    opened.add(name);
    await walker.open(url);
    // What opens a form may be folded away itself.
    await page.evaluate(unfoldAll);
    await page.getByRole("button", { name, exact: true }).first().click();
    await walker.quiet();
    await thereAndBack();
  }
  return { stops, found: [...found].map((words) => `${url}: ${words}`) };
}

/** What cannot be told apart on a page in forced colours. */
export async function lookInForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(looksAlike);
  await page.emulateMedia({ forcedColors: "none" });
  return found;
}

/** Opens all that folds in the page itself; what lies over it opens when the focus comes. Runs in the page. */
function unfoldAll(): void {
  for (const folded of document.querySelectorAll("main details")) folded.setAttribute("open", "");
}

/** The names of buttons that open something, one of each kind. */
async function openers(page: Page): Promise<string[]> {
  const names = await page
    .locator("main button[type=button]:not(:disabled)")
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => (button.getAttribute("aria-label") ?? button.textContent).trim()),
    );
  return [...new Map(names.filter((name) => opening.test(name)).map((name) => [name.split(" ")[0], name])).values()];
}
