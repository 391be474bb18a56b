import { env } from "cloudflare:workers";
import { newBuyer, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { type Browser, newBrowser } from "./browser.ts";
import { type PortalInHand, portalInHand } from "./portal-in-hand.ts";

/** What a sign-in mail holds. */
export interface WayIn {
  readonly token: string;
  readonly code: string;
}

/** Link and code of the newest mail to an address. */
export function wayInOf(portal: PortalInHand, email: string): WayIn {
  const text = portal.mails.findLast((mail) => mail.to === email)?.text ?? "";
  return { token: /\/l#([\w-]+)/.exec(text)?.[1] ?? "", code: /code there: (\S+)/.exec(text)?.[1] ?? "" };
}

export const ask = (browser: Browser, email: string) => browser.visit("POST /api/sign-in/start", { body: { email } });

export const openLink = (browser: Browser, token: string) =>
  browser.visit("POST /api/sign-in/finish", { body: { token } });

export const typeCode = (browser: Browser, email: string, code: string) =>
  browser.visit("POST /api/sign-in/finish", { body: { email, code } });

/** A browser that asked for a sign-in, and the mail that came. */
export async function askedFor(email: string, portal = portalInHand()) {
  const browser = newBrowser(portal);
  await ask(browser, email);
  await portal.deliver();
  return { portal, browser, ...wayInOf(portal, email) };
}

/** A browser signed in as somebody, by the link in the mail. */
export async function signedIn(who: { email: string }, portal = portalInHand()) {
  const asked = await askedFor(who.email, portal);
  const step = await openLink(asked.browser, asked.token);
  if (step.text !== '{"step":"signed-in"}') throw new Error(`not signed in: ${step.text}`);
  return asked;
}

/** A buyer's owner without any session. */
export async function aPerson(): Promise<Persona> {
  const { owner } = await newBuyer();
  await forgetSessions(owner);
  return owner;
}

export async function aVendorOwner(): Promise<Persona> {
  const { owner } = await newVendor();
  await forgetSessions(owner);
  return owner;
}

const forgetSessions = ({ personId }: Persona) =>
  env.DB.prepare("delete from sessions where person_id = ?").bind(personId).run();

export const sessionsOf = async ({ personId }: Pick<Persona, "personId">): Promise<number> =>
  (await env.DB.prepare("select count(*) as n from sessions where person_id = ?").bind(personId).first<number>("n")) ??
  0;

/** Whether the sign-in under way of an address was used, and how often its code was tried. */
export const underWay = (email: string) =>
  env.DB.prepare("select used_at, tries from sign_ins where email = ?")
    .bind(email)
    .first<{ used_at: number | null; tries: number }>();
