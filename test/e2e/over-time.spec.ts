import { approve } from "./support/approve.ts";
import { newPlace } from "./support/place.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";
import { signedIn } from "./support/writers.ts";

test("whoever comes back to a decision sees that the score moved since, why, what it was on the day, and all that happened with the vendor", async ({
  page,
  baseURL,
}) => {
  const address = baseURL ?? "";
  const { submittedId } = await newPlace(address);
  await approve(address, submittedId);
  await signInAs(page, "Ines Keller");
  await page.goto(`/assessments/${submittedId}/decision`);
  await expect(page.getByRole("heading", { name: "Approved" })).toBeVisible();
  await expect(page.getByText("no longer the one that was decided on")).toHaveCount(0);

  const ines = await signedIn(address, "ines");
  await ines.call("PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
    params: { id: submittedId, kind: "answer", subject: "ai-policy" },
    body: { revision: 0, reason: "The policy was never put into force", body: { level: 0 } },
  });
  await page.reload();
  await expect(page.getByText("The score is no longer the one that was decided on")).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "What moved, when and why" }).click();
  const judged = page.getByRole("row").filter({ hasText: "A reviewer judged 1 answer" });
  await expect(judged).toContainText("→");
  await expect(page.getByRole("row").filter({ hasText: "The vendor handed in its answers" })).toContainText(
    "decided on these figures",
  );
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByText("Choose a day")).toBeVisible();
  await page.getByLabel("Day", { exact: true }).fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByText("1 conclusion", { exact: true })).toBeVisible();
  await isSound(page);

  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link").nth(1).click();
  await page.getByLabel("Show", { exact: true }).selectOption("Decisions");
  const decided = page.getByRole("link", { name: "Approved", exact: true }).first();
  await expect(decided).toBeVisible();
  await expect(page.getByText("Questionnaire sent to")).toHaveCount(0);
  await isSound(page);
  await decided.click();
  await expect(page.getByRole("heading", { name: "Approved" })).toBeVisible();
});
