import { env } from "cloudflare:workers";
import { type Buyer, newBuyer } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { type Browser, newBrowser } from "#test/worker/identity/browser.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { signedIn } from "#test/worker/identity/sign-in-steps.ts";
import { randomIds } from "#worker/ports/ids.ts";

export interface Invited {
  readonly portal: PortalInHand;
  readonly buyer: Buyer;
  readonly assessmentId: string;
  readonly email: string;
  readonly token: string;
  readonly dueOn: string;
}

/** A buyer's invitation to an address that has no account yet. */
export async function anInvitation(of: { email?: string; portal?: PortalInHand } = {}): Promise<Invited> {
  const { email = `${randomIds.id("dana")}@vendor.example`, portal = portalInHand() } = of;
  const buyer = await newBuyer("Harbour Vale");
  const dueOn = "2031-01-31";
  const { id, invitation } = await sendBy(buyer, { contactEmail: email, dueOn });
  return { portal, buyer, assessmentId: id, email, dueOn, token: invitation.url.split("#")[1] ?? "" };
}

/** The invited person's browser, signed in by the mail that the invitation page asked for. */
export async function invitedBrowser({ portal, email, token }: Invited): Promise<Browser> {
  const browser = newBrowser(portal);
  await browser.visit("POST /api/invitations/sign-in", { body: { token } });
  await portal.deliver();
  const link = /\/l#([\w-]+)/.exec(portal.mails.findLast((mail) => mail.to === email)?.text ?? "")?.[1] ?? "";
  await browser.visit("POST /api/sign-in/finish", { body: { token: link } });
  return browser;
}

export const browserOf = async (who: { email: string }, portal: PortalInHand): Promise<Browser> =>
  (await signedIn(who, portal)).browser;

/** Accepts as Dana Roe, with a new organisation unless one is named. */
export const accept = (browser: Browser, { token, orgId }: { token: string; orgId?: string }) =>
  browser.visit("POST /api/invitations/accept", { body: { token, yourName: "Dana Roe", ...(orgId && { orgId }) } });

export const assessmentRow = ({ buyer, assessmentId }: Invited) =>
  env.DB.prepare("select state, opened_at, accepted_at from assessments where org_id = ? and id = ?")
    .bind(buyer.orgId, assessmentId)
    .first<{ state: string; opened_at: number | null; accepted_at: number | null }>();

export const requestsTo = async ({ buyer, assessmentId }: Invited) =>
  (
    await env.DB.prepare("select id, org_id from responses where buyer_org_id = ? and assessment_id = ?")
      .bind(buyer.orgId, assessmentId)
      .all<{ id: string; org_id: string }>()
  ).results;

export const leavesOf = async (orgId: string, action: string) =>
  (
    await env.DB.prepare("select body_json from audit_leaves where org_id = ? and action = ?")
      .bind(orgId, action)
      .all<{ body_json: string }>()
  ).results.map(({ body_json }) => JSON.parse(body_json) as unknown);

/** Lets time pass until the invitation is good for `left` milliseconds more: fourteen days after the answers are due. */
export const passUntilOver = ({ portal, dueOn }: Invited, left: number): void =>
  portal.pass(Date.parse(dueOn) + 14 * 86_400_000 - Date.now() - left);
