import type { Page } from "@playwright/test";
import { addContributor } from "./support/contributor.ts";
import { openInvitation, requestIdOf } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, test } from "./support/visit.ts";

const card = (page: Page, id: string) => page.locator(`#card-${id}`);

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

test(
  "an answer that waits for one organisation stays there while its person acts for another, and is sent when they come back",
  { tag: ["@more", "@once"] },
  async ({ page, browser, baseURL, complaints }, info) => {
    const mark = `${info.project.name}.${Date.now()}`;
    const [email, other] = [`rosa.here.${mark}@fennel.example`, `ada.there.${mark}@fennel.example`];
    const invite = (of: string) => sendTo({ baseURL: baseURL ?? "", email: of, product: `Apart ${mark}` });
    await openInvitation(page, { invitation: await invite(email), email });
    const id = requestIdOf(page);
    const there = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
    await openInvitation(there, { invitation: await invite(other), email: other });
    await addContributor(there, email);
    await there.context().close();

    await page.goto(`/requests/${id}`);
    const answered: string[] = [];
    await answerOffline(page, { title: "Policy and accountability", answered, most: 1 });
    const [question = ""] = answered;
    const actForTheOther = async () => {
      await page.locator(".account-menu summary").click();
      await page.getByRole("button", { name: "Act for Fennel Health (vendor)" }).click();
      await expect(page.locator(".account-menu[open]")).toHaveCount(0);
    };
    const stored = async (): Promise<unknown> => {
      const view = await page.request.get(`/api/vendor/requests/${id}`);
      return view.ok() ? (await view.json()).answers[question]?.revision : view.status();
    };
    await actForTheOther();
    await page.context().unroute("**/answers/**");
    await page.goto("/");
    await expect(page.getByRole("link", { name: `Apart ${mark}` })).toHaveCount(0);
    await expect(page.getByText(/on this device/)).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    expect(await stored(), "another organisation's request does not exist").toBe(404);
    await actForTheOther();
    await expect.poll(stored).toBe(1);
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
