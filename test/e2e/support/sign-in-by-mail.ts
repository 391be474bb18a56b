import type { Page } from "@playwright/test";
import { linkIn, mailTo } from "./visit.ts";

/** Signs in with the link of a mail, as somebody who has only an address. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  const asked = Date.now();
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  const mail = await mailTo(page, { address: email, since: asked, with: "/l#" });
  await page.goto(linkIn(mail.body));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL((url) => url.pathname === "/");
}
