import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newOrganisation } from "#test/support/worker/portal.ts";
import { type Browser, newBrowser } from "./browser.ts";
import { aPerson, ask, aVendorOwner, openLink, sessionsOf, signedIn, wayInOf } from "./sign-in-steps.ts";

const hour = 3_600_000;
const listOf = async (browser: Browser) => (await browser.visit("GET /api/sessions")).json();
const statusOf = async (browser: Browser) => (await browser.visit("GET /api/sessions")).status;
const copyOf = (cookies: ReadonlyMap<string, string>): [string, string][] => [...cookies];

describe("signing out", () => {
  it("ends the session on the server: a copied cookie opens nothing any more", async () => {
    const person = await aPerson();
    const { browser, portal } = await signedIn(person);
    const thief = newBrowser(portal);
    for (const [name, value] of copyOf(browser.cookies)) thief.cookies.set(name, value);
    expect(await statusOf(thief)).toBe(200);
    await browser.visit("POST /api/session/end");
    expect(await statusOf(thief)).toBe(401);
    expect(await sessionsOf(person)).toBe(0);
  });

  it("takes the cookie back and tells the browser to forget what it kept of us", async () => {
    const { browser } = await signedIn(await aPerson());
    const { headers, status } = await browser.visit("POST /api/session/end");
    expect(status).toBe(200);
    expect(headers.get("clear-site-data")).toBe('"cookies", "storage"');
    expect(headers.getSetCookie().join()).toMatch(/__Host-sid=; Max-Age=0/);
    expect(browser.cookies.has("__Host-sid")).toBe(false);
  });

  it("is fine for somebody who is signed out already", async () => {
    const { browser } = await signedIn(await aPerson());
    await browser.visit("POST /api/session/end");
    expect((await browser.visit("POST /api/session/end")).status).toBe(200);
  });
});

describe("the list of a person's sessions", () => {
  async function withTwoBrowsers() {
    const person = await aPerson();
    const laptop = await signedIn(person);
    const phone = newBrowser(laptop.portal, "Phone");
    await ask(phone, person.email);
    await laptop.portal.deliver();
    await openLink(phone, wayInOf(laptop.portal, person.email).token);
    return { person, laptop: laptop.browser, phone, portal: laptop.portal };
  }

  it("shows every browser and which one this is", async () => {
    const { laptop } = await withTwoBrowsers();
    const list = (await listOf(laptop)).map(({ agent, current }) => ({ agent, current }));
    expect(list).toHaveLength(2);
    expect(list).toContainEqual({ agent: "Phone", current: false });
    expect(list).toContainEqual({ agent: "Test browser", current: true });
  });

  it("ends a session elsewhere with the next request there, and leaves this one", async () => {
    const { laptop, phone } = await withTwoBrowsers();
    const other = (await listOf(laptop)).find(({ current }) => !current)?.id ?? "";
    expect((await laptop.visit("POST /api/sessions/:id/end", { params: { id: other } })).status).toBe(200);
    expect(await statusOf(phone)).toBe(401);
    expect(await listOf(laptop)).toHaveLength(1);
  });

  it("ends nobody else's: the answer is the same and the other goes on", async () => {
    const [mine, theirs] = [await signedIn(await aPerson()), await signedIn(await aPerson())];
    const id = (await listOf(theirs.browser))[0]?.id ?? "";
    const answer = await mine.browser.visit("POST /api/sessions/:id/end", { params: { id } });
    const made = await mine.browser.visit("POST /api/sessions/:id/end", { params: { id: "ses_0000000000000000" } });
    expect([answer.status, answer.text]).toEqual([made.status, made.text]);
    expect(await statusOf(theirs.browser)).toBe(200);
    expect(await statusOf(mine.browser)).toBe(200);
  });

  it("leaves out a session that nobody used for eight hours", async () => {
    const { laptop, portal } = await withTwoBrowsers();
    portal.pass(5 * hour);
    await listOf(laptop);
    portal.pass(4 * hour);
    expect((await listOf(laptop)).map(({ agent }) => agent)).toEqual(["Test browser"]);
  });
});

