import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limits, signInGoodFor } from "#domain/access/limits.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { randomIds, readCode } from "#worker/ports/ids.ts";
import { newBrowser } from "./browser.ts";
import { portalInHand } from "./portal-in-hand.ts";
import { aPerson, ask, askedFor, openLink, sessionsOf, typeCode, wayInOf } from "./sign-in-steps.ts";

const aStranger = (): string => `${randomIds.id("nobody")}@nowhere.example`;
const shapeOf = ({ status, text, headers }: Answered) => ({
  status,
  text,
  headers: [...headers].map(([name, value]) => [name, value.replace(/__Host-pre=[\w-]{43};/, "__Host-pre=…;")]),
});

async function everythingStored(): Promise<string> {
  const tables = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\'",
  ).all<{ name: string }>();
  const contents = tables.results.map(({ name }) => env.DB.prepare(`select * from ${name}`));
  return JSON.stringify((await env.DB.batch(contents)).map(({ results }) => results));
}

describe("asking for a sign-in mail", () => {
  it("answers an address nobody knows exactly as one it knows", async () => {
    const portal = portalInHand();
    const known = await ask(newBrowser(portal), (await aPerson()).email);
    const unknown = await ask(newBrowser(portal), aStranger());
    expect(known.status).toBe(202);
    expect(shapeOf(unknown)).toEqual(shapeOf(known));
  });

  it("sends an address nobody knows a mail without a way in", async () => {
    const stranger = aStranger();
    const { portal, token, code } = await askedFor(stranger);
    expect(portal.mails).toHaveLength(1);
    expect(portal.mails[0]).toMatchObject({ to: stranger, subject: "No Annexa account for this address" });
    expect([token, code]).toEqual(["", ""]);
    expect(portal.mails[0]?.text).not.toMatch(/#|[\w-]{43}/);
  });

  it("answers codes typed for an address nobody knows as it answers wrong ones for an address it knows", async () => {
    const [known, unknown] = [(await aPerson()).email, aStranger()];
    const answersFor = async (email: string) => {
      const { browser } = await askedFor(email);
      const answers = [];
      for (let tries = 1; tries <= 6; tries++) answers.push(await typeCode(browser, email, "ZZZZ-ZZZZ"));
      return answers.map(({ status, text }) => ({ status, text }));
    };
    expect(await answersFor(unknown)).toEqual(await answersFor(known));
  });

  it("keeps link, code and nonce only as hashes: a stolen database opens nothing", async () => {
    const person = await aPerson();
    const { browser, token, code } = await askedFor(person.email);
    const nonce = browser.cookies.get("__Host-pre") ?? "";
    await openLink(browser, token);
    const stored = await everythingStored();
    const session = browser.cookies.get("__Host-sid") ?? "";
    expect(stored).toContain(person.email);
    for (const secret of [token, code, readCode(code) ?? "", nonce, session]) {
      expect(secret.length).toBeGreaterThanOrEqual(8);
      expect(stored).not.toContain(secret);
    }
  });

  it("sends one mail, whose link opens in that browser, when the answer was lost before it was kept and is asked for again", async () => {
    const [portal, person] = [portalInHand(), await aPerson()];
    const sent = { body: { email: person.email }, headers: { "idempotency-key": randomIds.token() } };
    await newBrowser(portal).visit("POST /api/sign-in/start", sent);
    await env.DB.prepare("delete from idempotency_keys").run();
    const again = newBrowser(portal);
    expect((await again.visit("POST /api/sign-in/start", sent)).status).toBe(202);
    await portal.deliver();
    expect(portal.mails).toHaveLength(1);
    expect((await openLink(again, wayInOf(portal, person.email).token)).text).toBe('{"step":"signed-in"}');
  });

  it("binds each way in to the browser that asked, also where two choose the same key", async () => {
    const [portal, key] = [portalInHand(), { "idempotency-key": "the-same-key" }];
    const [mine, theirs] = [await aPerson(), await aPerson()];
    const [browser, other] = [newBrowser(portal), newBrowser(portal)];
    await browser.visit("POST /api/sign-in/start", { body: { email: mine.email }, headers: key });
    await other.visit("POST /api/sign-in/start", { body: { email: theirs.email }, headers: key });
    await portal.deliver();
    expect(portal.mails).toHaveLength(2);
    expect((await openLink(other, wayInOf(portal, mine.email).token)).text).toBe('{"step":"code-needed"}');
  });

  it("puts no token into the queue", async () => {
    const portal = portalInHand();
    const person = await aPerson();
    await ask(newBrowser(portal), person.email);
    expect(portal.jobs).toEqual([
      {
        kind: "sign-in",
        id: expect.stringMatching(/^sin_/),
        email: person.email,
        nonceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        invited: false,
      },
    ]);
  });

  it("writes to the one address of the account, however it was typed", async () => {
    const person = await aPerson();
    const { portal } = await askedFor(`  ${person.email.toUpperCase()} `);
    expect(portal.mails.map(({ to }) => to)).toEqual([person.email]);
    expect(wayInOf(portal, person.email).token).toHaveLength(43);
  });

  it.each([
    ["a list of addresses", (email: string) => [email, "eve@evil.example"]],
    ["an object", (email: string) => ({ $eq: email })],
    ["two addresses in one string", (email: string) => `${email},eve@evil.example`],
    ["a line break and a header", (email: string) => `${email}\r\nBcc: eve@evil.example`],
    ["a name with an address", (email: string) => `Ada <${email}>`],
    ["nothing", () => null],
  ])("refuses %s, and nothing is queued", async (_, made) => {
    const portal = portalInHand();
    const answer = await newBrowser(portal).visit("POST /api/sign-in/start", {
      wrong: { email: made((await aPerson()).email) },
    });
    expect(answer.status).toBe(422);
    expect(answer.problem()).toMatchObject({ code: "input-invalid", fields: [{ pointer: "/email" }] });
    expect(portal.jobs).toEqual([]);
  });

  it.each([
    ["a list of tokens", { token: [randomIds.token()] }],
    ["a code for a list of addresses", { email: ["ada@buyer.example"], code: "ABCD-EFGH" }],
    ["a token with an address beside it", { token: randomIds.token(), email: "ada@buyer.example" }],
    ["nothing", {}],
  ])("refuses to finish with %s", async (_, wrong) => {
    expect((await newBrowser(portalInHand()).visit("POST /api/sign-in/finish", { wrong })).status).toBe(422);
  });

  it("takes a plus address for another person", async () => {
    const { email, personId } = await aPerson();
    const [local = "", domain = ""] = email.split("@");
    const { portal } = await askedFor(`${local}+x@${domain}`);
    expect(portal.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [`${local}+x@${domain}`, "No Annexa account for this address"],
    ]);
    expect(await sessionsOf({ personId })).toBe(0);
  });
});

