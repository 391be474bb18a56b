import { describe, expect, it } from "vitest";
import { type Browser, newBrowser } from "#test/worker/identity/browser.ts";
import { underWay, wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { accept, anInvitation, type Invited, passUntilOver, requestsTo } from "./invited.ts";

/** Has the mail sent from the invitation's page, and gives its code. */
async function codeFor(invited: Invited, browser: Browser): Promise<string> {
  await browser.visit("POST /api/invitations/sign-in", { body: { token: invited.token } });
  await invited.portal.deliver();
  return wayInOf(invited.portal, invited.email).code;
}

const type = (browser: Browser, { token }: Pick<Invited, "token">, code: string) =>
  browser.visit("POST /api/invitations/code", { body: { token, code } });

describe("the code on the invitation's page", () => {
  it("signs in whoever was invited, though the address has no account yet, and lets them start", async () => {
    const invited = await anInvitation();
    const browser = newBrowser(invited.portal);
    const code = await codeFor(invited, browser);
    expect((await type(browser, invited, code)).status).toBe(200);
    expect((await browser.visit("GET /api/session")).json().person?.email).toBe(invited.email);
    expect((await accept(browser, invited)).status).toBe(200);
    expect(await requestsTo(invited)).toHaveLength(1);
  });

  it("works in another browser than the one that asked, and as people type it", async () => {
    const invited = await anInvitation();
    const code = await codeFor(invited, newBrowser(invited.portal));
    const typed = ` ${code.toLowerCase().replace("-", " ")} `;
    expect((await type(newBrowser(invited.portal), invited, typed)).status).toBe(200);
  });

  it("is that of any mail of the last ten minutes, however many were sent, and works once", async () => {
    const invited = await anInvitation();
    const browser = newBrowser(invited.portal);
    const [first, second] = [await codeFor(invited, browser), await codeFor(invited, browser)];
    expect((await type(browser, invited, first)).status).toBe(200);
    expect((await type(browser, invited, first)).problem()).toMatchObject({ status: 422, code: "code-wrong" });
    expect((await type(browser, invited, second)).status).toBe(200);
  });

  it("says what to do when it is wrong, and after five wrong ones that a new one is needed", async () => {
    const invited = await anInvitation();
    const browser = newBrowser(invited.portal);
    const code = await codeFor(invited, browser);
    for (let tries = 1; tries <= 5; tries++)
      expect((await type(browser, invited, "ZZZZ-ZZZZ")).problem()).toMatchObject({
        code: "code-wrong",
        detail: expect.stringMatching(/After five wrong codes, have a new one sent/),
      });
    expect((await type(browser, invited, code)).problem()).toMatchObject({ status: 410, code: "sign-in-expired" });
    expect((await type(browser, invited, await codeFor(invited, browser))).status).toBe(200);
  });

  it.each([
    ["too short", "ABC"],
    ["the link in its place", `https://portal.example/l#${"a".repeat(43)}`],
    ["nothing", ""],
  ])("tells what a code looks like when it is %s, and counts no try", async (_, code) => {
    const invited = await anInvitation();
    const browser = newBrowser(invited.portal);
    await codeFor(invited, browser);
    expect((await type(browser, invited, code)).problem()).toMatchObject({
      code: "input-invalid",
      fields: [{ pointer: "/code", message: expect.stringMatching(/eight letters and digits/) }],
    });
    expect((await underWay(invited.email))?.tries).toBe(0);
  });

  it("of one invitation opens nothing beside another", async () => {
    const [one, other] = [await anInvitation(), await anInvitation()];
    const code = await codeFor(one, newBrowser(one.portal));
    await codeFor({ ...other, portal: one.portal }, newBrowser(one.portal));
    const browser = newBrowser(one.portal);
    expect((await type(browser, other, code)).problem().code).toBe("code-wrong");
    expect(browser.cookies.has("__Host-sid")).toBe(false);
  });

  it("is over with the invitation, and tells nothing for one that never was", async () => {
    const invited = await anInvitation();
    passUntilOver(invited, 60_000);
    const browser = newBrowser(invited.portal);
    const code = await codeFor(invited, browser);
    invited.portal.pass(60_000);
    expect((await type(browser, invited, code)).problem().code).toBe("invitation-expired");
    expect((await type(browser, { token: "x".repeat(43) }, code)).problem().code).toBe("invitation-unknown");
  });

  it("is mailed with a link that comes back to this invitation", async () => {
    const invited = await anInvitation();
    await codeFor(invited, newBrowser(invited.portal));
    expect(invited.portal.mails.at(-1)?.text).toContain(`&to=/invitations/${invited.assessmentId}`);
  });
});
