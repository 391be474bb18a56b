import type { Page } from "@playwright/test";
import { addContributor } from "./support/contributor.ts";
import { openInvitation, requestIdOf } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { signInByMail } from "./support/sign-in-by-mail.ts";
import { expect, isSound, mailTo, test } from "./support/visit.ts";

const card = (page: Page, id: string) => page.locator(`#card-${id}`);

test("two people and a colleague who was handed one question work on the same answers at once @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const mark = `${info.project.name}.${Date.now()}`;
  const [email, second, colleague] = ["rosa", "sam", "jo"].map((name) => `${name}.${mark}@fennel.example`) as [
    string,
    string,
    string,
  ];
  const product = `Together ${info.project.name}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
  const id = requestIdOf(page);
  await addContributor(page, second);

  await page.goto(`/requests/${id}`);
  await page.getByRole("link", { name: "Policy and accountability" }).click();
  await page.getByRole("button", { name: "Hand questions to a colleague" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Jo Park");
  await dialog.getByLabel("E-mail address").fill(colleague);
  // Nobody is handed what was not chosen: nothing is ticked, and without a tick nothing is sent.
  await expect(dialog.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(dialog.getByRole("link", { name: "Choose at least one question" })).toBeVisible();
  await dialog.getByRole("checkbox").first().check();
  await isSound(page);
  const asked = Date.now();
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Jo Park gets a mail.")).toBeVisible();
  await isSound(page);
  expect((await mailTo(page, { address: colleague, since: asked })).body).toContain(
    "You see these questions and nothing",
  );

  const options = { viewport: page.viewportSize(), ...(baseURL && { baseURL }) };
  const [jo, sam] = [
    await (await browser.newContext(options)).newPage(),
    await (await browser.newContext(options)).newPage(),
  ];
  await signInByMail(jo, colleague);
  await jo.getByRole("link", { name: product }).click();
  await expect(jo.getByText("The questions handed to you and nothing else.")).toBeVisible();
  await isSound(jo);
  await jo.getByRole("link", { name: "Policy and accountability" }).click();
  await expect(jo.locator(".question")).toHaveCount(1);
  const asking = (await jo.locator(".question").getAttribute("data-question")) ?? "";
  await jo.locator(".question").getByRole("radio").first().check();
  await expect(card(jo, asking).getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await card(jo, asking).getByText("Notes and messages").click();
  await card(jo, asking).getByLabel("Write a note").fill("The policy was renewed in May.");
  await card(jo, asking).getByRole("button", { name: "Save note" }).click();
  await expect(card(jo, asking).getByText("The policy was renewed in May.")).toBeVisible();
  await isSound(jo);

  await signInByMail(sam, second);
  await sam.getByRole("link", { name: product }).click();
  await sam.getByRole("link", { name: "Policy and accountability" }).click();
  await sam.locator(".question").last().getByRole("radio").first().check();
  await expect(sam.getByText(/Saved \d\d:\d\d/).first()).toBeVisible();

  await page.reload();
  await expect(card(page, asking).getByText(/With Jo Park since/)).toBeVisible();
  await expect(card(page, asking).getByText("here right now")).toBeVisible();
  await card(page, asking).getByText("Notes and messages (1)").click();
  await expect(card(page, asking).getByText("The policy was renewed in May.")).toBeVisible();
  await card(page, asking).getByLabel("Write to Harbour Vale Hospitals").fill("Is a summary of the policy enough?");
  await card(page, asking).getByRole("button", { name: "Send to Harbour Vale Hospitals" }).click();
  await expect(card(page, asking).getByText("Is a summary of the policy enough?")).toBeVisible();
  await isSound(page);

  await jo.goto(`/requests/${id}`);
  await jo.getByRole("button", { name: "I am done" }).click();
  await expect(jo.getByText(/You said you are done/)).toBeVisible();
  await page.goto(`/requests/${id}`);
  await expect(page.getByText(/Jo Park: 1 question, finished/)).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: /Take back/ }).click();
  await expect(page.getByText(/Jo Park: 1 question/)).toHaveCount(0);
  await jo.goto("/");
  // With nothing left in hand a guest belongs to the organisation no more.
  await expect(jo.getByText("You do not act for an organisation here yet.")).toBeVisible();
});
