import type { Page } from "@playwright/test";
import { openInvitation } from "./support/invitation.ts";
import { sendTo } from "./support/sending.ts";
import { signInByMail } from "./support/sign-in-by-mail.ts";
import { expect, isSound, test } from "./support/visit.ts";

const line = "You have typed this before and not saved it.";
const number = (page: Page) => page.getByLabel("Certificate number");
const holder = (page: Page) => page.getByLabel("Held by (legal entity)");

/** Signs in as the owner of a vendor of one's own; gives the address it signs in with. */
async function newVendor(page: Page, of: { baseURL: string | undefined; mark: string }): Promise<string> {
  const email = `rosa.${of.mark}.${Date.now()}@fennel.example`;
  const invitation = await sendTo({ baseURL: of.baseURL ?? "", email, product: `Drafts ${of.mark}` });
  await openInvitation(page, { invitation, email });
  return email;
}

/** Goes to the certificates as people do, without loading the page anew. */
async function goToCertificates(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Certificates", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Certificates" })).toBeVisible();
}

/** Types part of a new certificate, and waits until the device has it. */
async function halfType(page: Page, typed: { number: string; holder: string }): Promise<void> {
  await goToCertificates(page);
  await page.getByRole("button", { name: "Add a certificate" }).click();
  await number(page).fill(typed.number);
  await holder(page).fill(typed.holder);
  await expect.poll(() => draftsOnDevice(page)).toBe(1);
}

/** How many drafts the device holds, whoever typed them; they are sealed. */
const draftsOnDevice = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((found, failed) => {
        const opening = indexedDB.open("annexa-drafts");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains("drafts")) return found(0);
          const counting = db.transaction("drafts").objectStore("drafts").count();
          counting.onsuccess = () => {
            found(counting.result);
            db.close();
          };
        };
      }),
  );

test("a half-typed certificate survives leaving and a reload, and is gone once it is saved", async ({
  page,
  baseURL,
}, info) => {
  test.setTimeout(180_000);
  await newVendor(page, { baseURL, mark: `kept.${info.project.name}` });
  await halfType(page, { number: "AIMS-FEN-02", holder: "Fennel Health Limited" });

  await page.getByRole("link", { name: "Evidence", exact: true }).click();
  await goToCertificates(page);
  await expect(page.getByText(line)).toBeVisible();
  await expect(number(page)).toHaveValue("AIMS-FEN-02");
  await isSound(page);

  await page.reload();
  await expect(page.getByText(line)).toBeVisible();
  await expect(holder(page)).toHaveValue("Fennel Health Limited");
  await page.getByLabel("Issued on").fill("2026-05-04");
  await page.getByRole("button", { name: "Save the certificate" }).click();
  await expect(page.getByRole("heading", { name: "ISO/IEC 42001:2023, AIMS-FEN-02" })).toBeVisible();
  await expect.poll(() => draftsOnDevice(page)).toBe(0);

  await page.reload();
  await expect(page.getByRole("heading", { name: "ISO/IEC 42001:2023, AIMS-FEN-02" })).toBeVisible();
  await expect(number(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Add a certificate" }).click();
  await expect(page.getByText(line)).toHaveCount(0);
  await expect(number(page)).toHaveValue("");
});

test(
  "with the keyboard alone, a draft is discarded and the form goes on blank",
  { tag: "@once" },
  async ({ page, baseURL }, info) => {
    test.setTimeout(180_000);
    await newVendor(page, { baseURL, mark: `discarded.${info.project.name}` });
    await halfType(page, { number: "AIMS-FEN-03", holder: "Fennel" });
    await page.reload();
    await expect(page.getByText(line)).toBeVisible();
    await page.getByRole("button", { name: "Discard" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(line)).toHaveCount(0);
    await expect(number(page)).toHaveValue("");
    await expect.poll(() => draftsOnDevice(page)).toBe(0);
    // The focus is in the form, not lost with the button.
    await expect(page.locator("form :focus")).toHaveCount(1);
  },
);

test("a colleague who changed the certificate meanwhile is not overwritten: both are shown, and mine goes on top", async ({
  page,
  baseURL,
}, info) => {
  test.setTimeout(180_000);
  await newVendor(page, { baseURL, mark: `conflict.${info.project.name}` });
  const stored = { standard: "ISO/IEC 42001:2023", status: "active", scope: [], files: [] };
  const save = async (revision: number, more: object) => {
    const headers = { Origin: new URL(page.url()).origin };
    const data = { revision, body: { ...stored, ...more } };
    expect((await page.request.put("/api/vendor/certificates/crt_fennel", { headers, data })).ok()).toBe(true);
  };
  await save(0, { number: "AIMS-1", holder: "Fennel" });

  await goToCertificates(page);
  await page.getByRole("button", { name: /^Change ISO/ }).click();
  await holder(page).fill("Fennel Health Limited");
  await expect.poll(() => draftsOnDevice(page)).toBe(1);
  await save(1, { number: "AIMS-1-renewed", holder: "Fennel Ltd" });

  // On the next opening the draft and what is there now stand beside each other.
  await page.reload();
  const choice = page.getByRole("region", { name: "Changed by somebody else" });
  await expect(choice.getByRole("row", { name: "Held by Fennel Ltd Fennel Health Limited" })).toBeVisible();
  await isSound(page);
  await choice.getByRole("button", { name: "Keep mine" }).click();
  await expect(choice).toHaveCount(0);
  await expect(holder(page)).toHaveValue("Fennel Health Limited");
  await expect(number(page)).toHaveValue("AIMS-1-renewed");

  // And again when somebody is faster than the button.
  await save(2, { number: "AIMS-2", holder: "Fennel Ltd" });
  await page.getByRole("button", { name: "Save the certificate" }).click();
  await expect(choice).toBeFocused();
  await choice.getByRole("button", { name: "Take theirs" }).click();
  await expect(holder(page)).toHaveValue("Fennel Ltd");
  await expect(number(page)).toHaveValue("AIMS-2");
  await expect.poll(() => draftsOnDevice(page)).toBe(0);
});

test(
  "another person on the same device sees nothing of a draft; signing out asks, and deletes it",
  { tag: ["@more", "@once"] },
  async ({ page, baseURL, complaints }, info) => {
    test.setTimeout(180_000);
    const email = await newVendor(page, { baseURL, mark: `shared.${info.project.name}` });
    await halfType(page, { number: "AIMS-FEN-04", holder: "Fennel" });

    // The session ran out, and somebody else signs in: the draft stays where it is, and stays closed.
    await page.context().clearCookies();
    await newVendor(page, { baseURL, mark: `other.${info.project.name}` });
    await goToCertificates(page);
    await expect(page.getByText("No certificate yet")).toBeVisible();
    await page.getByRole("button", { name: "Add a certificate" }).click();
    await expect(number(page)).toHaveValue("");
    await expect(page.getByText(line)).toHaveCount(0);

    await page.context().clearCookies();
    await signInByMail(page, email);
    await goToCertificates(page);
    await expect(page.getByText(line)).toBeVisible();
    await expect(number(page)).toHaveValue("AIMS-FEN-04");

    const asked: string[] = [];
    page.once("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await page.locator(".account-menu summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL((url) => url.pathname === "/sign-in");
    expect(asked[0]).toContain("Some forms are half-typed and only on this device.");
    expect(await draftsOnDevice(page)).toBe(0);
    // The browser itself reports that the server had it clear the device.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes("Clear-Site-Data")));
  },
);
