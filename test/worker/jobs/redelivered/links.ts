import { env } from "cloudflare:workers";
import { readLanding } from "#domain/access/page-link.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { linkHash } from "#worker/features/identity/sign-in.usecases.ts";
import type { Accepted } from "./deliveries.ts";

/** Whether the secret of a link opens something, by the page that it leads to. */
const opens: Readonly<Record<string, (secret: string) => Promise<boolean>>> = {
  i: async (token) =>
    (await newBrowser(portalInHand()).visit("POST /api/invitations/look", { body: { token } })).status === 200,
  "passport-files": async (token) =>
    (await newBrowser(portalInHand()).visit("POST /api/passports/evidence", { body: { token } })).status === 200,
  // Only the browser that asked is let in.
  l: async (fragment) =>
    (await env.DB.prepare("select 1 from sign_ins where token_hash = ? and used_at is null")
      .bind(await linkHash(readLanding(fragment).token))
      .first()) !== null,
};

/** The links of a mail with a secret that opens nothing. */
export async function deadLinksIn({ text }: Accepted): Promise<string[]> {
  const dead: string[] = [];
  for (const [link, page = "", secret = ""] of text.matchAll(/https?:\/\/[^/\s]+\/([\w-]+)#(\S+)/g))
    if (opens[page] && !(await opens[page](secret))) dead.push(link.slice(0, link.indexOf("#")));
  return dead;
}
