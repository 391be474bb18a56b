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

test(
  "a buyer keeps what they look at under a name, and comes back to it from where nothing is found",
  {
    tag: "@phone",
  },
  async ({ page }, info) => {
    const name = `Halden by day ${info.project.name}`;
    await signInAs(page, "Tom Okafor");
    await page.goto("/assessments?search=halden&sort=due&columns=due,questionnaire");
    await page.getByText("Views", { exact: true }).click();
    await page.getByLabel("Keep this view as").fill(name);
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
    await isSound(page);
    await page.goto("/assessments?search=no+such+vendor");
    await expect(page.getByRole("heading", { name: "No assessment like that" })).toBeVisible();
    await page.getByText("Views", { exact: true }).click();
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.locator(".list tbody tr").first()).toContainText("Halden");
    await expect(page.getByLabel("Vendor or product")).toHaveValue("halden");
    await expect(page.locator("th[aria-sort=ascending]")).toContainText("Due");
    await expect(page.getByRole("columnheader", { name: "Questionnaire" })).toBeAttached();
    await expect(page.getByRole("columnheader", { name: "Score" })).toHaveCount(0);
    await isSound(page);
    await page.getByRole("button", { name: `Forget the view ${name}` }).click();
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  },
);

test("the first row of every list stands within the first 400 pixels of a wide window", { tag: "@once" }, async ({
  page,
}) => {
  await signInAs(page, "Tom Okafor");
  for (const list of ["/assessments", "/vendors", "/portfolio", "/compare", "/workload"]) {
    await page.goto(list);
    const first = page.locator("main tbody tr").first();
    await expect(first).toBeVisible();
    expect((await first.boundingBox())?.y, list).toBeLessThan(400);
  }
});
