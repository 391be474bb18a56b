import type { Page } from "@playwright/test";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { signInByMail } from "./support/sign-in-by-mail.ts";
import { expect, isSound, mailTo, test } from "./support/visit.ts";

const requestIdOf = (page: Page): string => /rsp_\w+/.exec(page.url())?.[0] ?? "";
const card = (page: Page, id: string) => page.locator(`#card-${id}`);

test("two people and a colleague who was handed one question work on the same answers at once", async ({
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
  await expect(jo.getByText("No requests yet")).toBeVisible();
});

async function addContributor(page: Page, email: string): Promise<void> {
  const saved = await page.request.put("/api/vendor/members", {
    headers: { Origin: new URL(page.url()).origin },
    data: { facet: "vendor", email, name: "Sam Reed", role: "contributor", status: "active" },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
}

test(
  "ten answers given while the line is cut wait on the device, survive leaving the page, and arrive once each",
  { tag: "@once" },
  async ({ page, baseURL, complaints }, info) => {
    const email = `rosa.cut.${info.project.name}.${Date.now()}@fennel.example`;
    const product = `Cut ${info.project.name}`;
    await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
    const id = requestIdOf(page);
    const answered: string[] = [];
    await answerOffline(page, { title: "Policy and accountability", answered });
    while (answered.length < 10) {
      await page.getByRole("link", { name: /^Next: / }).click();
      await answerOffline(page, { answered });
    }
    await expect(page.getByText(/answers? waits? on this device/)).toBeVisible();
    await isSound(page);
    // Away from the questions: the outbox sends by itself once the line is back.
    await page.getByRole("link", { name: "Annexa" }).click();
    await page.context().unroute("**/answers/**");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(page.getByText(/on this device/)).toHaveCount(0);
    const view = await (await page.request.get(`/api/vendor/requests/${id}`)).json();
    const arrived = answered.filter((one) => view.answers[one] !== undefined);
    const once = answered.filter((one) => view.answers[one]?.revision === 1);
    console.log(
      `line cut: ${answered.length} answers given, ${arrived.length} arrived, ${once.length} of them exactly once`,
    );
    expect([answered.length, arrived.length, once.length]).toEqual([10, 10, 10]);
    // The browser itself reports every request that found no line.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes("net::ERR")));
  },
);

test(
  "an answer typed while the line was cut, and changed meanwhile on another device, waits for a choice that every page leads to",
  { tag: "@once" },
  async ({ page, baseURL, complaints }, info) => {
    const email = `rosa.both.${info.project.name}.${Date.now()}@fennel.example`;
    const product = `Both ${info.project.name}`;
    await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
    const id = requestIdOf(page);
    const answered: string[] = [];
    await answerOffline(page, { title: "Policy and accountability", answered, most: 1 });
    const [question = ""] = answered;
    const elsewhere = await page.request.put(`/api/vendor/requests/${id}/answers/${question}`, {
      headers: { Origin: new URL(page.url()).origin },
      data: { revision: 0, answer: { explanation: "Typed on the other device." } },
    });
    expect(elsewhere.ok(), await elsewhere.text()).toBe(true);
    await page.getByRole("link", { name: "Annexa" }).click();
    await page.context().unroute("**/answers/**");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    const choose = page.getByRole("link", { name: /choose which answer to keep/ });
    await expect(choose).toBeVisible();
    await expect(page.getByText(/will be sent as soon as/)).toHaveCount(0);
    await isSound(page);
    await choose.click();
    await card(page, question).getByRole("button", { name: "Compare both" }).click();
    // It was the same person: nobody is told of a colleague.
    await expect(card(page, question).getByText(/You wrote on another page or device/)).toBeVisible();
    await expect(page.getByText(/colleague changed|Changed by/)).toHaveCount(0);
    await card(page, question).getByRole("button", { name: "Keep what is here" }).click();
    await expect(card(page, question).getByText(/Saved \d\d:\d\d/)).toBeVisible();
    await expect(choose).toHaveCount(0);
    // The browser itself reports every request that found no line.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes("net::ERR")));
  },
);

/** Answers choice questions of a section while saves find no line, until enough are given in all. */
async function answerOffline(
  page: Page,
  { title, answered, most = 10 }: { title?: string; answered: string[]; most?: number },
): Promise<void> {
  if (title !== undefined && answered.length === 0) {
    await page.getByRole("link", { name: title }).click();
    await page.context().route("**/answers/**", (route) => route.abort("internetdisconnected"));
  }
  await expect(page.getByText(/Section \d of/)).toBeVisible();
  for (
    let name = await nextOpen(page, answered);
    name && answered.length < most;
    name = await nextOpen(page, answered)
  ) {
    const question = page.locator(`[data-question="${name}"]`);
    await question.getByRole("radio").first().check();
    await expect(question.getByText(/Kept on this device/)).toBeVisible();
    answered.push(name);
  }
}

async function nextOpen(page: Page, answered: readonly string[]): Promise<string | undefined> {
  const shown = await page
    .locator(".question")
    .evaluateAll((all) =>
      all
        .filter((one) => one.querySelector("[type=radio]")?.checkVisibility())
        .map((one) => one.getAttribute("data-question") ?? ""),
    );
  return shown.find((name) => !answered.includes(name));
}
