import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("the portfolio ranks, filters, draws and remembers a view, with the keyboard too", async ({ page }, info) => {
  await signInAs(page, "Tom Okafor");
  await page.goto("/portfolio");
  const rows = page.locator(".portfolio tbody tr:has(th)");
  await expect(rows.first()).toContainText("Meridian Triage");
  await isSound(page);
  await page.getByLabel("Product or vendor").fill("Brightwell Notes");
  await expect(page.getByText(/^\d+ assessments? of \d+$/)).toBeVisible();
  await expect(rows.first()).toContainText("Brightwell Notes");
  await page.getByLabel("Keep this view as").fill(`Brightwell ${info.project.name}`);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("button", { name: "Product", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("th[aria-sort=ascending]")).toContainText("Product");
  await page.getByRole("button", { name: `Brightwell ${info.project.name}`, exact: true }).click();
  await expect(rows.first()).toContainText("Brightwell Notes");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByLabel("Certificate", { exact: true }).selectOption("no-credit");
  await expect(page.locator(".portfolio").getByText("Halden Assist")).toBeVisible();
  await expect(page.locator(".portfolio").getByText("Juniper Loop")).toHaveCount(0);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("button", { name: /^Assured, 90% to 100%: \d+$/ }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Assured: all again" }).click();
  await page.getByRole("button", { name: /^Explain A.2, Meridian Triage/ }).click();
  await expect(
    page
      .getByRole("dialog")
      .getByRole("link", { name: /^Review/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  for (const part of ["Criticality against what is assured", "How the vendors spread", "What comes up"])
    await page.getByText(part).click();
  await expect(page.getByRole("img", { name: "Criticality against what is assured" })).toBeVisible();
  await expect(page.getByText(/certificate runs out/).first()).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: /^Critical and proven: \d+ vendors/ }).click();
  await expect(rows.first()).toContainText("Meridian Triage");
});
