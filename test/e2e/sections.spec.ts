import type { Locator, Page } from "@playwright/test";
import { uploadEvidence } from "./support/evidence.ts";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { expect, isSound, test } from "./support/visit.ts";

test("a vendor goes section by section, sees what the reviewer will see, mends it, signs and submits @more", async ({
  page,
  baseURL,
}, info) => {
  const email = `rosa.${info.project.name}.${Date.now()}@fennel.example`;
  const product = `Fennel ${info.project.name}`;
  const invitation = await sendTo({ baseURL: baseURL ?? "", email, product });

  await openInvitation(page, { invitation, email });
  await expect(page.getByRole("heading", { level: 1, name: product })).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "See all questions on one page" }).click();
  await isSound(page);
  await page.goBack();

  await page.getByRole("link", { name: "AI systems in the product" }).click();
  await page.getByLabel("Name of the AI system").fill("Fennel Notes");
  await page.getByLabel("We fine-tuned another company's model").check();
  await isSound(page);
  await page.getByRole("button", { name: "Save the AI system" }).click();
  await expect(page.getByLabel(`Fennel Notes is in ${product}`)).toBeChecked();
  await expect(page.getByLabel("What the buyer wants it for")).toHaveValue("notes");
  await isSound(page);

  await page.getByRole("link", { name: "Next: your certificate" }).click();
  await enterCertificate(page);
  await expect(page.getByText("13 questions can be answered by your certificate")).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Let the certificate answer" }).click();
  await expect(page.getByText("13 answers saved")).toBeVisible();
  await expect(page.getByRole("button", { name: "Let the certificate answer" })).toHaveCount(0);

  await answerSections(page);
  await seeWhatTheReviewerWillSee(page, product);
  await page.getByRole("link", { name: "Check your answers", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Submit to Harbour Vale Hospitals" }).click();
  await expect(page.getByRole("link", { name: "Enter your role" })).toBeVisible();
  await expect(page.getByLabel("Your role")).toHaveAccessibleDescription(/Enter your role/);
  await page.getByRole("link", { name: "Tick the box to sign" }).click();
  await expect(page.getByRole("checkbox")).toBeFocused();
  await page.getByLabel("Your role").fill("Founder");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Submit to Harbour Vale Hospitals" }).click();
  await expect(page.getByText("Your answers are submitted")).toBeVisible();
  await expect(page.getByText(/SHA-256\): [0-9a-f]{64}/)).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: "See, print or save as PDF" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What you submitted" })).toBeVisible();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await isSound(page);
});

async function enterCertificate(page: Page): Promise<void> {
  await page.getByLabel("Yes", { exact: true }).check();
  await page.getByLabel("Certificate number").fill("AIMS-FEN-01");
  await page.getByLabel("Held by (legal entity)").fill("Fennel Health Limited");
  await page.getByLabel("Certification body", { exact: true }).fill("Northgate Assurance");
  await page.getByLabel("Accreditation body").selectOption("UKAS");
  await page.getByLabel("Issued on").fill("2026-05-04");
  await page.getByLabel("Expires on").fill("2029-05-03");
  await page.getByLabel("Provider of AI").check();
  await page
    .getByLabel("Scope statement, word for word")
    .fill("The AI management system for the provision of Fennel Notes.");
  await page
    .getByRole("group", { name: "Does the scope cover Fennel Notes?" })
    .getByLabel("Covered", { exact: true })
    .check();
  await page.getByRole("button", { name: "Include all 38" }).click();
  await isSound(page);
  await page.getByText("Attach evidence to the certificate").click();
  await uploadEvidence(page, { name: "certificate.txt", text: "Certificate AIMS-FEN-01", datedOn: "2026-05-04" });
  await expect(page.getByRole("button", { name: "Detach certificate.txt" })).toBeVisible();
  await page.getByRole("button", { name: "Save the certificate" }).click();
  await expect(page.getByRole("heading", { name: "ISO/IEC 42001:2023, AIMS-FEN-01" })).toBeVisible();
}

