import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { anInvitation, type Invited, leavesOf, passUntilOver } from "./invited.ts";

const look = ({ portal }: Invited, token: string) =>
  newBrowser(portal).visit("POST /api/invitations/look", { body: { token } });
const renew = ({ portal }: Invited, token: string) =>
  newBrowser(portal).visit("POST /api/invitations/renewal", { body: { token } });
const mailsTo = ({ portal, email }: Invited) => portal.mails.filter(({ to }) => to === email);

async function lapsed(): Promise<Invited> {
  const invited = await anInvitation();
  await invited.portal.deliver();
  passUntilOver(invited, 0);
  return invited;
}

describe("an invitation that lapsed", () => {
  it("still says who asks, for what and by when, and lets nobody in", async () => {
    const invited = await lapsed();
    expect((await look(invited, invited.token)).json()).toMatchObject({
      lapsed: true,
      buyerName: "Harbour Vale",
      dueOn: invited.dueOn,
      product: expect.any(String),
    });
    const answer = await newBrowser(invited.portal).visit("POST /api/invitations/sign-in", {
      body: { token: invited.token },
    });
    expect(answer.problem().code).toBe("invitation-expired");
  });

  it("has a new link mailed to the same address, which is good, while the old one stays lapsed", async () => {
    const invited = await lapsed();
    const before = mailsTo(invited).length;
    expect((await renew(invited, invited.token)).status).toBe(202);
    await invited.portal.deliver();
    const mails = mailsTo(invited);
    expect(mails).toHaveLength(before + 1);
    const fresh = /\/i#([\w-]+)/.exec(mails.at(-1)?.text ?? "")?.[1] ?? "";
    expect((await look(invited, fresh)).json()).toMatchObject({ lapsed: false });
    expect((await look(invited, invited.token)).json()).toMatchObject({ lapsed: true });
    expect(await leavesOf(invited.buyer.orgId, "invitation.renewed")).toHaveLength(1);
  });

  it("has at most three new links a day, whoever presses", async () => {
    const invited = await lapsed();
    const statuses: number[] = [];
    for (let press = 0; press < 4; press++) statuses.push((await renew(invited, invited.token)).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });

  it("is none while the link is good, and none for a link that never was or was taken back", async () => {
    const invited = await anInvitation();
    await invited.portal.deliver();
    const before = mailsTo(invited).length;
    expect((await renew(invited, invited.token)).status).toBe(202);
    expect((await renew(invited, "a".repeat(43))).problem().code).toBe("invitation-unknown");
    await call(invited.buyer.owner, "POST /api/buyer/assessments/:id/invitations/recall", {
      params: { id: invited.assessmentId },
    });
    expect((await renew(invited, invited.token)).problem().code).toBe("invitation-unknown");
    await invited.portal.deliver();
    expect(mailsTo(invited)).toHaveLength(before);
  });
});

describe("an invitation to what was cancelled", () => {
  it("says so with the buyer's words, and leads to nothing else", async () => {
    const invited = await anInvitation();
    await call(invited.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", {
      params: { id: invited.assessmentId },
      body: { reason: "The project is stopped" },
    });
    expect((await look(invited, invited.token)).json()).toMatchObject({
      ended: { how: "cancelled", reason: "The project is stopped" },
    });
    for (const route of ["POST /api/invitations/sign-in", "POST /api/invitations/renewal"] as const) {
      const answer = await newBrowser(invited.portal).visit(route, { body: { token: invited.token } });
      expect([answer.status, answer.problem().code]).toEqual([409, "request-ended"]);
    }
  });
});
