import { rateUse } from "./support/rate-use.ts";
import { expect, isSound, linkIn, mailTo, signInAs, test } from "./support/visit.ts";

test("procurement picks a questionnaire, names vendor, product and use, sends, and sees that nobody has opened it @phone", async ({
  page,
}, info) => {
  const contact = `ana.${info.project.name}.${Date.now()}@larkfield.example`;
  await signInAs(page, "Tom Okafor");
  await isSound(page);
  await page.getByRole("link", { name: "Questionnaires" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Questionnaires" })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "AI vendor assessment, core", exact: true }).click();
  await expect(page.getByText("Must-have")).toBeVisible();
  await isSound(page);
  await page.goBack();
  await page.getByRole("link", { name: "Send “AI vendor assessment, core”" }).click();
  await page.getByRole("button", { name: "Send the questionnaire" }).click();
  await expect(page.getByRole("link", { name: "Name the vendor" })).toBeVisible();
  await isSound(page);
  await page.getByLabel("Vendor", { exact: true }).fill("Larkfield Notes");
  await page.getByLabel("Legal entity you will contract with").fill("Larkfield Notes Ltd");
  await page.getByLabel("Contact person").fill("Ana Lark");
  await page.getByLabel("Contact's e-mail address").fill(contact);
  await page.getByLabel("Product", { exact: true }).fill(`Larkfield ${info.project.name}`);
  await page.getByLabel("What you want to use it for").fill("Notes of consultations, checked by doctors.");
  await page.getByLabel("Name of the AI system or feature").fill("Note writer");
  await rateUse(page, { "What a wrong result does": "Harms health, safety or livelihood" });
  await expect(page.getByText("It is now 75%")).toBeVisible();
  await page.getByRole("button", { name: "Send the questionnaire" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sent" })).toBeVisible();
  const link = await page.getByLabel("Invitation link").inputValue();
  expect(link).toMatch(/\/i#[\w-]{43}$/);
  await isSound(page);

  const mail = await mailTo(page, { address: contact, since: 0 });
  // The mail has a link of its own: the one on the screen is shown to nobody else.
  expect(linkIn(mail.body)).toMatch(/\/i#[\w-]{43}$/);
  expect(linkIn(mail.body)).not.toBe(link);
  await page.getByRole("link", { name: "Go to the assessment" }).click();
  await expect(page.getByText("Sent, not opened")).toBeVisible();
  await isSound(page);

  await page.getByRole("button", { name: "Make a link to copy" }).click();
  await expect(page.getByLabel("Invitation link")).not.toHaveValue(link);
});

test("an auditor reads everything and is offered nothing to send", async ({ page }) => {
  await signInAs(page, "Owen Hart");
  await expect(page.getByRole("link", { name: "Send a questionnaire" })).toHaveCount(0);
  await page.goto("/people");
  await expect(page.getByText("Only an owner can change who belongs here.")).toBeVisible();
  await isSound(page);
  await page.goto("/account");
  await expect(page.getByText("This one")).toBeVisible();
  await isSound(page);
});