/** An exclusion takes an answer back from the certificate, contradicts the vendor's own, and is mended again. */
async function seeWhatTheReviewerWillSee(page: Page, product: string): Promise<void> {
  const home = page.getByRole("link", { name: "Back to the list" });
  const inventory = page.locator("#card-inventory");
  await home.click();
  // One web address is none: it waits, as it will in the score.
  await expect(page.getByText(/^22 of 23 questions that apply are answered/)).toBeVisible();
  await setControl(page, { excluded: true });
  const seen = page.locator(".notice", { hasText: "What the reviewer will see" });
  await expect(seen.getByText("Your certificate does not answer this today: AI inventory")).toBeVisible();
  await isSound(page);
  await page.getByRole("link", { name: product }).click();
  await expect(page.getByText(/^21 of 23 questions that apply are answered/)).toBeVisible();
  await expect(page.getByText("1 left to your certificate, which does not answer it today")).toBeVisible();
  await page.getByRole("link", { name: "Check your answers and submit" }).click();
  await page.getByRole("link", { name: /^Your certificate does not answer “AI inventory” today/ }).click();
  await expect(inventory.getByText("It counts as open. Choose “We answer”")).toBeVisible();
  await inventory.getByLabel("We answer").check();
  await expect(inventory.getByLabel("Our certificate answers")).toHaveCount(0);
  await inventory.getByLabel("It is updated as part of every change").check();
  await expect(inventory.getByText("Your answer and your Statement of Applicability disagree.")).toBeVisible();
  await expect(inventory.getByText(/the statement leaves out A\.4\.4/)).toBeVisible();
  await isSound(page);
  await inventory.getByRole("link", { name: "See your certificate" }).click();
  await setControl(page, { excluded: false });
  await expect(seen.getByText("disagree")).toHaveCount(0);
  await page.getByRole("link", { name: product }).click();
  await page.getByRole("link", { name: "Check your answers and submit" }).click();
  await expect(page.getByText("Add evidence for “", { exact: false }).first()).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Suppliers and customers" }).click();
}

/** Excludes the AI inventory's control from the Statement of Applicability, or includes it again. */
async function setControl(page: Page, { excluded }: { excluded: boolean }): Promise<void> {
  if (excluded) await page.getByRole("link", { name: "Your ISO/IEC 42001 certificate" }).click();
  await page.getByRole("button", { name: /^Change ISO/ }).click();
  await page.getByText(/^A\.4 .*: \d of \d included$/).click();
  const control = page.getByRole("group", { name: /^A\.4\.4 / });
  await control.getByLabel(excluded ? "Excluded" : "Included", { exact: true }).check();
  if (excluded) await page.getByLabel("Why A.4.4 is excluded").fill("Kept by the parent company");
  await page.getByRole("button", { name: "Save the certificate" }).click();
  await expect(page.getByRole("button", { name: "Save the certificate" })).toHaveCount(0);
}

/** Answers what the certificate left open, section by section. */
async function answerSections(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Next: / }).click();
  for (let section = 1; section <= 7; section++) {
    await expect(page.getByText(`Section ${section} of`)).toBeVisible();
    for (let id = await firstOpen(page); id !== undefined; id = await firstOpen(page)) {
      const card = page.locator(`#card-${id}`);
      await answerOne(card);
      await expect(card.getByText(/Saved \d\d:\d\d/)).toBeVisible();
    }
    const must = page.locator("#card-trains-on-our-data");
    if ((await must.count()) > 0) await attachAudit(must);
    if (section === 1) await page.reload();
    await isSound(page);
    if (section < 7) await page.getByRole("link", { name: /^Next: / }).click();
  }
}

/** The first question on the page that has no answer yet. */
const firstOpen = (page: Page): Promise<string | undefined> =>
  page.locator(".question").evaluateAll((cards) =>
    cards
      .find((card) => {
        const answered = card.querySelector(":checked") ?? card.querySelector("textarea:not(:placeholder-shown)");
        const typed = [...card.querySelectorAll("textarea, input[type=text], input[type=url]")].some(
          (field) => (field as HTMLInputElement).value !== "",
        );
        return !typed && (answered === null || answered.tagName === "OPTION");
      })
      ?.getAttribute("data-question"),
  ) as Promise<string | undefined>;

async function answerOne(card: Locator): Promise<void> {
  const choice = card.locator("fieldset").first().locator("[type=radio], [type=checkbox]").first();
  if ((await choice.count()) > 0 && (await choice.isVisible())) await choice.check();
  else await card.getByRole("textbox").first().fill("None in the past 24 months.");
}

async function attachAudit(must: Locator): Promise<void> {
  await must.getByText("Attach evidence").click();
  await uploadEvidence(must, { name: "audit.csv", text: "month,samples\n1,20\n" });
  await expect(must.getByRole("button", { name: "Detach audit.csv" })).toBeVisible();
  await expect(must.getByText(/Saved \d\d:\d\d/)).toBeVisible();
}
