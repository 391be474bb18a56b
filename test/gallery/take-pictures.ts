import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { launch } from "../e2e/support/launch.ts";
import { looks, openGallery, openState, statesApart } from "./open.ts";

interface Taking {
  /** The address of the gallery. */
  readonly address: string;
  /** The browser's program. */
  readonly executablePath: string;
  /** Where the pictures go, in a folder for each width. */
  readonly folder: string;
}

/** Takes a picture of every component in all its states, at every width; gives the folders. */
export async function takePictures({ address, executablePath, folder }: Taking): Promise<string[]> {
  const browser = await chromium.launch({ executablePath, args: launch });
  try {
    const folders: string[] = [];
    for (const { viewport } of looks) {
      const into = join(folder, `${viewport.width}`);
      await takeAt(browser, { address, viewport, into });
      folders.push(into);
    }
    return folders;
  } finally {
    await browser.close();
  }
}

interface At {
  readonly address: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly into: string;
}

async function takeAt(browser: Browser, { address, viewport, into }: At): Promise<void> {
  const page = await browser.newPage({ viewport, locale: "en-GB", timezoneId: "UTC" });
  await openGallery(page, address);
  const apart = await statesApart(page);
  for (const name of await componentsHere(page)) {
    // A picture of a page that is as long as all of them together fails.
    const place = await page.evaluateHandle((only) => {
      const all = [...document.querySelectorAll<HTMLElement>("[data-component]")];
      for (const one of all) one.hidden = one.dataset.component !== only;
      return all.find((one) => !one.hidden) ?? null;
    }, name);
    await place.asElement()?.screenshot({ path: join(into, `${name}.png`), animations: "disabled" });
  }
  for (const name of apart) {
    await openState(page, { address, name });
    // The skip link is seen only with the focus.
    if (name.startsWith("SkipLink")) await page.keyboard.press("Tab");
    await page.screenshot({
      path: join(into, `${name.replaceAll(/[^A-Za-z0-9]+/g, "-")}.png`),
      animations: "disabled",
    });
  }
  await page.close();
}

/** The components whose states are all on the page that is open. */
const componentsHere = (page: Page): Promise<string[]> =>
  page
    .locator("[data-component]:not(:has([data-apart]))")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-component") ?? ""));
