import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("the portfolio ranks, filters, draws and remembers a view, with the keyboard too", async ({ page }, info) => {
  await signInAs(page, "Tom Okafor");
  await page.goto("/portfolio");
  const rows = page.locator(".list tbody tr");
  await expect(rows.first()).toContainText("Meridian Triage");
  expect((await rows.first().boundingBox())?.y).toBeLessThan(400);
  await isSound(page);
  await page.getByLabel("Product or vendor").fill("Brightwell Notes");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^\d+ assessments? found$/ })).toBeVisible();
  await expect(rows.first()).toContainText("Brightwell Notes");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByLabel("Keep this view as").fill(`Brightwell ${info.project.name}`);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("button", { name: "Product", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("th[aria-sort=ascending]")).toContainText("Product");
  await page.getByRole("button", { name: `Brightwell ${info.project.name}`, exact: true }).click();
  await expect(rows.first()).toContainText("Brightwell Notes");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("combobox", { name: "Certificate" }).selectOption("no-credit");
  await expect(page.locator(".list").getByText("Halden Assist")).toBeVisible();
  await expect(page.locator(".list").getByText("Juniper Loop")).toHaveCount(0);
  // The address says it: a colleague who follows it sees the same.
  await page.reload();
  await expect(page.getByRole("button", { name: "Certificate: all again" })).toBeVisible();
  await expect(page.locator(".list").getByText("Halden Assist")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("button", { name: "Charts" }).click();
  await page.getByRole("button", { name: /^Assured, 90% to 100%: \d+$/ }).click();
  await expect(rows).toHaveCount(1);
  await isSound(page);
  await page.getByRole("button", { name: "Assured: all again" }).click();
  for (const part of ["Inherent risk against what is assured", "How the vendors spread", "What comes up"])
    await page.getByText(part).click();
  await expect(page.getByRole("img", { name: "Inherent risk against what is assured" })).toBeVisible();
  await expect(page.getByText(/certificate runs out/).first()).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: /^Critical and proven: \d+ vendors/ }).click();
  await expect(rows.first()).toContainText("Meridian Triage");
  await page.getByRole("button", { name: /^Explain A.2, Meridian Triage/ }).click();
  await expect(
    page
      .getByRole("dialog")
      .getByRole("link", { name: /^Review/ })
      .first(),
  ).toBeVisible();
});

test("what is ticked in the portfolio is compared, and the columns are anybody's choice", async ({ page }) => {
  await signInAs(page, "Tom Okafor");
  await page.goto("/portfolio");
  await page.getByText("Columns", { exact: true }).click();
  await page.getByLabel("Places it may take").check();
  await expect(page.locator(".list tbody tr").first()).toContainText(/claims: 1/);
  for (const product of ["Meridian Triage", "Juniper Loop"])
    await page.getByRole("checkbox", { name: `Tick ${product}` }).check();
  await page.getByRole("link", { name: "Compare the 2 submitted" }).click();
  await expect(page).toHaveURL(/\/compare\?assessments=/);
});
