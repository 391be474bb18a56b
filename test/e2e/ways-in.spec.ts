import type { Browser, Page } from "@playwright/test";
import type { TrackerPage } from "#contract/assessment.ts";
import { answerAndSubmit } from "./support/answering.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, linkIn, mailTo, signInAs, test } from "./support/visit.ts";

const codeIn = (body: string): string => /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(body)?.[0] ?? "";

/** A browser in which nobody is signed in. */
const elsewhere = async (browser: Browser, page: Page): Promise<Page> =>
  (await browser.newContext({ viewport: page.viewportSize(), baseURL: new URL(page.url()).origin })).newPage();

/** Asks for a sign-in on the page that stands there; gives the mail. */
async function askHere(page: Page, email: string): Promise<string> {
  await expect(page.getByText("you come to the page you wanted to open")).toBeVisible();
  const asked = Date.now();
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
  return (await mailTo(page, { address: email, since: asked, with: "/l#" })).body;
}

test("an invited person types the code where the invitation stands, after a wrong one and a second mail @phone", async ({
  page,
  baseURL,
}, info) => {
  const email = `rosa.code.${info.project.name}.${Date.now()}@fennel.example`;
  await page.goto(await sendTo({ baseURL: baseURL ?? "", email, product: `Code ${info.project.name}` }));
  const first = Date.now();
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("or type the code here")).toBeVisible();
  await expect(page.getByLabel("Code from the mail")).toBeFocused();
  await mailTo(page, { address: email, since: first, with: "/l#" });
  await isSound(page);
  await page.getByLabel("Code from the mail").fill("ZZZZ-ZZZZ");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("Type the code of a mail of the last ten minutes");
  await isSound(page);
  const second = Date.now();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("We sent another mail")).toBeVisible();
  const { body } = await mailTo(page, { address: email, since: second, with: "/l#" });
  await page.getByLabel("Code from the mail").fill(codeIn(body).toLowerCase());
  await page.getByLabel("Code from the mail").press("Enter");
  await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Start answering for Fennel Health" }).click();
  await expect(page).toHaveURL(/\/requests\/rsp_/);
});

test("a vendor's person finds an invitation in the list, without its mail, and nobody else does", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const product = `Lost mail ${info.project.name} ${Date.now()}`;
  await sendTo({ baseURL: baseURL ?? "", email: "petra.lang@sorrel.example", product });
  await signInAs(page, "Daan Vos");
  await expect(page.getByRole("heading", { level: 1, name: "Requests" })).toBeVisible();
  await expect(page.getByRole("link", { name: product })).toHaveCount(0);

  const petra = await elsewhere(browser, page);
  await signInAs(petra, "Petra Lang");
  await expect(petra.getByRole("table", { name: "You are invited to answer" })).toBeVisible();
  await isSound(petra);
  await petra.getByRole("link", { name: product }).click();
  await expect(petra.getByText("Who sees your answers")).toBeVisible();
  const invitation = petra.url();
  await isSound(petra);
  await petra.getByRole("button", { name: "Answer for Sorrel Analytics" }).click();
  await expect(petra).toHaveURL(/\/requests\/rsp_/);
  await petra.goto("/");
  await expect(petra.getByRole("link", { name: product })).toHaveAttribute("href", /\/requests\/rsp_/);

  await page.goto(invitation);
  await expect(page.getByRole("heading", { level: 1, name: "This is not yours to open" })).toBeVisible();
  await isSound(page);
  // Chromium writes to the console what signing out deletes, which this browser is not watched for.
  const shared = await elsewhere(browser, page);
  await signInAs(shared, "Daan Vos");
  await shared.goto(invitation);
  await shared.getByRole("button", { name: "Sign in with another address" }).click();
  await expect(shared.getByText("you come to the page you wanted to open")).toBeVisible();
  await shared.getByRole("button", { name: "Petra Lang" }).click();
  await shared.getByRole("button", { name: "Go on" }).click();
  await expect(shared).toHaveURL(/\/requests\/rsp_/);
});

test("somebody new signs in with the invited address alone, and is welcomed by what waits", async ({
  page,
  baseURL,
}, info) => {
  const email = `rosa.alone.${info.project.name}.${Date.now()}@fennel.example`;
  const product = `Alone ${info.project.name}`;
  await sendTo({ baseURL: baseURL ?? "", email, product });
  await page.goto("/sign-in");
  await page.getByLabel("Your e-mail address").fill(email);
  const asked = Date.now();
  await page.getByRole("button", { name: "Send me a link" }).click();
  const { body } = await mailTo(page, { address: email, since: asked, with: "/l#" });
  await page.getByLabel("Code from the mail").fill(codeIn(body));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Welcome" })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: product }).click();
  await page.getByRole("button", { name: "Start answering for Fennel Health" }).click();
  await expect(page).toHaveURL(/\/requests\/rsp_/);
});

