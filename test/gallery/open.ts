import type { Page } from "@playwright/test";

/** How everything is looked at. No colour depends on a width: light and dark are judged once each. */
export const looks = [
  { viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
] as const;

/** Opens the page of all components, or of those that the address names; throws when there are none. */
export async function openGallery(page: Page, address: string): Promise<void> {
  // What turns or fades would be judged at a chance moment.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(address);
  await page.locator("#main > h1").first().waitFor();
  if ((await page.locator("[data-component]").count()) === 0) throw new Error(`No such component: ${address}`);
}

/** The names of the states that are pages of their own; the page of all components is open. */
export const statesApart = (page: Page): Promise<string[]> =>
  page.locator("[data-apart]").evaluateAll((links) => links.map((link) => link.getAttribute("data-apart") ?? ""));

/** Opens the page of one state. */
export async function openState(page: Page, { address, name }: { address: string; name: string }): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const state = new URL(address);
  state.search = `${new URLSearchParams({ state: name })}`;
  await page.goto(state.href);
  await page.locator("[data-state]").first().waitFor();
}

/** Opens the page of all components, and then each state that is a page of its own; gives what is found on all. */
export async function onEachPage(
  page: Page,
  { address, look }: { address: string; look: () => Promise<readonly string[]> },
): Promise<string[]> {
  await openGallery(page, address);
  const apart = await statesApart(page);
  const found = [...(await look())];
  for (const name of apart) {
    await openState(page, { address, name });
    found.push(...(await look()));
  }
  return found;
}
