import { barsThatStay, silentTables, tallBars } from "./support/focus/bars-and-tables.ts";
import { lookInForcedColours } from "./support/focus/look-at-page.ts";
import { walkPortal } from "./support/focus/portal-walk.ts";
import { tabThrough } from "./support/focus/tab-through.ts";
import { Walker } from "./support/focus/walker.ts";
import { expect, signInAs, test } from "./support/visit.ts";

// The pages themselves are walked by `npm run test:more`; here stands that what the walk looks for is found.

test("a page that no link leads to is named", { tag: "@once" }, async ({ page }) => {
  const walk = { paths: ["/templates", "/templates/:id", "/nowhere"], look: async () => undefined };
  expect(await walkPortal(new Walker(page), walk)).toEqual(["/templates/:id", "/nowhere"]);
});

const lines = '<p><a href="#a">A link</a></p>'.repeat(40);
const bar = (style: string): string =>
  `<main style="padding-block:50vh">${lines}</main><div class="bar" style="${style};background:teal">Bar</div>`;

test("a bar over what the Tab key leads to is found, on the way there and on the way back", {
  tag: "@once",
}, async ({ page }) => {
  const judged = async (style: string) => {
    await page.setContent(bar(style));
    const walks = [false, true].map((isBackwards) => () => tabThrough(page, { isBackwards }));
    const found = [];
    for (const walk of walks) found.push((await walk()).found.some((words) => words.includes("is covered by div.bar")));
    return { found, stays: await page.evaluate(barsThatStay), tall: await page.evaluate(tallBars) };
  };
  const low = await judged("position:fixed;inset:auto 0 0;height:20vh");
  expect(low).toEqual({ found: [true, false], stays: true, tall: [] });
  expect((await judged("position:fixed;inset:0 0 auto;height:20vh")).found).toEqual([false, true]);
  expect((await judged("position:fixed;inset:auto 0 0;height:45vh")).tall).toHaveLength(1);
  expect(await judged("height:20vh")).toEqual({ found: [false, false], stays: false, tall: [] });
});

test("a table that scrolls and does not say so is found", { tag: "@once" }, async ({ page }) => {
  const table =
    '<div style="overflow:auto"><table style="width:5000px"><caption>Wide</caption><tr><td>a</td></tr></table></div>';
  await page.setContent(table);
  expect(await page.evaluate(silentTables)).toEqual(['table "Wide" scrolls and does not say so']);
  await page.setContent(`<p>Scroll sideways to see all of it.</p>${table}`);
  expect(await page.evaluate(silentTables)).toEqual([]);
});

test("in forced colours the page one is on is told apart in the menus", { tag: "@once" }, async ({ page }) => {
  await signInAs(page, "Ines Keller");
  expect(await lookInForcedColours(page)).toEqual([]);
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Halden Assist" }).first().click();
  await expect(page.getByRole("navigation", { name: "Parts of the review" })).toBeVisible();
  expect(await lookInForcedColours(page)).toEqual([]);
});
