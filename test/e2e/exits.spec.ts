import type { Page } from "@playwright/test";
import { answerAndSubmit } from "./support/answering.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, mailTo, signInAs, test } from "./support/visit.ts";

/** Opens the one place for every way out, and one of them, by the keyboard alone. */
async function exit(page: Page, name: string): Promise<void> {
  const summary = page.getByText("Change or end this request");
  await expect(summary).toBeVisible();
  if (!(await page.getByRole("button", { name, exact: true }).isVisible())) {
    await summary.focus();
    await page.keyboard.press("Enter");
  }
  await isSound(page);
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name })).toBeVisible();
  await isSound(page);
}
const inDialog = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });

test("a request is given more time, corrected, sent back, closed, opened, cancelled and put away: both sides see each @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const mark = `${info.project.name}.${Date.now()}`;
  const email = `enid.exits.${mark}@fennel.example`;
  const product = `Exits ${mark}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
  const home = page.url();
  const options = { viewport: page.viewportSize(), ...(baseURL && { baseURL }) };
  const buyer = await (await browser.newContext(options)).newPage();
  await signInAs(buyer, "Priya Nair");
  await buyer.goto("/assessments");
  await buyer.getByRole("link", { name: product, exact: true }).first().click();

  let since = Date.now();
  await exit(buyer, "Give more time");
  await buyer.getByLabel("Answer by").fill("2031-03-31");
  await inDialog(buyer, "Give more time").click();
  await expect(buyer.getByText("31 March 2031").first()).toBeVisible();
  expect((await mailTo(page, { address: email, since, with: "31 March 2031" })).subject).toContain("More time");

  await exit(buyer, "Correct what is asked about");
  await buyer.getByLabel("Legal entity you will contract with").fill("Fennel Health GmbH");
  await inDialog(buyer, "Save the correction").click();
  await expect(buyer.getByText("Fennel Health GmbH").first()).toBeVisible();
  await page.goto(home);
  await expect(page.getByText("The company is now “Fennel Health GmbH”")).toBeVisible();
  await isSound(page);

  await answerAndSubmit(page);
  await buyer.reload();
  await buyer.getByRole("link", { name: "Answers", exact: true }).click();
  await sendBack(buyer);
  await buyer.getByRole("link", { name: "Decision", exact: true }).click();
  await expect(buyer.getByText("It cannot be decided now")).toBeVisible();
  await isSound(buyer);
  await buyer.getByRole("link", { name: "Summary", exact: true }).click();
  await exit(buyer, "Take the return back");
  await inDialog(buyer, "Take the return back").click();
  await expect(buyer.getByText("Sent back to Fennel Health for changes")).toHaveCount(0);
  await page.goto(home);
  await expect(page.getByText("Your answers are submitted")).toBeVisible();

  await buyer.getByRole("link", { name: "Answers", exact: true }).click();
  await sendBack(buyer);
  await buyer.getByRole("link", { name: "Summary", exact: true }).click();
  await exit(buyer, "Close it without the changes");
  await buyer.getByLabel("Why").fill("We waited for a month.");
  await inDialog(buyer, "Close it without the changes").click();
  await expect(buyer.getByText("Closed without the changes").first()).toBeVisible();
  await page.goto(home);
  await expect(page.getByText("We waited for a month.")).toBeVisible();
  await isSound(page);
  await exit(buyer, "Open it again");
  await inDialog(buyer, "Open it again").click();
  await expect(buyer.getByText("Closed without the changes")).toHaveCount(0);

  since = Date.now();
  await exit(buyer, "Cancel the request");
  await inDialog(buyer, "Cancel the request").click();
  await expect(buyer.getByText("Say why, in a few words").first()).toBeVisible();
  await isSound(buyer);
  await buyer.getByLabel("Why").fill("The project is stopped.");
  await inDialog(buyer, "Cancel the request").click();
  await expect(buyer.getByText("Cancelled", { exact: true }).first()).toBeVisible();
  await isSound(buyer);
  await mailTo(page, { address: email, since, with: "The project is stopped" });
  await exit(buyer, "Put it away");
  await inDialog(buyer, "Put it away").click();
  await expect(buyer.getByText("Put away").first()).toBeVisible();
});

async function sendBack(buyer: Page): Promise<void> {
  await buyer.getByRole("button", { name: "Ask the vendor to change it (AI policy)" }).click();
  await buyer.getByLabel("What should the vendor change?").fill("Attach the policy, please.");
  await buyer.getByRole("button", { name: "Put into the basket" }).click();
  await buyer.getByRole("button", { name: "Send back to Fennel Health" }).click();
  await expect(buyer.getByText("Sent back to Fennel Health for changes")).toBeVisible();
}

test("a vendor declines a request, reads its answers still, and answers on once the buyer opened it again @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const mark = `${info.project.name}.${Date.now()}`;
  const email = `dora.decline.${mark}@fennel.example`;
  const product = `Declined ${mark}`;
  await openInvitation(page, { invitation: await sendTo({ baseURL: baseURL ?? "", email, product }), email });
  const home = page.url();
  await page.getByText("Decline this request").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Why").fill("We do not sell this any more.");
  await isSound(page);
  await page.getByRole("button", { name: "Decline to answer" }).click();
  await expect(page.getByText("You declined this request")).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "Read the answers" }).click();
  await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible();
  await isSound(page);
  await page.goto("/");
  await expect(page.getByText("Declined by you")).toBeVisible();
  await isSound(page);

  const options = { viewport: page.viewportSize(), ...(baseURL && { baseURL }) };
  const buyer = await (await browser.newContext(options)).newPage();
  await signInAs(buyer, "Priya Nair");
  await buyer.goto("/assessments");
  await buyer.getByRole("link", { name: product, exact: true }).first().click();
  await expect(buyer.getByText("We do not sell this any more.")).toBeVisible();
  await isSound(buyer);
  await exit(buyer, "Open it again");
  await inDialog(buyer, "Open it again").click();
  await expect(buyer.getByText("What the vendor writes stays with the vendor")).toBeVisible();
  await page.goto(home);
  await expect(page.getByText("You declined this request")).toHaveCount(0);
  await expect(page.getByRole("list", { name: "What to do" })).toBeVisible();
});
