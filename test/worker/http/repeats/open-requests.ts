import { call, newSession } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { askedFor, wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { anInvitation, invitedBrowser } from "#test/worker/invitations/invited.ts";
import { outsiderOf } from "#test/worker/outside/steps.ts";
import { alsoOwner, cookieOf, run, type TakenRequests } from "./place.ts";

/** Of people who sign in, are invited, or look at a passport. */
export const openRequests: TakenRequests = {
  "POST /api/sign-in/finish": async ({ world, portal }) => {
    const { browser, token } = await askedFor(world.buyer.owner.email, portal);
    return { body: { token }, cookie: cookieOf(browser) };
  },
  "POST /api/session/end": async ({ world }) => ({ cookie: world.buyer.owner.cookie }),
  "POST /api/session/organisation": async ({ world: { buyer, vendor } }) => {
    const other = { orgId: vendor.orgId, facet: "vendor" } as const;
    await alsoOwner(buyer.owner, other);
    return { body: other, cookie: buyer.owner.cookie };
  },
  "POST /api/sessions/:id/end": async ({ world: { buyer } }) => {
    await newSession(buyer.owner.personId, { orgId: buyer.orgId, facet: "buyer" });
    const other = (await call(buyer.owner, "GET /api/sessions")).json().find(({ current }) => !current);
    return { params: { id: other?.id ?? "" }, cookie: buyer.owner.cookie };
  },
  "POST /api/outside-access/return": async ({ world }) => {
    const { cookie } = await outsiderOf(world);
    return { body: { orgId: world.buyer.orgId, assessmentId: world.submitted.assessmentId }, cookie };
  },
  "POST /api/invitations/renewal": async ({ portal }) => {
    const { assessmentId, token } = await anInvitation({ portal });
    await run("update invitations set expires_at = 1 where assessment_id = ?", assessmentId);
    return { body: { token } };
  },
  "POST /api/invitations/sign-in": async ({ world }) => ({ body: { token: world.draft.token } }),
  "POST /api/invitations/code": async ({ portal }) => {
    const invited = await anInvitation({ portal });
    await newBrowser(portal).visit("POST /api/invitations/sign-in", { body: { token: invited.token } });
    await portal.deliver();
    return { body: { token: invited.token, code: wayInOf(portal, invited.email).code } };
  },
  "POST /api/invitations/accept": async ({ portal }) => {
    const invited = await anInvitation({ portal });
    return { body: { token: invited.token, yourName: "Dana Roe" }, cookie: cookieOf(await invitedBrowser(invited)) };
  },
  "POST /api/passports/access": async ({ world }) => {
    const { passports } = (await call(world.vendor.owner, "GET /api/vendor/passports")).json();
    const address = passports[0]?.url.split("/p/")[1] ?? "";
    const visitor = { name: "Visitor", organisation: "Elsewhere", email: "visitor@elsewhere.example" };
    return { body: { ...visitor, address, reason: "We think of buying" } };
  },
  "POST /api/demo/sign-in": async ({ portal }) => {
    await portal.handle(requestFor("POST /api/demo/load", {}));
    return { body: { personId: "psn_demo_tom" } };
  },
  "POST /api/demo/load": async () => {
    await run("delete from members where person_id like 'psn_demo_%'");
    return {};
  },
};
