import { expect, isSound, linkIn, mailTo, test } from "./support/visit.ts";

const address = "priya.nair@harbour.example";

test("somebody asks for a link, opens it in the same browser, and is in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await isSound(page);
  await page.getByLabel("Your e-mail address").fill(address);
  const asked = Date.now();
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  await isSound(page);
  await page.goto(linkIn((await mailTo(page, { address, since: asked })).body));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
});

test("a link opened in another browser asks for the code, and the code lets in", async ({ page, browser }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Your e-mail address").fill("owen.hart@harbour.example");
  const asked = Date.now();
  await page.getByRole("button", { name: "Send me a link" }).click();
  const { body } = await mailTo(page, { address: "owen.hart@harbour.example", since: asked });
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(linkIn(body));
  await elsewhere.getByRole("button", { name: "Continue" }).click();
  await expect(elsewhere.getByText("One more step")).toBeVisible();
  await elsewhere.getByLabel("Your e-mail address").fill("owen.hart@harbour.example");
  await elsewhere.getByLabel("Code from the mail").fill(/[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(body)?.[0] ?? "");
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
});
