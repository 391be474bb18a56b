import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface Judging {
  /** Rules that cannot hold for this page. */
  readonly without?: readonly string[];
}

/** What axe finds on the page: the rules of WCAG 2.2 AA and its best practices. */
export async function foundByAxe(page: Page, { without = [] }: Judging = {}): Promise<string[]> {
  await page.evaluate(layBarsDown);
  // Only what is wrong is wanted: collecting what is right takes most of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .disableRules([...without])
    // No page of ours has a frame, for which axe would open another window each time.
    .setLegacyMode(true)
    .analyze();
  await page.evaluate(putBarsBack);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/**
 * A bar that stays over a page covers now one target and now another: axe would judge how far somebody has scrolled. That
 * nothing focused is hidden under it is looked at with the Tab key. Runs in the page, as does what puts it back.
 */
function layBarsDown(): void {
  for (const one of document.querySelectorAll<HTMLElement>("body *"))
    if (getComputedStyle(one).position === "sticky") {
      one.setAttribute("data-laid-down", "");
      one.style.position = "static";
    }
}

function putBarsBack(): void {
  for (const one of document.querySelectorAll<HTMLElement>("[data-laid-down]")) {
    one.removeAttribute("data-laid-down");
    one.style.removeProperty("position");
  }
}

/** By how many pixels the page is wider than the window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
