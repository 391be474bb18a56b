import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newVendor } from "#test/support/worker/portal.ts";
import { accept, anInvitation, assessmentRow, browserOf, invitedBrowser, leavesOf, requestsTo } from "./invited.ts";

describe("accepting an invitation", () => {
  it("makes the vendor's organisation, its response and an audit leaf on both sides", async () => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    const answer = await accept(browser, invited);
    expect(answer.status).toBe(200);
    const [response] = await requestsTo(invited);
    expect(answer.json()).toEqual({ requestId: response?.id });
    const view = (await browser.visit("GET /api/session")).json();
    expect(view.person).toEqual({ id: expect.any(String), name: "Dana Roe", email: invited.email });
    expect(view.current).toEqual({ orgId: response?.org_id, orgName: "Meridian", facet: "vendor", role: "owner" });
    expect(await assessmentRow(invited)).toMatchObject({ state: "answering", accepted_at: expect.any(Number) });
    for (const orgId of [invited.buyer.orgId, response?.org_id ?? ""])
      expect(await leavesOf(orgId, "invitation.accepted")).toMatchObject([{ subject: invited.assessmentId }]);
  });

  it("opens the request at once: the next request of the session sees it", async () => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    const { requestId } = (await accept(browser, invited)).json();
    expect((await browser.visit("GET /api/vendor/requests/:id", { params: { id: requestId } })).status).toBe(200);
    expect((await browser.visit("GET /api/buyer/assessments")).status).toBe(404);
  });

  it("a second time gives the same request and makes nothing new", async () => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    const [first, second] = [await accept(browser, invited), await accept(browser, invited)];
    expect(second.json()).toEqual(first.json());
    expect(await requestsTo(invited)).toHaveLength(1);
    expect(await leavesOf(invited.buyer.orgId, "invitation.accepted")).toHaveLength(1);
  });

  it("ten times at the same moment makes one organisation and one response, and everybody gets it", async () => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    const before = await env.DB.prepare("select count(*) as n from organisations").first<number>("n");
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(browser, invited)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await requestsTo(invited)).toHaveLength(1);
    expect(await env.DB.prepare("select count(*) as n from organisations").first<number>("n")).toBe((before ?? 0) + 1);
  });

  it("is for the invited address alone", async () => {
    const invited = await anInvitation();
    const other = await browserOf((await newVendor()).owner, invited.portal);
    const answer = await accept(other, invited);
    expect(answer.problem()).toMatchObject({ status: 403, code: "invitation-for-another-address" });
    expect(answer.text).not.toContain(invited.email);
    expect(await requestsTo(invited)).toEqual([]);
    expect((await assessmentRow(invited))?.state).toBe("sent");
  });

  it("can be done for an organisation one belongs to as a vendor, which then has two requests", async () => {
    const vendor = await newVendor();
    const [one, two] = [
      await anInvitation({ email: vendor.contributor.email }),
      await anInvitation({ email: vendor.contributor.email }),
    ];
    const browser = await browserOf(vendor.contributor, one.portal);
    for (const { token } of [one, two])
      expect((await accept(browser, { token, orgId: vendor.orgId })).status).toBe(200);
    expect((await browser.visit("GET /api/vendor/requests")).json()).toHaveLength(2);
    expect((await browser.visit("GET /api/session")).json().person?.name).toBe(vendor.contributor.name);
  });

  it("cannot be done for an organisation one does not belong to, nor for one's own buying side", async () => {
    const [vendor, stranger] = [await newVendor(), await newVendor()];
    const invited = await anInvitation({ email: vendor.owner.email });
    const browser = await browserOf(vendor.owner, invited.portal);
    expect((await accept(browser, { token: invited.token, orgId: stranger.orgId })).status).toBe(404);
    const purchaser = await anInvitation();
    const own = await anInvitation({ email: purchaser.buyer.owner.email });
    const asBuyer = await browserOf(purchaser.buyer.owner, own.portal);
    expect((await accept(asBuyer, { token: own.token, orgId: purchaser.buyer.orgId })).status).toBe(404);
    expect([...(await requestsTo(invited)), ...(await requestsTo(own))]).toEqual([]);
  });

  it("is over for somebody who has left the organisation that answers", async () => {
    const vendor = await newVendor();
    const invited = await anInvitation({ email: vendor.contributor.email });
    await accept(await browserOf(vendor.contributor, invited.portal), { token: invited.token, orgId: vendor.orgId });
    const leave = "update members set status = 'removed' where org_id = ? and person_id = ?";
    await env.DB.prepare(leave).bind(vendor.orgId, vendor.contributor.personId).run();
    const again = await browserOf(vendor.contributor, invited.portal);
    expect((await accept(again, invited)).status).toBe(404);
  });

  it("lets a buyer's own person answer as a vendor, and keeps both sides apart", async () => {
    const { buyer } = await anInvitation();
    const invited = await anInvitation({ email: buyer.owner.email });
    const browser = await browserOf(buyer.owner, invited.portal);
    expect((await accept(browser, invited)).status).toBe(200);
    const view = (await browser.visit("GET /api/session")).json();
    expect(view.current).toMatchObject({ facet: "vendor", role: "owner" });
    expect(view.memberships).toHaveLength(2);
    expect((await browser.visit("GET /api/buyer/assessments")).status).toBe(404);
  });

  it.each([
    ["no name", { yourName: " " }],
    ["a list of organisations", { orgId: ["org_1"] }],
    ["a field nobody knows", { role: "owner" }],
  ])("refuses %s", async (_, change) => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    const wrong = { token: invited.token, yourName: "Dana Roe", ...change };
    expect((await browser.visit("POST /api/invitations/accept", { wrong })).status).toBe(422);
    expect(await requestsTo(invited)).toEqual([]);
  });
});
