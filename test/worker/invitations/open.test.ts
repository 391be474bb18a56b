import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newPersona, newVendor } from "#test/support/worker/portal.ts";
import { type Browser, newBrowser } from "#test/worker/identity/browser.ts";
import { ask, signedIn, wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { accept, anInvitation, assessmentRow, browserOf, type Invited, leavesOf, requestsTo } from "./invited.ts";

const listed = async (browser: Browser) => (await browser.visit("GET /api/invitations")).json();
const byAddress = ({ assessmentId }: Pick<Invited, "assessmentId">) => ({ body: { assessmentId } });
const look = (browser: Browser, of: Pick<Invited, "assessmentId">) =>
  browser.visit("POST /api/invitations/look", byAddress(of));
const acceptHere = (browser: Browser, { assessmentId }: Pick<Invited, "assessmentId">, orgId?: string) =>
  browser.visit("POST /api/invitations/accept", {
    body: { assessmentId, yourName: "Dana Roe", ...(orgId && { orgId }) },
  });

/** Lets the two weeks of an invitation be over. */
const lapse = ({ assessmentId }: Invited) =>
  env.DB.prepare("update invitations set expires_at = ? where assessment_id = ?").bind(Date.now(), assessmentId).run();

describe("an invitation whose mail is lost", () => {
  it("is listed for the invited person of a vendor, opened and taken up as by the mail's link", async () => {
    const vendor = await newVendor();
    const invited = await anInvitation({ email: vendor.owner.email });
    const browser = await browserOf(vendor.owner, invited.portal);
    expect(await listed(browser)).toMatchObject([
      {
        assessmentId: invited.assessmentId,
        buyerName: "Harbour Vale",
        product: "Meridian Triage",
        dueOn: "2031-01-31",
      },
    ]);
    expect((await assessmentRow(invited))?.state).toBe("sent");
    expect((await look(browser, invited)).json()).toMatchObject({ buyerName: "Harbour Vale", alreadyAccepted: false });
    expect((await assessmentRow(invited))?.state).toBe("opened");
    const { requestId } = (await acceptHere(browser, invited, vendor.orgId)).json();
    expect(await requestsTo(invited)).toEqual([{ id: requestId, org_id: vendor.orgId }]);
    for (const orgId of [invited.buyer.orgId, vendor.orgId])
      expect(await leavesOf(orgId, "invitation.accepted")).toMatchObject([{ subject: invited.assessmentId }]);
    expect((await assessmentRow(invited))?.state).toBe("answering");
    expect(await listed(browser)).toEqual([]);
  });

  it("can be signed in for with the address alone, though it has no account yet", async () => {
    const invited = await anInvitation();
    const { browser } = await signedIn(invited, invited.portal);
    expect(await listed(browser)).toMatchObject([{ assessmentId: invited.assessmentId }]);
    expect((await acceptHere(browser, invited)).status).toBe(200);
    expect((await browser.visit("GET /api/session")).json().current).toMatchObject({ facet: "vendor", role: "owner" });
  });

  it("takes a buyer's own person to the vendor's side, as the link does", async () => {
    const { buyer } = await anInvitation();
    const invited = await anInvitation({ email: buyer.owner.email });
    const browser = await browserOf(buyer.owner, invited.portal);
    expect(await listed(browser)).toHaveLength(1);
    const { requestId } = (await acceptHere(browser, invited)).json();
    expect((await browser.visit("GET /api/session")).json().current?.facet).toBe("vendor");
    expect((await browser.visit("GET /api/vendor/requests/:id", { params: { id: requestId } })).status).toBe(200);
  });

  it("makes one request when link and list are used at the same moment", async () => {
    const invited = await anInvitation();
    const { browser } = await signedIn(invited, invited.portal);
    const answers = await Promise.all([accept(browser, invited), acceptHere(browser, invited)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await requestsTo(invited)).toHaveLength(1);
  });

  it("is listed once, however often it was sent", async () => {
    const vendor = await newVendor();
    const invited = await anInvitation({ email: vendor.owner.email });
    const owner = await browserOf(invited.buyer.owner, invited.portal);
    await owner.visit("POST /api/buyer/assessments/:id/invitations", {
      params: { id: invited.assessmentId },
      body: { mail: false },
    });
    expect(await listed(await browserOf(vendor.owner, invited.portal))).toHaveLength(1);
  });
});

describe("whoever was not invited", () => {
  it("sees nothing, opens nothing and takes nothing up: it is as if there were no such invitation", async () => {
    const vendor = await newVendor();
    const invited = await anInvitation({ email: vendor.owner.email });
    const colleague = await browserOf(vendor.contributor, invited.portal);
    expect(await listed(colleague)).toEqual([]);
    const missing = { assessmentId: "asm_0000000000000000" };
    for (const way of [look, acceptHere]) {
      const [refused, none] = [await way(colleague, invited), await way(colleague, missing)];
      expect(refused.status).toBe(404);
      expect(refused.text).toBe(none.text);
    }
    expect((await assessmentRow(invited))?.state).toBe("sent");
    expect(await requestsTo(invited)).toEqual([]);
  });

  it("is asked to sign in when nobody is", async () => {
    const invited = await anInvitation();
    const nobody = newBrowser(invited.portal);
    expect((await nobody.visit("GET /api/invitations")).status).toBe(401);
    expect((await look(nobody, invited)).status).toBe(401);
    expect((await acceptHere(nobody, invited)).status).toBe(401);
  });

  it("sees nothing with a plus address or with the address in part", async () => {
    const invited = await anInvitation();
    const [local = "", domain = ""] = invited.email.split("@");
    for (const email of [`${local}+x@${domain}`, `x${invited.email}`, `${local}@sub.${domain}`]) {
      const persona = await newPersona({ orgId: invited.buyer.orgId, facet: "buyer", role: "auditor", email });
      expect(await listed(await browserOf(persona, invited.portal))).toEqual([]);
    }
  });
});

describe("an invitation that is over", () => {
  it("is not listed as open once it lapsed, and says so when it is opened", async () => {
    const vendor = await newVendor();
    const invited = await anInvitation({ email: vendor.owner.email });
    await lapse(invited);
    const browser = await browserOf(vendor.owner, invited.portal);
    expect(await listed(browser)).toEqual([]);
    expect((await look(browser, invited)).json()).toMatchObject({ lapsed: true, buyerName: "Harbour Vale" });
    const refusal = { status: 410, code: "invitation-expired" };
    expect((await acceptHere(browser, invited)).problem()).toMatchObject(refusal);
    expect(await requestsTo(invited)).toEqual([]);
  });

  it("lets nobody in who has no account: the mail says what to do", async () => {
    const invited = await anInvitation();
    await lapse(invited);
    await ask(newBrowser(invited.portal), invited.email);
    await invited.portal.deliver();
    expect(wayInOf(invited.portal, invited.email)).toEqual({ token: "", code: "" });
    expect(invited.portal.mails.at(-1)?.text).toMatch(/From a link that has lapsed a new one can be sent/);
  });

  it("is gone from the list once it was withdrawn", async () => {
    const vendor = await newVendor();
    const invited = await anInvitation({ email: vendor.owner.email });
    await env.DB.prepare("delete from invitations where org_id = ?").bind(invited.buyer.orgId).run();
    const browser = await browserOf(vendor.owner, invited.portal);
    expect(await listed(browser)).toEqual([]);
    expect((await look(browser, invited)).status).toBe(404);
  });

  it("leads whoever took it up to the request, also after it lapsed, and nobody who left", async () => {
    const vendor = await newVendor();
    const invited = await anInvitation({ email: vendor.owner.email });
    const browser = await browserOf(vendor.owner, invited.portal);
    const { requestId } = (await acceptHere(browser, invited, vendor.orgId)).json();
    await lapse(invited);
    const later = await browserOf(vendor.owner, invited.portal);
    expect((await look(later, invited)).json().alreadyAccepted).toBe(true);
    expect((await acceptHere(later, invited)).json()).toEqual({ requestId });
    await env.DB.prepare("update members set status = 'removed' where person_id = ?").bind(vendor.owner.personId).run();
    expect((await acceptHere(await browserOf(vendor.owner, invited.portal), invited)).status).toBe(404);
  });
});

it("a guest of an organisation brings no request in there, but may begin for the company that was asked", async () => {
  const vendor = await newVendor();
  const invited = await anInvitation({ email: vendor.guest.email });
  const browser = await browserOf(vendor.guest, invited.portal);
  expect((await acceptHere(browser, invited, vendor.orgId)).status).toBe(404);
  expect((await acceptHere(browser, invited)).status).toBe(200);
  expect((await browser.visit("GET /api/session")).json().current).toMatchObject({
    orgName: "Meridian",
    role: "owner",
  });
});
