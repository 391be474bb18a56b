import type { Locator } from "@playwright/test";
import { expect, isSound, test } from "./support/visit.ts";

test("a visitor without an account plays a trick, reads that it does not pay, and is told of tricks that are refused", async ({
  page,
}) => {
  await page.goto("/how-scoring-works");
  await page
    .getByRole("main")
    .getByRole("link", { name: /try to cheat/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Try to cheat" })).toBeVisible();
  await isSound(page);

  await page.getByRole("button", { name: "Play the cheat: A certificate that does not exist" }).click();
  await expect(page.getByRole("heading", { name: "A certificate that does not exist", level: 2 })).toBeFocused();
  await expect(page.getByText("It does not pay")).toBeVisible();
  const sides = page.getByRole("table", { name: "The cheat beside the honest vendor" });
  await expect(sides.getByRole("row", { name: /Checked/ })).toContainText("40%");
  await expect(sides.getByRole("row", { name: /Rating/ })).toContainText("Not conclusive");
  await isSound(page);

  await page.getByText("Bending the rules").click();
  await page.getByRole("button", { name: "Play the cheat: A certificate of nothing" }).click();
  await expect(page.getByText("It is refused")).toBeVisible();
  await expect(sides).toHaveCount(0);
  await isSound(page);
});

test("with the keyboard alone, an answer changes the figures, they are said aloud, and all of it can be undone", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await page.goto("/try-to-cheat");
  const score = page.getByRole("complementary", { name: "What the score says" });
  await expect(score).toContainText("Nothing has changed yet.");

  const answer = page
    .getByRole("group", { name: "Who answers for the responsible use of AI in this product?" })
    .getByLabel("The vendor answers");
  await answer.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await expect(answer).toHaveValue("named-with-power");
  await expect(score).toContainText(/Claimed 56% → \d+%/);
  await expect(
    page.getByRole("status").filter({ hasText: /^Claimed \d+%, Assured \d+%, Checked \d+%/ }),
  ).toBeAttached();
  await isInSight(answer);

  await page.getByRole("button", { name: "Claim the best of everything" }).press("Enter");
  await page.getByRole("button", { name: "Hang one report on every answer" }).press("Enter");
  await expect(score).toContainText("Assured 23% → 65%");
  await expect(score).toContainText("Checked 23% → 40%");
  await expect(score).toContainText("not conclusive");
  await isSound(page);
  await page.getByRole("button", { name: "Start again" }).press("Enter");
  await expect(score).toContainText("Nothing has changed yet.");
  expect(sent, "what left the browser").toEqual([]);
});

/** What has the focus is not hidden under the figures that stay in sight (WCAG 2.4.11). */
async function isInSight(field: Locator): Promise<void> {
  const isOnTop = await field.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  });
  expect(isOnTop).toBe(true);
}