test("mails lead to what they are about: a colleague's questions, asked changes; by link, by code, elsewhere, from the other side @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const mark = `${info.project.name}.${Date.now()}`;
  const [email, colleague] = [`rosa.mails.${mark}@fennel.example`, `kim.mails.${mark}@fennel.example`];
  const product = `Mails ${info.project.name}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
  const id = /rsp_\w+/.exec(page.url())?.[0] ?? "";
  const headers = { Origin: new URL(page.url()).origin, "Idempotency-Key": crypto.randomUUID() };
  const handed = { email: colleague, name: "Kim", questionIds: ["ai-policy"], note: "" };
  const handing = Date.now();
  const done = await page.request.post(`/api/vendor/requests/${id}/delegations`, { headers, data: handed });
  expect(done.ok(), await done.text()).toBe(true);

  // The link of the sign-in mail opens in a tab of its own, as mail programs do it.
  const kim = await elsewhere(browser, page);
  await kim.goto(linkIn((await mailTo(page, { address: colleague, since: handing })).body));
  await isSound(kim);
  const tab = await kim.context().newPage();
  await tab.goto(linkIn(await askHere(kim, colleague)));
  await tab.getByRole("button", { name: "Continue" }).click();
  await expect(tab).toHaveURL(new RegExp(`/requests/${id}`));
  await expect(tab.getByRole("heading", { level: 1, name: product })).toBeVisible();

  await answerAndSubmit(page);
  const tom = await elsewhere(browser, page);
  await signInAs(tom, "Priya Nair");
  const list: TrackerPage = await (await tom.request.get("/api/buyer/assessments?most=200")).json();
  const assessmentId = list.entries.find((one) => one.product === product)?.id ?? "";
  const asking = Date.now();
  const back = await tom.request.post(`/api/buyer/assessments/${assessmentId}/changes`, {
    headers: { ...headers, "Idempotency-Key": crypto.randomUUID() },
    data: { note: "", dueOn: "2030-03-01", items: [{ questionId: "ai-policy", text: "Attach it" }] },
  });
  expect(back.ok(), await back.text()).toBe(true);

  // Opened and asked for in one browser, finished by the code in another.
  const asked = await elsewhere(browser, page);
  await asked.goto(linkIn((await mailTo(page, { address: email, since: asking })).body));
  const mail = await askHere(asked, email);
  const other = await elsewhere(browser, page);
  await other.goto(linkIn(mail));
  await other.getByRole("button", { name: "Continue" }).click();
  await expect(other.getByText("This browser did not ask for the link")).toBeVisible();
  await isSound(other);
  await other.getByLabel("Your e-mail address").fill(email);
  await other.getByLabel("Code from the mail").fill(codeIn(mail));
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL(new RegExp(`/requests/${id}`));
  await expect(other.getByText("Attach it")).toBeVisible();

  // Acting as a buyer meanwhile, the same person comes to their request all the same.
  const buying = { headers: { ...headers, "Idempotency-Key": crypto.randomUUID() }, data: {} };
  expect((await other.request.post("/api/vendor/suppliers/buying", buying)).ok()).toBe(true);
  const session = await (await other.request.get("/api/session")).json();
  const side = { orgId: session.current.orgId, facet: "buyer" };
  const switching = { headers: { ...headers, "Idempotency-Key": crypto.randomUUID() }, data: side };
  expect((await other.request.post("/api/session/organisation", switching)).ok()).toBe(true);
  await other.goto("/");
  await expect(other.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
  await other.goto(linkIn((await mailTo(page, { address: email, since: asking, with: "asks you to look at" })).body));
  await expect(other.getByText("Attach it")).toBeVisible();
  await expect(other.getByRole("link", { name: "Requests", exact: true }).first()).toBeVisible();
});

test("a way back that somebody else wrote leads to nowhere but the start page @once", async ({ page }) => {
  const away: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).hostname === "evil.example") away.push(request.url());
  });
  for (const to of ["//evil.example/", "https://evil.example/", "/%5Cevil.example/", "javascript:alert(1)"]) {
    await page.goto(`/sign-in?to=${to}`);
    await page.getByRole("button", { name: "Priya Nair" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/");
  }
  const asked = Date.now();
  const address = "owen.hart@harbour.example";
  await page.goto("/sign-in");
  await page.getByLabel("Your e-mail address").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.goto(`${linkIn((await mailTo(page, { address, since: asked })).body)}&to=https://evil.example/`);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
  expect(away).toEqual([]);
});
