import { describe, expect, it } from "vitest";
import { origin } from "#test/support/worker/wire.ts";
import { aPerson, askedFor, openLink, sessionsOf, underWay } from "./sign-in-steps.ts";

const finish = `${origin}/api/sign-in/finish`;
const asPage = { origin, "content-type": "application/json" };
const post = (token: string, headers: Record<string, string>): Request =>
  new Request(finish, { method: "POST", headers, body: JSON.stringify({ token }) });

/** What mail scanners and link previews do with a link, and with the page behind it. */
const behaviours: readonly [string, (token: string) => Request][] = [
  ["gets the page", (token) => new Request(`${origin}/l#${token}`)],
  ["gets the route with the token in the address", (token) => new Request(`${finish}?token=${token}`)],
  ["heads the route", (token) => new Request(`${finish}?token=${token}`, { method: "HEAD" })],
  ["asks for the options", () => new Request(finish, { method: "OPTIONS", headers: { origin } })],
  ["runs the page and submits it without our cookie", (token) => post(token, asPage)],
  [
    "submits it with a cookie it made up",
    (token) => post(token, { ...asPage, cookie: "__Host-pre=AAAAAAAAAAAAAAAAAAAAAAAA" }),
  ],
  ["submits it with an empty cookie", (token) => post(token, { ...asPage, cookie: "__Host-pre=" })],
  ["submits it from another site", (token) => post(token, { ...asPage, origin: "https://scanner.example" })],
  ["submits it without an origin", (token) => post(token, { "content-type": "application/json" })],
  [
    "submits it as a form",
    (token) => new Request(finish, { method: "POST", headers: { origin }, body: new URLSearchParams({ token }) }),
  ],
];

describe("a scanner that finds the link first", () => {
  it.each(behaviours)(
    "%s a hundred times: no session, nothing burned, and the person still gets in",
    async (_, made) => {
      const person = await aPerson();
      const { portal, browser, token } = await askedFor(person.email);
      for (let round = 0; round < 4; round++) {
        const answers = await Promise.all(Array.from({ length: 25 }, () => portal.handle(made(token))));
        for (const answer of answers) expect(answer.headers.getSetCookie().join()).not.toContain("__Host-sid");
      }
      expect(await sessionsOf(person)).toBe(0);
      expect(await underWay(person.email)).toEqual({ used_at: null, tries: 0 });
      expect((await openLink(browser, token)).json()).toEqual({ step: "signed-in" });
    },
    // A hundred requests take their time on a busy machine.
    30_000,
  );
});
