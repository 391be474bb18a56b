import type { Page } from "@playwright/test";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, signInAs, test } from "./support/visit.ts";

const csv = `Nr,Category,Question,Help,Vendor answer,Internal remark
1,Policy,Is there an AI policy?,One page is enough,,ask Ana
2,Policy,Who answers for AI?,,,
3,Data,Do you train models on our data?,,,
`;

test("a buyer brings a spreadsheet, builds on it, publishes, sends, and revises it while a vendor is answering @more", async ({
  page,
  baseURL,
  browser,
}, info) => {
  const name = `Our questions ${info.project.name} ${Date.now()}`;
  await signInAs(page, "Tom Okafor");
  await importSpreadsheet(page, name);
  await build(page);
  await publish(page, { version: 1, name });
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  const email = `rosa.q.${info.project.name}.${Date.now()}@fennel.example`;
  const product = `Fennel Q ${info.project.name}`;
  const invitation = await sendTo({ baseURL: baseURL ?? "", email, product, questionnaireId: id });
  const vendor = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await openInvitation(vendor, { invitation, email });
  await answerPolicy(vendor);

  await page.goto(`/questionnaires/${id}`);
  await page.getByRole("button", { name: "Make version 2" }).click();
  await revise(page);
  await page.getByRole("link", { name: "Publish" }).click();
  await expect(page.getByText("Reworded")).toBeVisible();
  await expect(page.getByText(/1 .*version 1/)).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("Version 2", { exact: true })).toBeVisible();

  await vendor.reload();
  await expect(vendor.getByText("Is there an AI policy?")).toBeVisible();
  await page.goto("/assessments");
  await page.getByRole("link", { name: product }).first().click();
  await page.getByRole("button", { name: "Offer version 2" }).click();
  await expect(page.getByText("Version 2 is offered")).toBeVisible();
  await isSound(page);
  await moveAndConfirm(vendor);
  await vendor.context().close();
});

async function importSpreadsheet(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Questionnaires" }).click();
  await page.getByRole("link", { name: "Import a file" }).click();
  const file = { name: `${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.getByLabel("The file").setInputFiles(file);
  await expect(page.getByRole("heading", { name: "What was understood" })).toBeVisible();
  await expect(page.getByText("3 questions in 2 sections")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Internal remark" })).toBeVisible();
  await isSound(page);
  await page
    .getByLabel("A question without a list of answers becomes")
    .selectOption("Yes, partly, no or not applicable");
  await page.getByRole("button", { name: "Read it again this way" }).click();
  await page.getByRole("button", { name: "Keep as a draft" }).click();
  await page.waitForURL(/\/questionnaires\/drafts\//);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Takes a proposed control, adds a question with a condition, moves it by keys, undoes, looks at file and preview. */
async function build(page: Page): Promise<void> {
  const outline = page.getByRole("navigation", { name: "Parts of the questionnaire" });
  await outline.getByRole("button", { name: /Is there an AI policy/ }).click();
  await page.getByRole("button", { name: "Add A.2.2" }).click();
  await expect(page.getByRole("button", { name: "Take A.2.2 away" })).toBeVisible();
  await isSound(page);
  await page.getByLabel("The question", { exact: true }).last().fill("When was it approved?");
  await page.getByLabel("Kind of answer").last().selectOption("Date");
  await page.getByRole("button", { name: "Add the question" }).click();
  await expect(outline.getByRole("button", { name: /When was it approved/ })).toBeVisible();
  await page.getByText(/^Condition/).click();
  await page.getByRole("button", { name: "Add a condition" }).click();
  await expect(page.locator(".condition-sentence")).toContainText("Is there an AI policy");
  await isSound(page);

  const added = outline.getByRole("button", { name: /When was it approved/ });
  await added.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(outline.getByRole("button").nth(4)).toContainText("When was it approved");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(outline.getByRole("button").nth(3)).toContainText("When was it approved");

  await page.getByRole("link", { name: "File" }).click();
  const text = page.getByLabel("The file (YAML)");
  await expect(text).toHaveValue(/When was it approved\?/);
  await text.fill(`# kept for our auditors\n${await text.inputValue()}`);
  await page.getByRole("link", { name: "Preview as vendor" }).click();
  await page.getByLabel("Yes", { exact: true }).first().check();
  await expect(page.getByText("When was it approved?")).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "File" }).click();
  await expect(text).toHaveValue(/^# kept for our auditors/);
  await isSound(page);
}

async function publish(page: Page, { version, name }: { version: number; name: string }): Promise<void> {
  await page.getByRole("link", { name: "Publish" }).click();
  await isSound(page);
  await page.getByRole("button", { name: `Publish version ${version}` }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText(`Version ${version}`, { exact: true })).toBeVisible();
  await isSound(page);
}

async function answerPolicy(vendor: Page): Promise<void> {
  await vendor.getByRole("link", { name: /^Policy/ }).click();
  const card = vendor.getByRole("region", { name: "Is there an AI policy?" });
  await card.getByLabel("Yes", { exact: true }).check();
  await expect(card.getByText(/Saved/)).toBeVisible();
}

async function revise(page: Page): Promise<void> {
  await page.waitForURL(/\/questionnaires\/drafts\//);
  const outline = page.getByRole("navigation", { name: "Parts of the questionnaire" });
  await outline.getByRole("button", { name: /Is there an AI policy/ }).click();
  await page.getByLabel("The question", { exact: true }).first().fill("Has management approved an AI policy?");
  await expect(outline.getByRole("button", { name: /Has management approved/ })).toBeVisible();
}

/** The vendor sees what would change, moves by its own will, and confirms the answer that came along. */
async function moveAndConfirm(vendor: Page): Promise<void> {
  await vendor.goto(new URL(vendor.url()).pathname.replace(/\/sections.*/, ""));
  await expect(vendor.getByRole("heading", { name: /offers version 2/ })).toBeVisible();
  await isSound(vendor);
  await vendor.getByRole("button", { name: "Go on with version 2" }).click();
  await expect(vendor.getByText("1 answer wants another look")).toBeVisible();
  await vendor.getByRole("link", { name: "Go to the first" }).click();
  const card = vendor.getByRole("region", { name: "Has management approved an AI policy?" });
  await expect(card.getByText("Asked before: “Is there an AI policy?”")).toBeVisible();
  await expect(card.getByLabel("Yes", { exact: true })).toBeChecked();
  await isSound(vendor);
  await card.getByRole("button", { name: "It still fits" }).click();
  await expect(card.getByText(/Saved/)).toBeVisible();
}

test("an old Excel file is refused with the way out, and nothing is kept", async ({ page }) => {
  await signInAs(page, "Tom Okafor");
  await page.goto("/questionnaires/import");
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  await page
    .getByLabel("The file")
    .setInputFiles({ name: "old.xls", mimeType: "application/vnd.ms-excel", buffer: old });
  await expect(page.getByText("save it as .xlsx")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep as a draft" })).toHaveCount(0);
  await isSound(page);
});
