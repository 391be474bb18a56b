import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { suggestedRules } from "../../worker/domain/tiers/suggested-rules.ts";
import { answerAndSubmit } from "./support/answering.ts";
import { approve } from "./support/approve.ts";
import { openOwnPortal } from "./support/own-portal.ts";
import { expect, isSound, linkIn, mailTo, signInAs, test } from "./support/visit.ts";
import { signedIn } from "./support/writers.ts";

const count = 140;
/** For the register they are one after the other, in every list. */
const vendorAt = (at: number): string => `Yarrow ${String(at).padStart(3, "0")}`;
const productAt = (at: number): string => `Product ${String(at).padStart(3, "0")}`;
const addressAt = (at: number): string => `person${at}@yarrow${at}.example`;

/** The list that procurement keeps: whom, what for, and by which factors. */
async function listOf(): Promise<Buffer> {
  const heads = ["Vendor", "Legal entity", "Contact name", "Contact e-mail", "Product", "Purpose"];
  const factors = ["Data", "Consequence", "Autonomy", "Regulation", "Reach"];
  const rows = Array.from({ length: count }, (_, at) => [
    vendorAt(at),
    `${vendorAt(at)} Ltd`,
    `Person ${at}`,
    addressAt(at),
    productAt(at),
    "Notes of meetings",
    2,
    at % 3 === 0 ? 3 : 1,
    1,
    1,
    2,
  ]);
  return Buffer.from(await writeXlsx({ sheets: [{ name: "AI vendors", rows: [[...heads, ...factors], ...rows] }] }));
}

interface Vendor {
  readonly at: number;
  readonly invitation: string;
  readonly address: string;
}

/** A vendor's contact comes by the mailed link, and answers all of it. */
async function answers(page: Page, { at, invitation, address }: Vendor): Promise<void> {
  await page.goto(invitation);
  const since = Date.now();
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.goto(linkIn((await mailTo(page, { address, since, with: "/l#" })).body));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: /^Start answering for/ }).click();
  await page.waitForURL(/\/requests\/rsp_/);
  await answerAndSubmit(page, productAt(at).toLowerCase().replace(" ", "-"));
}

