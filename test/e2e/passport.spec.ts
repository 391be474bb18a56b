import { answerAndSubmit } from "./support/answering.ts";
import { uploadEvidence } from "./support/evidence.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, linkIn, mailTo, test } from "./support/visit.ts";

test("a vendor publishes a passport, lets a stranger in to its evidence, fills the next request from it, and takes it back @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const mark = `${info.project.name}.${Date.now()}`;
  const email = `rosa.pass.${mark}@fennel.example`;
  const send = (product: string) => sendTo({ baseURL: baseURL ?? "", email, product });
  await openInvitation(page, { invitation: await send(`Passport ${info.project.name}`), email });
  await answerAndSubmit(page);
  await page.goto("/evidence");
  await uploadEvidence(page, { name: "policy.txt", text: "AI policy" });
  await expect(page.getByRole("link", { name: "policy.txt" })).toBeVisible();
  await uploadEvidence(page, { name: "policy (1).txt", text: "AI policy" });
  await expect(page.getByText("It is the same file as “policy.txt”")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  await isSound(page);

  await page.goto("/passport");
  await page.getByRole("button", { name: "Make a page" }).click();
  await page.getByLabel("Title of the page").fill("AI at Fennel Health");
  await page.getByLabel("Fennel Notes").check();
  await page.getByLabel("policy.txt").check();
  await page.getByLabel("Answers to a standard questionnaire").selectOption({ index: 1 });
  await isSound(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const url = (await page.locator("a[href*='/p/']").textContent())?.trim() ?? "";
  await isSound(page);

  const options = { viewport: page.viewportSize(), ...(baseURL && { baseURL }) };
  const stranger = await (await browser.newContext(options)).newPage();
  await stranger.goto(new URL(url).pathname);
  await expect(stranger.getByRole("heading", { level: 1, name: "AI at Fennel Health" })).toBeVisible();
  await expect(stranger.getByText("Harbour Vale")).toHaveCount(0);
  await isSound(stranger);
  const visitor = `kim.${mark}@elsewhere.example`;
  await stranger.getByLabel("Your name").fill("Kim Stone");
  await stranger.getByLabel("Your organisation").fill("Elsewhere");
  await stranger.getByLabel("Your e-mail address").fill(visitor);
  await stranger.getByLabel("What you need it for").fill("We think of buying.");
  await stranger.getByRole("button", { name: "Ask Fennel Health for the evidence" }).click();
  await expect(stranger.getByText("Fennel Health has your request")).toBeVisible();
  await isSound(stranger);

  await page.reload();
  const since = Date.now();
  await page.getByRole("button", { name: "Let Kim Stone read it for two weeks" }).click();
  await expect(page.getByText("Let in")).toBeVisible();
  await isSound(page);
  const link = linkIn((await mailTo(page, { address: visitor, since })).body);
  await stranger.goto(new URL(link).pathname + new URL(link).hash);
  const [file] = await Promise.all([
    stranger.waitForEvent("download"),
    stranger.getByRole("button", { name: "Download policy.txt" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("policy.txt");
  await isSound(stranger);
  await page.getByRole("button", { name: "End what Kim Stone may read" }).click();
  await expect(page.getByText("No longer let in")).toBeVisible();
  await isSound(page);
  await stranger.reload();
  await expect(stranger.getByRole("heading", { name: "Open the link in your mail again" })).toBeVisible();
  await isSound(stranger);
  await stranger.goto(new URL(link).pathname + new URL(link).hash);
  await expect(stranger.getByText("This link opens no files any more")).toBeVisible();

  await page.goto(await send(`Next ${info.project.name}`));
  await page
    .getByRole("button", { name: /Start answering|Answer for/ })
    .first()
    .click();
  await page.waitForURL(/\/requests\/rsp_/);
  const offer = page.getByText(/Your passport “AI at Fennel Health” answers \d+ questions/);
  const inEnglish = await offer.textContent();
  await page.getByLabel("Language of the questions").selectOption("fr");
  await expect(page.getByText("Évaluation des fournisseurs d’IA, questions essentielles")).toBeVisible();
  await expect(offer).toHaveText(inEnglish ?? "");
  await isSound(page);
  await page.getByRole("button", { name: "Fill them in from the passport" }).click();
  await expect(page.getByText(/2\d answers filled in/)).toBeVisible();
  // The list below counts them at once, and once more when they are put back.
  const sections = page.getByRole("link", { name: "Politique et responsabilité" }).locator("xpath=ancestor::li");
  await expect(sections).not.toContainText("Not started");
  console.log(`passport: ${await page.getByText(/answers filled in/).textContent()} with one click`);
  await isSound(page);

  await page.goto("/passport");
  await page.getByRole("button", { name: "Take back AI at Fennel Health" }).click();
  await expect(page.getByText("Taken back")).toBeVisible();
  await stranger.goto(new URL(url).pathname);
  await expect(stranger.getByText("There is nothing here")).toBeVisible();
});