describe("how long a session lives", () => {
  it("ends after eight hours without a request", async () => {
    const { browser, portal } = await signedIn(await aPerson());
    portal.pass(8 * hour - 60_000);
    expect(await statusOf(browser)).toBe(200);
    portal.pass(8 * hour);
    expect(await statusOf(browser)).toBe(401);
  });

  it.each([
    ["a buyer's after a day", aPerson, 24],
    ["a vendor's after a week", aVendorOwner, 7 * 24],
  ] as const)("ends %s even when it is in use", async (_, made, hours) => {
    const { browser, portal } = await signedIn(await made());
    for (let passed = 0; passed + 6 < hours; passed += 6) {
      portal.pass(6 * hour);
      expect(await statusOf(browser)).toBe(200);
    }
    portal.pass(6 * hour);
    expect(await statusOf(browser)).toBe(401);
  });

  it("is not made longer by switching to a vendor's side and back", async () => {
    const person = await aPerson();
    const vendor = await newOrganisation("Also a vendor");
    await env.DB.prepare(
      "insert into members (org_id, person_id, facet, role, status, added_at) values (?, ?, 'vendor', 'owner', 'active', ?)",
    )
      .bind(vendor, person.personId, Date.now())
      .run();
    const sides = {
      vendor: { orgId: vendor, facet: "vendor" },
      buyer: { orgId: person.orgId, facet: "buyer" },
    } as const;
    const { browser, portal } = await signedIn(person);
    for (let passed = 0; passed < 18; passed += 6) {
      portal.pass(6 * hour);
      const to = passed % 12 === 0 ? sides.vendor : sides.buyer;
      expect((await browser.visit("POST /api/session/organisation", { body: to })).status).toBe(200);
    }
    portal.pass(6 * hour);
    expect(await statusOf(browser)).toBe(401);
  });

  it("becomes a buyer's, of a day at most, when a vendor's session switches to a buying side", async () => {
    const person = await aVendorOwner();
    const buyer = await newOrganisation("Also a buyer");
    await env.DB.prepare(
      "insert into members (org_id, person_id, facet, role, status, added_at) values (?, ?, 'buyer', 'owner', 'active', ?)",
    )
      .bind(buyer, person.personId, Date.now() + 1)
      .run();
    const { browser, portal } = await signedIn(person);
    await browser.visit("POST /api/session/organisation", { body: { orgId: buyer, facet: "buyer" } });
    for (let passed = 0; passed < 18; passed += 6) {
      portal.pass(6 * hour);
      expect(await statusOf(browser)).toBe(200);
    }
    portal.pass(6 * hour);
    expect(await statusOf(browser)).toBe(401);
  });
});

describe("acting for one of several organisations", () => {
  async function inTwo() {
    const person = await aPerson();
    const second = await newOrganisation("Second House");
    await env.DB.prepare(
      "insert into members (org_id, person_id, facet, role, status, added_at) values (?, ?, 'buyer', 'auditor', 'active', ?)",
    )
      .bind(second, person.personId, Date.now() + 1)
      .run();
    return { person, second, ...(await signedIn(person)) };
  }

  it("starts with the oldest membership and lists all of them", async () => {
    const { browser, person, second } = await inTwo();
    const view = (await browser.visit("GET /api/session")).json();
    expect(view.current?.orgId).toBe(person.orgId);
    expect(view.memberships).toMatchObject([
      { orgId: person.orgId, role: "owner" },
      { orgId: second, role: "auditor" },
    ]);
  });

  it("switches with the role of that organisation from the next request on, and writes it down there", async () => {
    const { browser, person, second } = await inTwo();
    const switched = await browser.visit("POST /api/session/organisation", { body: { orgId: second, facet: "buyer" } });
    expect(switched.json().current).toMatchObject({
      orgId: second,
      orgName: "Second House",
      role: "auditor",
    });
    expect((await browser.visit("GET /api/buyer/members")).json().entries.map(({ personId }) => personId)).toEqual([
      person.personId,
    ]);
    expect((await browser.visit("POST /api/buyer/assessments", { wrong: {} })).status).toBe(403);
    const leaf = "select action from audit_leaves where org_id = ? and action = 'session.switched'";
    expect(await env.DB.prepare(leaf).bind(second).first("action")).toBe("session.switched");
  });

  it.each([
    ["an organisation one does not belong to", () => newOrganisation("Strangers")],
    ["an organisation that does not exist", async () => "org_0000000000000000"],
  ])("does not switch to %s", async (_, made) => {
    const { browser, person } = await inTwo();
    const body = { orgId: await made(), facet: "buyer" } as const;
    expect((await browser.visit("POST /api/session/organisation", { body })).status).toBe(404);
    expect((await browser.visit("GET /api/session")).json().current?.orgId).toBe(person.orgId);
  });

  it("does not switch to a side of the organisation in which one has no role", async () => {
    const { browser, person } = await inTwo();
    const answer = await browser.visit("POST /api/session/organisation", {
      body: { orgId: person.orgId, facet: "vendor" },
    });
    expect(answer.status).toBe(404);
  });
});