test("a programme of 140 vendors: brought in, put into tiers, sent, reminded, answered by three, one given time, one asked elsewhere, one cancelled, decided, and due again a year later @more @once", async ({
  browser,
  viewport,
}) => {
  const portal = await openOwnPortal();
  try {
    const { address } = portal;
    const pageOf = async (): Promise<Page> =>
      (await browser.newContext({ viewport, baseURL: address, locale: "en-GB", timezoneId: "UTC" })).newPage();
    const [tom, api] = [await pageOf(), await signedIn(address, "tom")];
    const { critical, important, standard } = suggestedRules.follows;
    const asks = { questionnaireId: "ai-vendor-core", fourEyes: false };
    const follows = {
      critical: { ...critical, ...asks },
      important: { ...important, ...asks },
      standard: { ...standard, ...asks },
    };
    const priya = await signedIn(address, "priya");
    await priya.call("PUT /api/buyer/tiers", { body: { base: 0, rules: { ...suggestedRules, follows } } });

    await signInAs(tom, "Tom Okafor");
    await tom.goto("/vendors/import");
    await tom
      .locator("#vendors-file")
      .setInputFiles({ name: "yarrow.xlsx", mimeType: "application/vnd.ms-excel", buffer: await listOf() });
    await tom.getByRole("button", { name: "Compare with the register" }).click();
    await expect(tom.getByText(`New (${count})`)).toBeVisible();
    await tom.getByRole("button", { name: `Store ${count} vendors` }).click();
    await expect(tom.getByText(`${count} vendors added, 0 changed, 0 unchanged, 0 left out.`)).toBeVisible();

    await tom.goto("/vendors?search=yarrow");
    await expect(tom.getByRole("heading", { name: `${count} vendors found` })).toBeVisible();
    await tom.getByRole("button", { name: `Send to all ${count}` }).click();
    await expect(tom.getByRole("heading", { name: `${count} questionnaires would be sent` })).toBeVisible();
    await isSound(tom);
    await tom.getByRole("button", { name: "Send it" }).click();
    await tom.getByRole("button", { name: `Send ${count} questionnaires now` }).click();
    await expect(tom.getByRole("heading", { name: `${count} sent`, exact: true })).toBeVisible();
    await isSound(tom);
    const campaign = new URL(tom.url()).pathname;

    const idOf = async (at: number): Promise<string> =>
      (await api.call("GET /api/buyer/assessments", { query: { search: productAt(at) } })).entries[0]?.id ?? "";
    const answered: { readonly at: number; readonly page: Page }[] = [];
    for (const at of [0, 1, 2]) {
      const params = { id: await idOf(at) };
      const { url } = await api.call("POST /api/buyer/assessments/:id/invitations", { params, body: { mail: false } });
      const page = await pageOf();
      await answers(page, { at, invitation: url, address: addressAt(at) });
      answered.push({ at, page });
    }
    await tom.reload();
    await expect(tom.getByRole("row", { name: new RegExp(vendorAt(0)) })).toContainText("Submitted");

    // A week goes by: whoever has not opened it is reminded, in one go.
    await portal.daysGoBy(7);
    await tom.goto(`${campaign}?show=not-opened`);
    await tom.getByRole("button", { name: /^Tick the \d+ shown$/ }).click();
    const reminded = Date.now();
    await tom.getByRole("button", { name: /^Remind \d+ vendors$/ }).click();
    await expect(tom.getByText(/^\d+ reminders sent\.$/)).toBeVisible();
    await mailTo(tom, { address: addressAt(10), since: reminded, with: productAt(10) });
    await isSound(tom);

    // One asks for time, one left its company, and one project is stopped.
    await tom.goto(`/assessments/${await idOf(10)}`);
    await tom.getByText("Change or end this request").click();
    await tom.getByRole("button", { name: "Give more time", exact: true }).click();
    await tom.getByLabel("Answer by").fill("2031-03-31");
    await tom.getByRole("dialog").getByRole("button", { name: "Give more time", exact: true }).click();
    await expect(tom.getByText("31 March 2031").first()).toBeVisible();
    await tom.goto(`/assessments/${await idOf(11)}`);
    await tom.getByText("Change or end this request").click();
    await tom.getByRole("button", { name: "Name another contact", exact: true }).click();
    await tom.getByLabel("Name of the right contact").fill("Nell Ode");
    await tom.getByLabel("Their e-mail address").fill("nell@yarrow11.example");
    const renamed = Date.now();
    await tom.getByRole("dialog").getByRole("button").last().click();
    await mailTo(tom, { address: "nell@yarrow11.example", since: renamed, with: productAt(11) });
    await tom.goto(`/assessments/${await idOf(12)}`);
    await tom.getByText("Change or end this request").click();
    await tom.getByRole("button", { name: "Cancel the request", exact: true }).click();
    await tom.getByLabel("Why").fill("The project is stopped.");
    await tom.getByRole("dialog").getByRole("button", { name: "Cancel the request", exact: true }).click();
    await expect(tom.getByText("Cancelled", { exact: true }).first()).toBeVisible();

    const first = await idOf(0);
    await approve(address, first);
    const inbox = await pageOf();
    await signInAs(inbox, "Priya Nair");
    await expect(
      inbox.getByRole("region", { name: /to review/i }).getByRole("link", { name: productAt(1) }),
    ).toBeVisible();
    await isSound(inbox);

    // A year later what was decided is due again, and the next request begins from what was answered.
    await portal.daysGoBy(340);
    await tom.goto("/assessments?show=due-again");
    await expect(tom.getByRole("row").filter({ hasText: productAt(0) })).toBeVisible();
    await isSound(tom);
    await tom.getByLabel(`Tick ${productAt(0)} of ${vendorAt(0)}`).check();
    await tom.getByRole("button", { name: "Ask the 1 decided again" }).click();
    await expect(tom.getByRole("heading", { name: "1 questionnaire would be sent" })).toBeVisible();
    await tom.getByRole("button", { name: "Send it" }).click();
    await tom.getByRole("button", { name: "Send 1 questionnaire now" }).click();
    await expect(tom.getByRole("heading", { name: "1 sent", exact: true })).toBeVisible();
    const vendor = answered[0]?.page ?? tom;
    await vendor.goto("/");
    await vendor.getByRole("table", { name: "You are invited to answer" }).getByRole("link").click();
    await vendor
      .getByRole("button", { name: /Start answering|Answer for/ })
      .first()
      .click();
    await vendor.waitForURL(/\/requests\/rsp_/);
    await expect(vendor.getByRole("button", { name: /^Fill in these \d+ answers$/ })).toBeVisible();
    await expect(vendor.getByText(/asks \d+ questions? anew: each says why/)).toBeVisible();
    await isSound(vendor);
    await tom.goto("/assessments?show=due-again");
    await expect(tom.getByRole("row").filter({ hasText: productAt(0) })).toHaveCount(0);
  } finally {
    await portal.close();
  }
});
