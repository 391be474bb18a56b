import type { Page, Request } from "@playwright/test";
import { expect } from "../visit.ts";

/** Somebody who goes from page to page, and waits on each until it stands still. */
export class Walker {
  readonly page: Page;
  readonly #asked = new Set<Request>();

  constructor(page: Page) {
    this.page = page;
    page.on("request", (request) => this.#asked.add(request));
    page.on("requestfinished", (request) => this.#asked.delete(request));
    page.on("requestfailed", (request) => this.#asked.delete(request));
  }

  /** Opens a page; gives whether it is there, and for whoever asks. */
  async open(url: string): Promise<boolean> {
    // From one token to another of one page is no step for a browser; whoever clicks on a mail begins in a new window.
    await this.page.goto("about:blank");
    await this.page.goto(url);
    await expect(this.page.locator("h1, [role=alert]").first()).toBeAttached();
    await this.quiet();
    const isElsewhere = this.page.getByRole("heading", { level: 1, name: "There is nothing here" });
    const asksWho = this.page.getByRole("button", { name: "Send me a link" });
    const isThere = (await this.page.locator("h1").count()) > 0 && (await isElsewhere.count()) === 0;
    return isThere && ((await asksWho.count()) === 0 || url === "/sign-in");
  }

  /** Waits until nothing is on its way to the page any more. */
  async quiet(): Promise<void> {
    const isQuiet = async (): Promise<boolean> => {
      const before = this.#asked.size;
      // What an answer brings along is asked for in the frame after it. Should the page begin anew meanwhile, this wait
      // goes on in the new one, where an evaluation would end with the old one.
      await this.page.waitForFunction(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)))),
      );
      return before === 0 && this.#asked.size === 0;
    };
    await expect.poll(isQuiet, { intervals: [10, 20, 50] }).toBe(true);
    await expect(this.page.locator("[aria-busy=true]")).toHaveCount(0);
  }

  /** Addresses of this portal that the page leads to, without those of files. */
  links(): Promise<string[]> {
    return this.page.locator("a[href]:not([download], [data-native])").evaluateAll((links) =>
      links
        .map((link) => new URL((link as HTMLAnchorElement).href))
        .filter(({ origin }) => origin === location.origin)
        // A token in an address counts, a place on a page does not.
        .map(({ pathname, hash }) => (hash.length > 20 ? `${pathname}${hash}` : pathname)),
    );
  }
}
