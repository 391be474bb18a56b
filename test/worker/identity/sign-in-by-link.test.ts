import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newBrowser } from "./browser.ts";
import {
  aPerson,
  ask,
  askedFor,
  openLink,
  sessionsOf,
  signedIn,
  typeCode,
  underWay,
  wayInOf,
} from "./sign-in-steps.ts";

const minute = 60_000;

describe("signing in by the link in the mail", () => {
  it("opens a session in the browser that asked, for the person's organisation", async () => {
    const person = await aPerson();
    const { browser, token, portal } = await askedFor(person.email);
    expect(portal.mails).toHaveLength(1);
    expect((await openLink(browser, token)).json()).toEqual({ step: "signed-in" });
    const view = (await browser.visit("GET /api/session")).json();
    expect(view).toMatchObject({
      person: { email: person.email, name: person.name },
      current: { orgId: person.orgId, facet: "buyer", role: "owner" },
      demo: false,
    });
    expect(await sessionsOf(person)).toBe(1);
  });

  it("keeps the session in a cookie that scripts cannot read and other sites cannot set", async () => {
    const { browser, token } = await askedFor((await aPerson()).email);
    const cookie = (await openLink(browser, token)).headers
      .getSetCookie()
      .find((line) => line.startsWith("__Host-sid="));
    for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
  });

  it("works once: the same link again is no longer good", async () => {
    const person = await aPerson();
    const { browser, token } = await signedIn(person);
    expect((await openLink(browser, token)).status).toBe(410);
    expect(await sessionsOf(person)).toBe(1);
  });

  it("of 100 openings at the same moment one wins", async () => {
    const person = await aPerson();
    const { browser, token } = await askedFor(person.email);
    const steps = await Promise.all(Array.from({ length: 100 }, () => openLink(browser, token)));
    expect(steps.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(steps.filter(({ status }) => status === 410)).toHaveLength(99);
    expect(await sessionsOf(person)).toBe(1);
  });

  it("gives a new session each time, and ends the one the browser had", async () => {
    const person = await aPerson();
    const { browser, portal } = await signedIn(person);
    const before = browser.cookies.get("__Host-sid");
    await ask(browser, person.email);
    await portal.deliver();
    await openLink(browser, wayInOf(portal, person.email).token);
    expect(browser.cookies.get("__Host-sid")).not.toBe(before);
    expect(await sessionsOf(person)).toBe(1);
  });

  it("never takes over a session that somebody else planted in the browser", async () => {
    const person = await aPerson();
    const { browser, token } = await askedFor(person.email);
    browser.cookies.set("__Host-sid", "planted-by-an-attacker");
    await openLink(browser, token);
    expect(browser.cookies.get("__Host-sid")).not.toBe("planted-by-an-attacker");
  });

  it("is good for ten minutes and no longer", async () => {
    const [early, late] = [await askedFor((await aPerson()).email), await askedFor((await aPerson()).email)];
    early.portal.pass(9 * minute);
    expect((await openLink(early.browser, early.token)).json()).toEqual({ step: "signed-in" });
    late.portal.pass(10 * minute);
    expect((await openLink(late.browser, late.token)).status).toBe(410);
  });

  it("that was used is gone in every browser: no other one is asked for its code", async () => {
    const { portal, browser, token } = await askedFor((await aPerson()).email);
    expect((await openLink(browser, token)).json()).toEqual({ step: "signed-in" });
    expect((await openLink(newBrowser(portal), token)).problem().code).toBe("sign-in-expired");
  });

  it("stays good when another mail was asked for, so that mails may come in any order; each link works once", async () => {
    const person = await aPerson();
    const older = await askedFor(person.email);
    await ask(older.browser, person.email);
    await older.portal.deliver();
    const newer = wayInOf(older.portal, person.email);
    expect((await openLink(older.browser, older.token)).json()).toEqual({ step: "signed-in" });
    expect((await openLink(older.browser, older.token)).status).toBe(410);
    expect((await openLink(older.browser, newer.token)).json()).toEqual({ step: "signed-in" });
  });

  it("leaves a leaf in the organisation's audit log", async () => {
    const person = await aPerson();
    await signedIn(person);
    const statement = "select body_json from audit_leaves where org_id = ? and action = 'session.started'";
    const { results } = await env.DB.prepare(statement).bind(person.orgId).all<{ body_json: string }>();
    expect(results.map(({ body_json }) => JSON.parse(body_json))).toMatchObject([{ actor: person.personId }]);
  });
});

describe("a link opened in another browser", () => {
  it("asks for the code and burns nothing; the code then works there", async () => {
    const person = await aPerson();
    const { portal, browser, token, code } = await askedFor(person.email);
    const phone = newBrowser(portal);
    expect((await openLink(phone, token)).json()).toEqual({ step: "code-needed" });
    expect(phone.cookies.has("__Host-sid")).toBe(false);
    expect(await underWay(person.email)).toEqual({ used_at: null, tries: 0 });
    expect((await typeCode(phone, person.email, code)).json()).toEqual({ step: "signed-in" });
    expect((await openLink(browser, token)).status).toBe(410);
    expect(await sessionsOf(person)).toBe(1);
  });

  it("asks for the code too where somebody else had asked for a sign-in of their own", async () => {
    const { portal, token } = await askedFor((await aPerson()).email);
    const other = await askedFor((await aPerson()).email, portal);
    expect((await openLink(other.browser, token)).json()).toEqual({ step: "code-needed" });
  });

  it("still works in the browser that asked after another one tried it", async () => {
    const { portal, browser, token } = await askedFor((await aPerson()).email);
    await openLink(newBrowser(portal), token);
    expect((await openLink(browser, token)).json()).toEqual({ step: "signed-in" });
  });
});
