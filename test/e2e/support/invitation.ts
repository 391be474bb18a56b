import type { Page } from "@playwright/test";
import { expect, isSound, linkIn, mailTo } from "./visit.ts";

/** Opens an invitation as its recipient, signs in by the mail, and starts answering for Fennel Health. */
export async function openInvitation(page: Page, of: { invitation: string; email: string }): Promise<void> {
  await page.goto(of.invitation);
  await expect(page.getByText("Who sees your answers")).toBeVisible();
  await isSound(page);
  const asked = Date.now();
  await page.getByRole("button", { name: "Send me the link" }).click();
  const mail = await mailTo(page, { address: of.email, since: asked });
  await page.goto(linkIn(mail.body));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Start answering for Fennel Health" }).click();
  await page.waitForURL(/\/requests\/rsp_/);
}
