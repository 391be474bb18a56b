import { suggestedRules } from "../../worker/domain/tiers/suggested-rules.ts";
import { answerAndSubmit } from "./support/answering.ts";
import { openInvitation } from "./support/invitation.ts";
import { rateUse } from "./support/rate-use.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, mailTo, signInAs, test } from "./support/visit.ts";
import { signedIn } from "./support/writers.ts";

test("procurement puts products into tiers, and sends to many at once what it looked through before @more", async ({
  page,
}, info) => {
  const name = `Tansy ${info.project.name}`;
  const address = `ana@tansy-${info.project.name}.example`;
  const since = Date.now();
  await signInAs(page, "Tom Okafor");
  await page.goto("/tiers");
  await expect(page.getByRole("heading", { name: "Critical" })).toBeVisible();
  // One person goes on to decide in this demonstration.
  await page.getByRole("group", { name: "Critical", exact: true }).getByLabel("Two people decide").uncheck();
  await page
    .getByRole("group", { name: "Standard", exact: true })
    .getByLabel("What is asked")
    .selectOption({ label: "AI assessment for small vendors" });
  await page.getByRole("button", { name: "See it on the register" }).click();
  await expect(page.getByRole("table", { name: "Products in each tier" })).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText(/^Version \d+, saved by Tom Okafor/)).toBeVisible();

  await page.goto("/vendors/new");
  await page.getByLabel("Vendor", { exact: true }).fill(name);
  await page.getByLabel("Legal entity").fill(`${name} Ltd`);
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByLabel("E-mail address", { exact: true }).fill(address);
  await page.getByRole("button", { name: "Save" }).click();
  for (const product of ["Tansy Notes", "Tansy Search"]) {
    await page.getByRole("button", { name: "Add a product" }).click();
    await page.getByLabel("Product", { exact: true }).fill(product);
    await page.getByRole("textbox", { name: "Used for" }).fill("Notes of meetings");
    if (product === "Tansy Notes") {
      await page.getByRole("button", { name: "Add an AI system" }).click();
      await page.getByLabel("Name of the AI system or feature").fill("Note writer");
      await rateUse(page);
    }
    await page.getByRole("button", { name: "Save the product" }).click();
    await expect(page.getByRole("rowheader", { name: product })).toBeVisible();
  }

  await page.goto("/vendors");
  await page.getByLabel("Name, domain, contract or person").fill(name);
  await page.keyboard.press("Enter");
  await page.getByLabel(`Tick ${name}`).check();
  await page.getByRole("button", { name: "Send to those ticked" }).click();
  await expect(page.getByRole("heading", { name: "1 questionnaire would be sent, 1 line is left out" })).toBeVisible();
  await expect(page.getByText("No AI system named")).toBeVisible();
  await expect(page.getByRole("cell", { name: "AI assessment for small vendors" })).toBeVisible();
  await isSound(page);
  await page.getByText("What is asked, and by when").click();
  await page.getByLabel("Name of the sending").fill(`Spring ${info.project.name}`);
  await page.getByRole("button", { name: "Save, and work out every line anew" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Spring ${info.project.name}` })).toBeVisible();
  await page.getByRole("button", { name: "Send it" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Send 1 questionnaire now" }).click();
  await expect(page.getByRole("heading", { name: "1 sent", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tansy Notes" })).toBeVisible();
  await isSound(page);
  const mail = await mailTo(page, { address, since });
  expect(mail.body).toContain("Tansy Notes");

  await page.goto("/assessments/new");
  await rateUse(page);
  await expect(page.getByText("By these uses the product is in the tier Standard")).toBeVisible();
  await page.getByRole("button", { name: "Ask what the tier says" }).click();
  await expect(page.getByRole("radio", { name: "AI assessment for small vendors" })).toBeChecked();
  await page.getByLabel("What a wrong result does").selectOption({ label: "Harms health, safety or livelihood" });
  await expect(page.getByText("By these uses the product is in the tier Critical")).toBeVisible();
  await isSound(page);

  await page.goto("/campaigns");
  await expect(page.getByRole("link", { name: `Spring ${info.project.name}` })).toBeVisible();
  await isSound(page);
});

/** Switches on or off that two judge what is critical without seeing each other. */
async function judgedApart(address: string, blind: boolean): Promise<void> {
  const priya = await signedIn(address, "priya");
  const { version, rules } = await priya.call("GET /api/buyer/tiers", {});
  const { follows, ...others } = rules ?? suggestedRules;
  const critical = { ...follows.critical, fourEyes: false, blind };
  await priya.call("PUT /api/buyer/tiers", {
    body: { base: version, rules: { ...others, follows: { ...follows, critical } } },
  });
}

// In this file, because it changes the rules of tiers too, and files run at the same time.
test("two reviewers judge a critical product without seeing each other, and settle what differs before it is decided @more", async ({
  page,
  browser,
  baseURL,
}, info) => {
  const address = baseURL ?? "";
  const mark = `${info.project.name}${Date.now()}`;
  const email = `rosa.apart.${mark}@fennel.example`;
  const product = `Apart ${mark}`;
  await judgedApart(address, true);
  const invitation = await sendTo({ baseURL: address, email, product, consequence: 3 });
  await openInvitation(page, { invitation, email });
  await answerAndSubmit(page);
  const tom = await signedIn(address, "tom");
  const { entries } = await tom.call("GET /api/buyer/assessments", { query: { search: mark } });
  const params = { id: entries[0]?.id ?? "" };
  const { people } = await tom.call("GET /api/buyer/workload", {});
  const idOf = (name: string) => people.find((one) => one.name === name)?.personId ?? "";
  const reviewers = ["Ines Keller", "Priya Nair"].map((name) => ({ personId: idOf(name), lookBy: null }));
  const body = { seen: [], reviewers };
  await tom.call("PUT /api/buyer/assessments/:id/reviewers", { params, body });
  const open = async (name: string) => {
    const one = await (await browser.newContext({ viewport: page.viewportSize(), baseURL: address })).newPage();
    await signInAs(one, name);
    await one.goto(`/assessments/${params.id}`);
    await expect(one.getByText("Two reviewers judge this without seeing each other")).toBeVisible();
    await isSound(one);
    return one;
  };
  const [ines, priya] = [await open("Ines Keller"), await open("Priya Nair")];

  await ines.getByRole("link", { name: "Answers", exact: true }).click();
  await ines
    .getByRole("button", { name: /^It stands as it is/ })
    .first()
    .press("Enter");
  await expect(ines.getByText("Looked at: it stands as it is.").first()).toBeVisible();
  await priya.goto(`/assessments/${params.id}/answers`);
  await expect(priya.getByRole("button", { name: /^It stands as it is/ }).first()).toBeVisible();
  await expect(priya.getByText("Looked at: it stands as it is.")).toHaveCount(0);
  await ines.getByRole("button", { name: "I have judged: hand it in" }).press("Enter");
  await expect(ines.getByText("You have handed in.")).toBeVisible();
  await isSound(ines);
  await ines.getByRole("button", { name: "Take it back to judge on" }).press("Enter");
  await ines.getByRole("button", { name: "I have judged: hand it in" }).press("Enter");
  await expect(ines.getByText("Ines Keller (handed in) and Priya Nair (not yet).")).toBeVisible();

  await priya.goto(`/assessments/${params.id}/decision`);
  await expect(priya.getByText("Before it can be decided, both reviewers hand in")).toBeVisible();
  await isSound(priya);
  await priya.getByRole("button", { name: "I have judged: hand it in" }).press("Enter");
  await expect(priya.getByText("The two reviewers differ on 1 thing that nobody has settled")).toBeVisible();
  await priya.getByRole("link", { name: "See both side by side" }).press("Enter");
  await expect(priya.getByText(/the same on 0 of 1; 1 of what differs is not settled\.$/)).toBeVisible();
  await isSound(priya);
  await priya.getByLabel(/^Ines Keller: looked at/).press("Space");
  await priya.getByLabel("Why", { exact: true }).fill("She has read the policy");
  await priya.getByRole("button", { name: "Settle it" }).press("Enter");
  await expect(priya.getByText(/the same on 0 of 1; what differed was settled with a reason/)).toBeVisible();
  await expect(priya.getByRole("cell", { name: /Settled by Priya Nair/ })).toBeVisible();
  await isSound(priya);
  await priya.goto(`/assessments/${params.id}/decision`);
  await expect(priya.getByRole("button", { name: /^(Decide|Propose)/ }).first()).toBeVisible();
  await judgedApart(address, false);
});
