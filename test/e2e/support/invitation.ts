import type { Page } from "@playwright/test";
import { expect, isSound, linkIn, mailTo } from "./visit.ts";

/** Opens an invitation as its recipient, signs in by the mail, and starts answering for Fennel Health. */
export async function openInvitation(page: Page, of: { invitation: string; email: string }): Promise<void> {
  await page.goto(of.invitation);
  await expect(page.getByText("Who sees your answers")).toBeVisible();
  await isSound(page);
  const asked = Date.now();
  await page.getByRole("button", { name: "Send me the link" }).click();
  // The invitation's own mail may arrive late; the one that was asked for leads to the sign-in page.
  const mail = await mailTo(page, { address: of.email, since: asked, with: "/l#" });
  await page.goto(linkIn(mail.body));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Start answering for Fennel Health" }).click();
  await page.waitForURL(/\/requests\/rsp_/);
}

/** The request whose page is open. */
export const requestIdOf = (page: Page): string => /rsp_\w+/.exec(page.url())?.[0] ?? "";
