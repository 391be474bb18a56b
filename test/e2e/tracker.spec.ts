import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("a buyer finds an assessment among all, by keyboard, and a link shows a colleague the same", {
  tag: "@phone",
}, async ({ page }) => {
  await signInAs(page, "Tom Okafor");
  await page.goto("/assessments");
  const heading = page.getByRole("heading", { name: /^[\d,]+ assessments?( found)?$/ });
  await expect(heading).toBeVisible();
  await isSound(page);
  await page.getByLabel("Vendor or product").fill("halden");
  await page.keyboard.press("Enter");
  const rows = page.locator(".list tbody tr");
  await expect(heading).toHaveText(/found$/);
  await expect(heading).toBeFocused();
  await expect(rows.first()).toContainText("Halden");
  await page.reload();
  await expect(page.getByLabel("Vendor or product")).toHaveValue("halden");
  await expect(rows.first()).toContainText("Halden");
  await page.getByLabel("Vendor or product").fill("no such vendor");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "No assessment like that" })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "Show all of them" }).click();
  await page.getByRole("button", { name: "Due" }).press("Enter");
  await expect(page.locator("th[aria-sort=ascending]")).toContainText("Due");
  await page.getByText("Columns", { exact: true }).click();
  await page.getByLabel("Questionnaire").check();
  await expect(page.getByRole("columnheader", { name: "Questionnaire" })).toBeAttached();
  await expect(page).toHaveURL(/sort=due&columns=/);
  await isSound(page);
});
