import type { Browser, Page } from "@playwright/test";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

const file = `# kept for our auditors
id: built-together
version: 1
title: Built together
language: en
estimatedMinutes: 5
answerSets:
  often:
    - { value: yearly, label: Once a year, score: 1 }
    - { value: quarterly, label: "Every quarter, and after each larger change of the system", score: 1 }
    - { value: never, label: Never, score: 0 }

sections:
  - id: first
    title: First
    questions:
      - { id: a, type: yesNo, text: Is there a policy? }
      - { id: often, type: single, text: How often is it reviewed?, answerSet: often }
      - { id: users, type: number, text: How many people use it?, max: 1000 }
      - { id: d, type: yesNo, text: Is it public? }
`;

/** A draft with this file, opened by somebody of the buyer. */
async function openDraft(page: Page, id?: string): Promise<string> {
  const made = id ?? (await startDraft(page));
  await page.goto(`/questionnaires/drafts/${made}`);
  await expect(page.getByRole("heading", { level: 1, name: "Built together" })).toBeVisible();
  return made;
}

const startDraft = (page: Page): Promise<string> =>
  page.evaluate(async (text) => {
    const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
    const body = JSON.stringify({ text });
    const answer = await fetch("/api/buyer/questionnaire-drafts", { method: "POST", headers, body });
    return String(((await answer.json()) as { id: unknown }).id);
  }, file);

const outline = (page: Page) => page.getByRole("navigation", { name: "Parts of the questionnaire" });

async function reword(page: Page, { from, to }: { from: string; to: string }): Promise<void> {
  await outline(page).getByRole("button", { name: from }).click();
  await page.getByLabel("The question", { exact: true }).first().fill(to);
  await expect(outline(page).getByRole("button", { name: to })).toBeVisible();
}

test("a condition of several parts is built by pull-downs, says what can never hold, and fits a small screen", async ({
  page,
}) => {
  await signInAs(page, "Tom Okafor");
  await openDraft(page);
  await outline(page).getByRole("button", { name: "Is it public?" }).click();
  await page.getByText(/^Condition/).click();
  await page.getByRole("button", { name: "Add a condition" }).click();
  const value = page.getByRole("textbox", { name: "Value" });
  await value.fill("2000");
  await expect(
    page.getByText(/This can never hold: “How many people use it\?” is at least 2,000/).first(),
  ).toBeVisible();
  await isSound(page);
  await value.fill("12,5");
  await expect(page.getByText(/This can never hold/)).toHaveCount(0);
  await expect(page.locator(".condition-sentence")).toHaveText(
    "Shown when “How many people use it?” is at least 12.5.",
  );

  await page.getByRole("button", { name: "Add a group" }).click();
  const group = page.getByRole("group", { name: "Group of conditions" });
  await group.getByLabel("Holds when").selectOption("none of these holds");
  await isSound(page);
  // A group of one is no group any more: it says the same in a line of its own.
  await group.getByRole("button", { name: "Remove this condition" }).last().click();
  await expect(group).toHaveCount(0);
  const row = page.locator(".test-row").nth(1);
  await row.getByLabel("Question").selectOption("2. How often is it reviewed?");
  await row.getByLabel("Test").selectOption("is none of");
  await row.getByLabel("Never").check();
  await expect(page.locator(".condition-sentence")).toHaveText(
    "Shown when “How many people use it?” is at least 12.5 and “How often is it reviewed?” is not Never.",
  );
  await isSound(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row.getByLabel("Never")).not.toBeChecked();
});

test("a shared list is changed where it is used, for all that use it", async ({ page }) => {
  await signInAs(page, "Tom Okafor");
  await openDraft(page);
  await outline(page).getByRole("button", { name: "How often is it reviewed?" }).click();
  await expect(page.getByText("One question uses the shared list “often”:")).toBeVisible();
  await page.getByLabel("Answer 1", { exact: true }).fill("Each year");
  await isSound(page);
  await outline(page).getByRole("button", { name: "Title and description" }).click();
  await page.getByText("“often”", { exact: true }).click();
  await expect(page.getByLabel("Answer 1", { exact: true })).toHaveValue("Each year");
  await isSound(page);
});

test("two people change different questions of one draft, and both changes stay; of the same question one is chosen @more", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, "Tom Okafor");
  const id = await openDraft(page);
  const priya = await otherPage(browser, baseURL ?? "");
  await openDraft(priya, id);

  await reword(priya, { from: "Is there a policy?", to: "Is there an AI policy?" });
  await expect(priya.getByText(/^Saved/)).toBeVisible();
  await reword(page, { from: "Is it public?", to: "Is it public and signed?" });
  await expect(page.getByText("Priya Nair changed this draft too")).toBeVisible();
  await expect(outline(page).getByRole("button", { name: "Is there an AI policy?" })).toBeVisible();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await isSound(page);

  await reword(priya, { from: "Is there an AI policy?", to: "Is there a policy on AI?" });
  await expect(priya.getByText("Tom Okafor changed this draft too")).toBeVisible();
  await expect(priya.getByText(/^Saved/)).toBeVisible();
  await reword(page, { from: "Is there an AI policy?", to: "Has an AI policy been approved?" });
  await expect(page.getByText(/You both changed the question/)).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Go on with Priya Nair’s version" }).click();
  await expect(outline(page).getByRole("button", { name: "Is there a policy on AI?" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(outline(page).getByRole("button", { name: "Has an AI policy been approved?" })).toBeVisible();
  await expect(page.getByText(/^Saved/)).toBeVisible();

  await priya.reload();
  await expect(outline(priya).getByRole("button", { name: "Has an AI policy been approved?" })).toBeVisible();
  await expect(outline(priya).getByRole("button", { name: "Is it public and signed?" })).toBeVisible();
  await priya.getByRole("link", { name: "File" }).click();
  await expect(priya.getByLabel("The file (YAML)")).toHaveValue(/^# kept for our auditors/);
  await priya.context().close();
});

async function otherPage(browser: Browser, baseURL: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signInAs(page, "Priya Nair");
  return page;
}
