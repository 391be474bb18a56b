import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { readLanding, type Side, sideIn } from "#domain/access/page-link.ts";
import { newOrganisation } from "#test/support/worker/portal.ts";
import { origin } from "#test/support/worker/wire.ts";
import { type Browser, newBrowser } from "#test/worker/identity/browser.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { openLink, typeCode, wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { rowsOf } from "#test/worker/requests/world.ts";
import type { Mail } from "#worker/ports/mail.ts";
import { linksIn, occasions } from "./every-mail.ts";

const all = Object.values(occasions).flatMap((kind) => Object.entries(kind));

/** Pages that need no session: they are opened by the secret in the link's fragment. */
const bySecret = {
  "/i": "POST /api/invitations/look",
  "/passport-files": "POST /api/passports/evidence",
} as const;
const isBySecret = (path: string): path is keyof typeof bySecret => path in bySecret;

/** What the page behind a link asks the portal for first, as the person it was mailed to. */
async function openThing(browser: Browser, { pathname }: URL): Promise<number> {
  const [, place = "", id = ""] = pathname.split("/");
  const params = { id };
  switch (place) {
    // Who belongs to the side that they belong to now.
    case "people":
      return (await browser.visit("GET /api/buyer/members")).status;
    case "requests":
      return (await browser.visit("GET /api/vendor/requests/:id", { params })).status;
    case "assessments":
      return (await browser.visit("GET /api/buyer/assessments/:id", { params })).status;
    case "asked":
      return (await browser.visit("GET /api/asked/:id", { params })).status;
    case "settings":
      return (await browser.visit("GET /api/buyer/notices")).status;
    case "passport":
      return (await browser.visit("GET /api/vendor/passports")).status;
    case "invitations":
      return (await browser.visit("POST /api/invitations/look", { body: { assessmentId: id } })).status;
    default:
      throw new Error(`no thing: ${pathname}`);
  }
}

/** Somebody's oldest organisation is another: where a sign-in brings them by itself is not where the link means. */
async function alsoElsewhere(email: string): Promise<void> {
  const [person] = await rowsOf<{ id: string }>("select id from people where email = ?", email);
  if (person === undefined) return;
  await env.DB.prepare(
    "insert into members (org_id, person_id, facet, role, status, added_at) values (?, ?, 'vendor', 'owner', 'active', 1)",
  )
    .bind(await newOrganisation("Elsewhere"), person.id)
    .run();
}

/** Signs in on the page of a link, in a browser that has no session; gives where that leads. */
async function signInOn(link: URL, of: { to: string; by: "link" | "code"; portal: PortalInHand }) {
  const { to: email, portal } = of;
  const asking = newBrowser(portal);
  const page = `${link.pathname}${link.search}`;
  await asking.visit("POST /api/sign-in/start", { body: { email, to: page } });
  await portal.deliver();
  const fragment = /\/l#(\S+)/.exec(portal.mails.findLast((mail) => mail.to === email)?.text ?? "")?.[1] ?? "";
  const { token, to } = readLanding(fragment);
  const elsewhere = newBrowser(portal);
  const browser = of.by === "link" ? asking : elsewhere;
  if (of.by === "link") await openLink(browser, token);
  else await typeCode(browser, email, wayInOf(portal, email).code);
  return { browser, leadsTo: to };
}

/** Goes to the side that an address names, as the screens do. */
async function takeSide(browser: Browser, side: Side): Promise<void> {
  const body = { orgId: side.orgId, facet: side.facet };
  const switched = await browser.visit("POST /api/session/organisation", { body });
  expect(switched.status, "the recipient has the side that the link carries").toBe(200);
}

async function land(mail: Mail, link: URL, of: { by: "link" | "code"; portal: PortalInHand }): Promise<number> {
  if (isBySecret(link.pathname)) {
    const body = { token: link.hash.slice(1) };
    return (await newBrowser(of.portal).visit(bySecret[link.pathname], { body })).status;
  }
  await alsoElsewhere(mail.to);
  const { browser, leadsTo } = await signInOn(link, { ...of, to: mail.to });
  expect(leadsTo).toBe(`${link.pathname}${link.search}`);
  const side = sideIn(link.search);
  if (side) await takeSide(browser, side);
  return openThing(browser, link);
}

const toSignIn = ({ pathname }: URL): boolean => pathname === "/l" || pathname === "/sign-in";

/** Nobody's: who asks to sign in is no sender, and a visitor's name is not to be trusted. */
const isOfNobody = /^a sign-in|^somebody who asks for evidence/;

/** By whom a mail is shown to be, and where an answer goes, as the mail service is told. */
function senderOf(mail: object): string {
  const from: unknown = Reflect.get(mail, "from");
  if (typeof from !== "object" || from === null) return "";
  return `${Reflect.get(from, "name")}, answers to ${Reflect.get(mail, "replyTo") ?? ""}`;
}

describe("every mail the portal sends", () => {
  it.each(all)("has links of the portal, and none to the start page: %s", async (_, occasion) => {
    const { mails } = await occasion(portalInHand());
    expect(mails).toHaveLength(1);
    const links = mails.flatMap(linksIn);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.origin).toBe(origin);
      expect(link.pathname, `${link}`).not.toBe("/");
    }
  });

  it.each(all)(
    "leads whoever it is to where it means, by link and by code in another browser: %s",
    async (_, occasion) => {
      const portal = await occasion(portalInHand());
      // Signing in on the way adds mails of its own.
      const sent = portal.mails.slice();
      for (const mail of sent)
        for (const link of linksIn(mail).filter((one) => !toSignIn(one)))
          for (const by of ["link", "code"] as const)
            expect(await land(mail, link, { by, portal }), `${link}`).toBe(200);
    },
  );

  it.each(all)(
    "says who it is from, and names the side in every link to a thing of one side: %s",
    async (name, occasion) => {
      const { mails } = await occasion(portalInHand());
      for (const mail of mails)
        expect(senderOf(mail)).toMatch(isOfNobody.test(name) ? /^$/ : /^.+ via Annexa, answers to /);
      const links = mails.flatMap(linksIn);
      for (const link of links.filter(({ pathname }) => /^\/(requests|assessments|passport)(\/|$)/.test(pathname)))
        expect(sideIn(link.search), `${link}`).toBeDefined();
    },
  );
});
