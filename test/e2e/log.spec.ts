import { readFileSync } from "node:fs";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("an auditor finds who concluded what, by keyboard, and takes it away", async ({ page }) => {
  await signInAs(page, "Owen Hart");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Log", exact: true }).click();
  const entries = page.getByRole("table", { name: "Entries, the newest first" }).locator("tbody tr");
  // Others work at the same time: their entries may be newer.
  await expect(entries.filter({ hasText: "Owen Hart signed in" }).first()).toBeVisible();
  await isSound(page);
  await page.getByLabel("What", { exact: true }).focus();
  await page.keyboard.type("Reviewing");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Show", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/log\?kind=review$/);
  await expect(entries.filter({ hasText: "signed in" })).toHaveCount(0);
  await expect(entries.filter({ hasText: "concluded on" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^\d+ entr(?:y|ies) found$/ })).toBeFocused();
  await isSound(page);
  const workbook = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as Excel workbook" }).click();
  expect((await workbook).suggestedFilename()).toBe("annexa-log.xlsx");
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as JSON lines" }).click();
  const text = readFileSync(await (await file).path(), "utf8");
  expect(text).toContain("review.saved");
  expect(text.trimEnd().split("\n").at(-1)).toContain('"checkpoint":"localhost');
  await page.goBack();
  await expect(entries.filter({ hasText: "Owen Hart" }).first()).toBeVisible();
  await page.getByLabel("From", { exact: true }).fill("2001-01-01");
  await page.getByLabel("To", { exact: true }).fill("2001-01-02");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nothing like that is in the log" })).toBeVisible();
  await isSound(page);
});

test("a link in an entry leads to what it tells of, and old entries are a link away", async ({ page }) => {
  await signInAs(page, "Priya Nair");
  await page.goto("/log");
  const table = page.getByRole("table", { name: "Entries, the newest first" });
  await expect(table.locator("tbody tr")).toHaveCount(50);
  const first = await table.locator("tbody tr").first().textContent();
  await page.getByRole("link", { name: "Older entries" }).click();
  await expect(page).toHaveURL(/before=\d+/);
  await expect(table.locator("tbody tr").first()).not.toHaveText(first ?? "");
  await page.getByRole("link", { name: "Newest entries" }).click();
  await expect(table.locator("tbody tr")).toHaveCount(50);
  await table.locator("a[href^='/assessments/asm_']").first().click();
  await expect(page).toHaveURL(/\/assessments\/asm_/);
});

test("whoever is neither owner nor auditor is told who reads the log", async ({ page }) => {
  await signInAs(page, "Tom Okafor");
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Log" })).toHaveCount(0);
  await page.goto("/log");
  await expect(page.getByRole("heading", { name: "The log is not yours to read" })).toBeVisible();
  await isSound(page);
});
