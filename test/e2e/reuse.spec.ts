import type { Page } from "@playwright/test";
import { answerAndSubmit } from "./support/answering.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, test } from "./support/visit.ts";

test("the second buyer's request is answered mostly by reuse, and a bad answer shows what it raises @more", async ({
  page,
  baseURL,
}, info) => {
  const email = `rosa.r.${info.project.name}.${Date.now()}@fennel.example`;
  const send = (product: string) => sendTo({ baseURL: baseURL ?? "", email, product });
  await openInvitation(page, { invitation: await send(`First ${info.project.name}`), email });
  const first = await answerAndSubmit(page);

  const invitation = await send(`Second ${info.project.name}`);
  await page.goto(invitation);
  await page
    .getByRole("button", { name: /Start answering|Answer for/ })
    .first()
    .click();
  await page.waitForURL(/\/requests\/rsp_/);
  const counted = await reuseAll(page);
  console.log(`second request: ${counted.copied} answers copied, ${counted.left} of ${first} left to type`);
  expect(counted.left).toBeLessThan(first / 5);

  await page.goBack();
  // What is offered stands above the sections: they are there once it is known, and nothing moves under a press.
  let isAnswered = false;
  await page.route("**/earlier-answers", async (route) => {
    await page.waitForTimeout(1_000);
    isAnswered = true;
    await route.continue();
  });
  await page.goto(page.url().replace(/\/sections.*/, ""));
  await page.getByRole("link", { name: "Policy and accountability" }).waitFor();
  expect(isAnswered, "the sections wait for the offer above them").toBe(true);
  await expect(page.getByRole("button", { name: /^Fill in these/ })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("link", { name: "Policy and accountability" }).click();
  const card = page.getByRole("region", { name: "AI inventory" });
  await card.getByLabel("There is no complete inventory").check();
  await expect(card.getByText("No complete AI inventory")).toBeVisible();
  await card.getByRole("button", { name: "Say what you do about it" }).click();
  await card.getByLabel("What you do instead, or will do").fill("We list models by hand each month.");
  await card.getByLabel("Done by").fill("2027-03-31");
  await card.getByLabel("Done by").blur();
  await expect(card.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await isSound(page);
  await page.reload();
  await expect(card.getByLabel("What you do instead, or will do")).toHaveValue("We list models by hand each month.");
});

/** Goes through all sections and copies what is proposed; counts what is left. */
async function reuseAll(page: Page): Promise<{ copied: number; left: number }> {
  let [copied, left] = [0, 0];
  await page.getByRole("link", { name: "Policy and accountability" }).click();
  for (let isLast = false; !isLast; ) {
    await expect(page.getByText(/Section \d of/)).toBeVisible();
    await page.waitForLoadState("networkidle");
    const all = page.getByRole("button", { name: /^Copy these \d+ answers$/ });
    if ((await all.count()) > 0) {
      copied += Number(/\d+/.exec((await all.textContent()) ?? "")?.[0]);
      await isSound(page);
      await all.click();
    }
    const single = page.getByRole("button", { name: "Copy this answer" });
    while ((await single.count()) > 0) {
      await single.first().click();
      copied++;
    }
    await expect(page.getByText(/Saving/)).toHaveCount(0);
    left += await page.locator(".question:not(:has(:checked)):not(:has(textarea))").count();
    const next = page.getByRole("link", { name: /^Next: / });
    isLast = (await next.count()) === 0;
    if (!isLast) await next.click();
  }
  return { copied, left };
}
