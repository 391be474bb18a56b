import { compareSubmitted } from "./support/compare-submitted.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("an owner tries another policy, sees what it would do, and is told when better evidence would count for less", async ({
  page,
}) => {
  await signInAs(page, "Priya Nair");
  await page.goto("/policy");
  await isSound(page);
  await page.getByLabel("The vendor's word").fill("0.2");
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(page.getByText(/of \d+ would get another rating/)).toBeVisible();
  await expect(page.getByText("The vendor's word: 0.4 → 0.2")).toBeVisible();
  await expect(page.getByRole("button", { name: /Publish as version/ })).toBeVisible();
  await expect(page.getByLabel("Why you change it")).toBeVisible();
  await isSound(page);
  await page.getByLabel("The vendor's word").fill("0.95");
  await expect(page.getByText("Better evidence must not count for less: let the four values rise")).toBeVisible();
  await expect(page.getByRole("button", { name: "See what it would do" })).toBeDisabled();
  await isSound(page);
});

test("an owner publishes a policy with a reason after the laws held, and sees what moving assessments to it does", {
  tag: "@once",
}, async ({ page }) => {
  await signInAs(page, "Priya Nair");
  await page.goto("/policy");
  // A day more of warning changes no rating that another journey looks at.
  await page.getByLabel("Warn before a certificate expires, in days").fill("91");
  await page.getByRole("button", { name: "See what it would do" }).click();
  await page.getByLabel("Why you change it").fill("We want to know a day earlier.");
  await page.getByRole("button", { name: /Publish as version/ }).click();
  const versions = page.getByRole("list", { name: "Versions" });
  await expect(versions).toContainText("We want to know a day earlier.");
  await expect(page.getByLabel("Warn before a certificate expires, in days")).toHaveValue("91");
  await page.getByRole("button", { name: "See what moving them does" }).click();
  await expect(page.getByRole("button", { name: /^Move \d+ assessments? to version 2$/ })).toBeVisible();
  await isSound(page);
});

test("moving the weights shows another order at once, and only differences leaves the rest out", async ({ page }) => {
  await signInAs(page, "Ines Keller");
  await compareSubmitted(page);
  await page.getByText("Move the weights and see").click();
  const order = page.getByRole("table", { name: "The order under these weights" });
  const before = await order.innerText();
  const sliders = page.locator(".weights input[type=range]");
  await sliders.first().focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => order.innerText()).not.toBe(before);
  await isSound(page);
  const rows = page.locator(".heat-table tbody tr");
  const all = await rows.count();
  await page.getByLabel("Only differences").check();
  expect(await rows.count()).toBeLessThanOrEqual(all);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download it as an Excel workbook" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("annexa-comparison.xlsx");
  await isSound(page);
});
