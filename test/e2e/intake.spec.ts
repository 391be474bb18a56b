import type { Browser, Page } from "@playwright/test";
import { rateUse } from "./support/rate-use.ts";
import { expect, isSound, mailTo, signInAs, test } from "./support/visit.ts";

const codeIn = (body: string): string => /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(body)?.[0] ?? "";

/** The page to ask on, opened by an owner; gives its link. */
async function openPage(page: Page): Promise<string> {
  await signInAs(page, "Priya Nair");
  await page.goto("/intake/page");
  await expect(page.getByRole("heading", { level: 1, name: "The page to ask on" })).toBeVisible();
  await page.getByLabel("Domains of your people’s addresses").fill("inside.example");
  await page.getByRole("button", { name: /^(Open the page|Save)$/ }).click();
  await expect(page.getByText("It is open")).toBeVisible();
  await isSound(page);
  return (await page.getByRole("link", { name: /\/ask\// }).getAttribute("href")) ?? "";
}

const elsewhere = async (browser: Browser, page: Page): Promise<Page> =>
  (await browser.newContext({ viewport: page.viewportSize(), baseURL: new URL(page.url()).origin })).newPage();

/** Somebody inside proves their address by a code. */
async function proveAddress(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Ask for an AI product to be bought" })).toBeVisible();
  await page.getByLabel("Your e-mail address at work").fill("ida@elsewhere.example");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByText("Only people of this organisation can ask here")).toBeVisible();
  await isSound(page);
  const asked = Date.now();
  await page.getByLabel("Your e-mail address at work").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  const { body } = await mailTo(page, { address: email, since: asked, with: "/l#" });
  await page.getByLabel("Code from the mail").fill(codeIn(body));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible();
}

test("somebody inside asks for a product, answers a question back, and sees it taken over into the register @more", async ({
  page,
  browser,
}, info) => {
  const mark = `${info.project.name}${Date.now()}`;
  const [email, product, vendor] = [`ida.${mark}@inside.example`, `Wren ${mark}`, `Wren Labs ${mark}`];
  const link = await openPage(page);
  const ida = await elsewhere(browser, page);
  await proveAddress(ida, link, email);
  await isSound(ida);

  await ida.getByRole("button", { name: "Ask for it" }).click();
  await expect(ida.getByRole("link", { name: "Name the product" })).toBeVisible();
  await expect(ida.getByText("Choose one").first()).toBeVisible();
  await isSound(ida);
  await ida.getByLabel("Your name").fill("Ida Inside");
  await ida.getByLabel("Product", { exact: true }).fill(product);
  await ida.getByLabel("Vendor", { exact: true }).fill(vendor);
  await ida.getByLabel("What you want to use it for").fill("Minutes of our meetings");
  await ida.getByLabel("For which department").fill("Sales");
  await ida.getByLabel("Name of the AI system or feature").fill("Minutes");
  await rateUse(ida, { "Data it sees": "Personal" });
  await ida.getByRole("button", { name: "Ask for it" }).click();
  await expect(ida.getByRole("heading", { level: 1, name: `${product} of ${vendor}` })).toBeVisible();
  await expect(ida.getByText("Waits for procurement")).toBeVisible();
  await isSound(ida);

  await page.goto("/");
  await page.getByRole("link", { name: new RegExp(product) }).click();
  await expect(page.getByText(`Ida Inside (${email}) asks for it`)).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Ask back" }).click();
  await page.getByLabel("Your question").fill("Who pays for it?");
  await page.getByRole("dialog").getByRole("button", { name: "Ask back" }).click();
  await expect(page.getByText("Waits for who asked")).toBeVisible();

  await ida.reload();
  await expect(ida.getByText("“Who pays for it?”").first()).toBeVisible();
  await ida.getByLabel("Your answer").fill("My department does");
  await ida.getByRole("button", { name: "Send it back" }).click();
  await expect(ida.getByText("Waits for procurement")).toBeVisible();
  await isSound(ida);

  await page.reload();
  await expect(page.getByText("“My department does”")).toBeVisible();
  await page.getByLabel("The register knows it under another name").fill("Fennel");
  await page.getByRole("button", { name: "Look for it" }).click();
  await expect(page.getByText(/found\.$/)).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.getByText("Say which vendor it is")).toBeVisible();
  await page.getByLabel(`Another one: add ${vendor}`).check();
  await page.getByRole("button", { name: "Take it over" }).click();
  await page.getByRole("link", { name: "Send a questionnaire" }).click();
  await expect(page.getByLabel("Product", { exact: true })).toHaveValue(product);
  await expect(page.getByLabel("Data it sees")).toHaveValue("2");

  await ida.reload();
  await expect(ida.getByText("This is no yes yet.")).toBeVisible();
  await ida.goto("/asked");
  await expect(ida.getByRole("cell", { name: "Taken over" })).toBeVisible();
  await isSound(ida);
});
