import { describe, expect, it } from "vitest";
import { readLanding } from "#domain/access/page-link.ts";
import { newBrowser } from "./browser.ts";
import { portalInHand } from "./portal-in-hand.ts";
import { aPerson, openLink, typeCode, wayInOf } from "./sign-in-steps.ts";

const to = "/requests/rsp_1?for=vendor.org_1";

async function askedOn(page: string) {
  const [portal, person] = [portalInHand(), await aPerson()];
  const browser = newBrowser(portal);
  const answer = await browser.visit("POST /api/sign-in/start", { body: { email: person.email, to: page } });
  await portal.deliver();
  return { portal, person, browser, answer };
}

describe("a sign-in that was asked for on a page", () => {
  it("mails a link that leads back to it", async () => {
    const { portal, person, browser } = await askedOn(to);
    const fragment = /\/l#(\S+)/.exec(portal.mails.at(-1)?.text ?? "")?.[1] ?? "";
    const { token, to: there } = readLanding(fragment);
    expect(there).toBe(to);
    expect(token).toBe(wayInOf(portal, person.email).token);
    expect((await openLink(browser, token)).json()).toEqual({ step: "signed-in" });
  });

  it("can be finished by the code as before", async () => {
    const { portal, person } = await askedOn(to);
    const { code } = wayInOf(portal, person.email);
    expect((await typeCode(newBrowser(portal), person.email, code)).json()).toEqual({ step: "signed-in" });
  });

  it("on the start page needs no way in the link", async () => {
    const { portal } = await askedOn("/");
    expect(portal.mails.at(-1)?.text).not.toContain("&to=");
  });

  it("tells an address without an account where to try another, with the same way back", async () => {
    const portal = portalInHand();
    const email = "nobody.at.all@nowhere.example";
    await newBrowser(portal).visit("POST /api/sign-in/start", { body: { email, to } });
    await portal.deliver();
    expect(portal.mails[0]?.text).toContain(`/sign-in?to=${to}`);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/requests/..//evil.example",
    "javascript:alert(1)",
    "requests",
    "",
    "/requests\r\n\r\nhttps://evil.example",
    "/api/session",
    "/sign-in?to=//evil.example",
    ["/"],
    { href: "/" },
    null,
  ])("is refused when it would lead to %j: no mail carries it", async (wrong) => {
    const portal = portalInHand();
    const answer = await newBrowser(portal).visit("POST /api/sign-in/start", {
      wrong: { email: (await aPerson()).email, to: wrong },
    });
    expect(answer.problem()).toMatchObject({ status: 422, code: "input-invalid", fields: [{ pointer: "/to" }] });
    expect(portal.jobs).toEqual([]);
  });
});
