import { test as base, expect, type Page } from "@playwright/test";
import { foundByAxe, sideways } from "./soundness.ts";

/** What the browser complained about: nothing may. */
interface Complaints {
  readonly complaints: string[];
}

/** A test whose page must never write to the console, break the content security policy or throw. */
export const test = base.extend<Complaints>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
      await use(complaints);
      expect(
        complaints.filter((one) => !isExpected(one)),
        "what the browser complained about",
      ).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

// Chromium itself writes a line for every answer that is a refusal, also where the page shows it to the person.
const isExpected = (complaint: string): boolean =>
  /Failed to load resource: the server responded with a status of (401|404|409|410|422)/.test(complaint);

/** Signs in as a demo person, as the sign-in page offers on a local machine. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** axe finds nothing, and the page does not scroll sideways. */
export async function isSound(page: Page): Promise<void> {
  // A page that is still on its way has neither.
  await expect(page.locator("h1").first()).toBeAttached();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  expect(await foundByAxe(page)).toEqual([]);
  expect(await sideways(page), "pixels the page is wider than the window").toBeLessThanOrEqual(0);
}

interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly at: number;
}

/** The newest mail to an address since a moment (epoch milliseconds), with certain words if told, from the demo's mailbox; waits for it. */
export async function mailTo(page: Page, wanted: { address: string; since: number; with?: string }): Promise<Mail> {
  const find = async (): Promise<Mail | undefined> => {
    const mails = (await (await page.request.get("/api/demo/mails")).json()) as Mail[];
    return mails.find(
      ({ recipient, at, body }) =>
        recipient === wanted.address && at >= wanted.since && body.includes(wanted.with ?? ""),
    );
  };
  await expect.poll(async () => (await find()) !== undefined).toBe(true);
  const mail = await find();
  if (mail === undefined) throw new Error(`no mail to ${wanted.address}`);
  return mail;
}

/** The link in a mail. */
export const linkIn = (body: string): string => /https?:\/\/\S+/.exec(body)?.[0] ?? "";