/** The portal at the beginning of a window in which sign-in mails are counted. */
function portalAtWindow() {
  const portal = portalInHand();
  portal.pass(signInGoodFor - (Date.now() % signInGoodFor));
  return portal;
}

describe("asking too often", () => {
  it("sends no sixth mail while the codes of five are good, and says nothing else than before", async () => {
    const portal = portalAtWindow();
    const [person, other] = [await aPerson(), await aPerson()];
    const answers: number[] = [];
    for (let tries = 1; tries <= 6; tries++) answers.push((await ask(newBrowser(portal), person.email)).status);
    expect(answers).toEqual([202, 202, 202, 202, 202, 202]);
    expect(portal.jobs).toHaveLength(5);
    await ask(newBrowser(portal), other.email);
    expect(portal.jobs).toHaveLength(6);
    portal.pass(signInGoodFor);
    await ask(newBrowser(portal), person.email);
    expect(portal.jobs).toHaveLength(7);
  });

  it("is counted without gaps when the requests come at the same moment", async () => {
    const portal = portalAtWindow();
    const person = await aPerson();
    await Promise.all(Array.from({ length: 30 }, () => ask(newBrowser(portal), person.email)));
    expect(portal.jobs).toHaveLength(5);
  });

  it("is refused for the network address that does it, and for no other", async () => {
    const portal = portalAtWindow();
    const from = (address: string) => ({ headers: { "cf-connecting-ip": address } });
    const asking = (address: string) =>
      newBrowser(portal).visit("POST /api/sign-in/start", { body: { email: aStranger() }, ...from(address) });
    const { most } = limits["sign-in-asked"];
    const answers = await Promise.all(Array.from({ length: most + 5 }, () => asking("203.0.113.7")));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    expect((await asking("203.0.113.8")).status).toBe(202);
  });

  it("sends one mail a day to an address nobody knows", async () => {
    const portal = portalAtWindow();
    const stranger = aStranger();
    for (let time = 0; time < 3; time++) await askedFor(stranger, portal);
    expect(portal.mails).toHaveLength(1);
  });
});

describe("a stranger who asks for somebody's mails and tries codes, as often as they like", () => {
  it("never keeps the person from signing in: their own link, their own code, and a code elsewhere still work", async () => {
    const portal = portalAtWindow();
    const person = await aPerson();
    const own = await askedFor(person.email, portal);
    for (let time = 0; time < 12; time++) {
      const browser = newBrowser(portal);
      await ask(browser, person.email);
      await portal.deliver();
      for (let tries = 0; tries < 6; tries++) await typeCode(browser, person.email, "ZZZZ-ZZZZ");
    }
    expect((await openLink(own.browser, own.token)).json()).toEqual({ step: "signed-in" });
    const newest = wayInOf(portal, person.email);
    const elsewhere = await newBrowser(portal).visit("POST /api/sign-in/finish", {
      body: { email: person.email, code: newest.code },
      headers: { "cf-connecting-ip": "203.0.113.9" },
    });
    expect(elsewhere.json()).toEqual({ step: "signed-in" });
  });

  it("leaves a code in the mailbox even when no further mail is sent", async () => {
    const portal = portalAtWindow();
    const person = await aPerson();
    for (let time = 0; time < 9; time++) await askedFor(person.email, portal);
    // At the very end of the window, when the first codes are nearly over; the queue wrote them by a clock of its own.
    await env.DB.prepare("update sign_ins set expires_at = expires_at - ? + ? where email = ?")
      .bind(Date.now(), portal.now(), person.email)
      .run();
    portal.pass(signInGoodFor - 30_000);
    const browser = newBrowser(portal);
    expect((await ask(browser, person.email)).status).toBe(202);
    const { code } = wayInOf(portal, person.email);
    const typed = await browser.visit("POST /api/sign-in/finish", {
      body: { email: person.email, code },
      headers: { "cf-connecting-ip": "203.0.113.11" },
    });
    expect(typed.json()).toEqual({ step: "signed-in" });
  });

  it("gets nowhere by guessing from one network address", async () => {
    const portal = portalAtWindow();
    const person = await aPerson();
    const { code } = await askedFor(person.email, portal);
    const guess = (typed: string) =>
      newBrowser(portal).visit("POST /api/sign-in/finish", {
        body: { email: person.email, code: typed },
        headers: { "cf-connecting-ip": "203.0.113.10" },
      });
    const { most } = limits["code-tried"];
    for (let tries = 0; tries < most; tries++) expect((await guess("ZZZZ-ZZZZ")).status).toBe(422);
    expect((await guess(code)).status).toBe(429);
    expect(await sessionsOf(person)).toBe(0);
  });
});
