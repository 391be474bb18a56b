import { expect, isSound, signInAs, test } from "./support/visit.ts";

test("a reviewer agrees with one key, accepts evidence for one answer, and confirms a system; the summary says what was looked at", {
  tag: "@once",
}, async ({ page }) => {
  await signInAs(page, "Ines Keller");
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Sorrel Forecast" }).first().click();
  const seen = page.getByText(/If what nobody has checked counted as the vendor's word only:/);
  await expect(seen).toContainText("Looked at: 0 of");
  await expect(page.getByText("The rating rests on what nobody has looked at")).toBeVisible();
  await isSound(page);

  const system = page.getByRole("heading", { name: "Sorrel Forecast Nobody has confirmed this" });
  await expect(system).toBeVisible();
  await page.getByLabel("Reason, about Sorrel Forecast").fill("Seen in the vendor's demonstration");
  await page.getByRole("button", { name: "Confirm: Sorrel Forecast" }).click();
  await expect(page.getByRole("heading", { name: "Sorrel Forecast Confirmed" })).toBeVisible();

  const parts = page.getByRole("navigation", { name: "Parts of the review" });
  await parts.getByRole("link", { name: "Answers" }).click();
  const left = page.getByText(/answers? of \d+ still to look at/);
  const before = Number.parseInt((await left.innerText()).match(/\d+/)?.[0] ?? "0", 10);
  const policy = page.locator("#ai-policy");
  await policy.focus();
  await page.keyboard.press("a");
  await expect(policy.getByText("Looked at: it stands as it is.").first()).toBeVisible();
  await expect(left).toContainText(`${before - 1} answers of`);

  const tests = page.locator("#kinds-of-tests");
  await expect(
    tests.getByText("Also behind 1 other answer: each is judged for itself.", { exact: false }),
  ).toBeVisible();
  await tests.getByText("Judge this evidence").click();
  await tests.getByLabel("Reason, about Release test results.csv").fill("Limits and results are in it");
  await tests.getByRole("button", { name: /^Accept for this answer/ }).click();
  await expect(tests.getByText("Accepted for this answer", { exact: true }).first()).toBeVisible();
  await expect(page.locator("#release-limits").getByText("Not looked at")).toBeVisible();
  // What was said last stays in sight at the foot of the window, over whatever is there.
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await isSound(page);

  await parts.getByRole("link", { name: "Summary" }).click();
  await expect(seen).toContainText("Looked at: 2 of");
});
