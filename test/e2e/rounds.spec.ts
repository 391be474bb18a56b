import type { Page } from "@playwright/test";
import { answerAndSubmit } from "./support/answering.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, mailTo, signInAs, test } from "./support/visit.ts";

test("a submission is taken back, handed in again, sent back with a basket, changed where asked, and reviewed anew @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const email = `rosa.rounds.${info.project.name}.${Date.now()}@fennel.example`;
  const product = `Rounds ${info.project.name}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
  const home = page.url();
  await answerAndSubmit(page);
  await page.goto(home);
  await isSound(page);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("button", { name: "Leave them submitted" }).click();
  await expect(page.getByText("Your answers are submitted")).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Yes, take them back" }).click();
  await expect(page.getByRole("link", { name: "Check your answers and submit" })).toBeVisible();
  await submitAgain(page, home);

  const reviewer = await (
    await browser.newContext({ viewport: page.viewportSize(), ...(baseURL && { baseURL }) })
  ).newPage();
  await signInAs(reviewer, "Ines Keller");
  await reviewer.goto("/assessments");
  await reviewer.getByRole("link", { name: product, exact: true }).first().click();
  await reviewer.getByRole("link", { name: "Answers", exact: true }).click();
  await ask(reviewer, { question: "AI policy", text: "Attach the policy, please." });
  await ask(reviewer, { question: "AI inventory", text: "How often is it checked?" });
  await reviewer.reload();
  await expect(reviewer.getByRole("heading", { name: "Basket: 2 questions" })).toBeVisible();
  await isSound(reviewer);
  const asked = Date.now();
  await reviewer.getByLabel("A word to go with it").fill("Nearly there.");
  await reviewer.getByRole("button", { name: "Send back to Fennel Health" }).click();
  await expect(reviewer.getByText("Sent back to Fennel Health for changes")).toBeVisible();
  await isSound(reviewer);
  expect((await mailTo(page, { address: email, since: asked, with: "2 questions" })).subject).toContain("changes");

  await page.goto(home);
  await expect(page.getByText("Harbour Vale Hospitals asks you to look again")).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "AI inventory", exact: true }).click();
  const card = page.getByRole("region", { name: "AI inventory" });
  await expect(card.getByText("How often is it checked?")).toBeVisible();
  await expect(page.getByText("As you submitted it; nobody asked to change it.").first()).toBeVisible();
  await card.getByRole("radio").nth(1).check();
  await expect(card.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await isSound(page);
  await submitAgain(page, home);

  await reviewer.reload();
  await expect(reviewer.getByText("3 rounds").or(reviewer.getByText("2 rounds"))).toBeVisible();
  await expect(reviewer.locator(".answer").getByText("Changed since last time")).toHaveCount(1);
  await expect(reviewer.getByText("Last time it said")).toHaveCount(1);
  await isSound(reviewer);
  await reviewer.getByRole("link", { name: "Summary", exact: true }).click();
  await expect(reviewer.getByText(/^Since the hand-in of .* Assured is \d+%/)).toBeVisible();
  await reviewer.getByText("Exactly what changed: 1 question, 0 certificates").click();
  await expect(reviewer.getByRole("table", { name: "Question by question" })).toContainText("Answer: another answer");
  await isSound(reviewer);
  await reviewer.getByRole("link", { name: "Both wordings side by side" }).click();
  await expect(reviewer.getByRole("table", { name: "1 answer changed" })).toContainText("AI");
  await isSound(reviewer);
});

async function submitAgain(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/check`);
  await page.getByLabel("Your role").fill("Founder");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Submit to Harbour Vale Hospitals" }).click();
  await expect(page.getByText("Your answers are submitted")).toBeVisible();
}

async function ask(page: Page, { question, text }: { question: string; text: string }): Promise<void> {
  await page.getByRole("button", { name: `Ask the vendor to change it (${question})` }).click();
  await page.getByLabel("What should the vendor change?").fill(text);
  await page.getByRole("button", { name: "Put into the basket" }).click();
  await expect(page.getByText(`In the basket: ${text}`)).toBeVisible();
}
