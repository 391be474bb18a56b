import type { Page } from "@playwright/test";
import type { TrackerPage } from "#contract/assessment.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

/** Presses Tab until the thing with that name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      const label =
        element?.ariaLabel ?? (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined);
      // A table that scrolls sideways takes the focus too; what is looked for is something to press.
      if (!element?.matches("a, button, input, summary")) return "";
      return label ?? element.textContent ?? "";
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`the keyboard never reaches "${name}"`);
}

test("with the keyboard alone: choose vendors, compare them, open a domain to its controls", { tag: "@once" }, async ({
  page,
}) => {
  await signInAs(page, "Owen Hart");
  await page.goto("/compare");
  await expect(page.getByText("Tick 2 to 10 to compare.")).toBeVisible();
  await isSound(page);
  for (const product of ["Paperlane Care", "Juniper Loop", "Halden Assist", "Meridian Triage"]) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(page, `Tick ${product} of`);
    await page.keyboard.press("Space");
    if (product === "Paperlane Care") await expect(page.getByText("Tick at least one more to compare")).toBeVisible();
  }
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, "Compare the 4");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Meridian Triage leads with", { exact: false })).toBeVisible();
  await expect(page.getByText(/Common basis: \d\d of 38 controls/)).toBeVisible();
  await isSound(page);

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, "A.5 Impact assessment");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A.5.2", { exact: false }).first()).toBeVisible();
  await isSound(page);
});

test("others are chosen from a comparison: what was compared is ticked, wherever in the list it stands", async ({
  page,
}) => {
  await signInAs(page, "Tom Okafor");
  await page.goto("/compare?search=meridian");
  await page.getByRole("checkbox", { name: "Tick Meridian Triage" }).check();
  await page.getByLabel("Vendor or product").fill("juniper");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("checkbox", { name: "Tick Juniper Loop" }).check();
  await page.getByRole("link", { name: "Compare the 2" }).click();
  await expect(page.getByRole("table", { name: /^Ranking/ }).locator("tbody tr")).toHaveCount(2);
  await page.goBack();
  await expect(page.getByText("2 assessments ticked")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Tick Juniper Loop" })).toBeChecked();
  await page.goForward();
  await page.getByRole("link", { name: "Choose others" }).click();
  await expect(page.getByText("2 assessments ticked")).toBeVisible();
  await page.getByLabel("Vendor or product").fill("brightwell");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("checkbox", { name: "Tick Brightwell Notes" }).check();
  await page.reload();
  await page.getByRole("link", { name: "Compare the 3" }).click();
  await expect(page.getByRole("table", { name: /^Ranking/ }).locator("tbody tr")).toHaveCount(3);
});

/** The eight vendors of the demonstration; other journeys hand in more beside them. */
const told = [
  "Meridian Triage",
  "Juniper Loop",
  "Brightwell Notes",
  "Paperlane Care",
  "Sorrel Forecast",
  "Norvik Signal",
  "Halden Assist",
  "Calder Read",
];

test("the eight vendors of the demonstration side by side: the honest one without a certificate is second", async ({
  page,
}) => {
  await signInAs(page, "Tom Okafor");
  const { entries } = (await (await page.request.get("/api/buyer/assessments?most=200")).json()) as TrackerPage;
  const ids = told.map((product) => entries.find((one) => one.product === product)?.id);
  await page.goto(`/compare?assessments=${ids.join(",")}`);
  const ranking = page.getByRole("table", { name: /^Ranking/ });
  await expect(ranking.getByRole("row").nth(1)).toContainText("Meridian Triage");
  await expect(ranking.getByRole("row").nth(2)).toContainText("Juniper Loop");
  await expect(page.getByText(/it comes first in >?\d+ of 100 weightings/)).toBeVisible();
  await expect(page.getByRole("table", { name: "Knock-outs" })).toContainText("Covers 0%, worth 100%");
  await expect(page.getByRole("table", { name: /^What the answers are made of/ })).toContainText("By certificate");
  await page.getByLabel("Show one vendor among the others").selectOption({ label: "Halden Assist" });
  await expect(page.getByRole("table", { name: /^Halden Assist among the others/ }).getByRole("row")).toHaveCount(10);
  await page.getByLabel("Domains", { exact: true }).selectOption("spread");
  await page.getByLabel("Vendors", { exact: true }).selectOption("assured");
  await expect(page.locator(".heat-table thead th").nth(1)).toContainText("Meridian Triage");
  const link = page.url();
  await page.goto("/");
  await page.goto(link);
  await expect(page.locator(".heat-table thead th").nth(1)).toContainText("Meridian Triage");
  await isSound(page);
});
