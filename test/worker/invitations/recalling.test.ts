import { describe, expect, it } from "vitest";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { accept, anInvitation, type Invited, invitedBrowser } from "./invited.ts";

const look = ({ portal }: Invited, token: string) =>
  newBrowser(portal).visit("POST /api/invitations/look", { body: { token } });
const recall = ({ buyer, assessmentId }: Pick<Invited, "buyer" | "assessmentId">) =>
  call(buyer.procurement, "POST /api/buyer/assessments/:id/invitations/recall", { params: { id: assessmentId } });
const replace = ({ buyer, assessmentId }: Invited, contactEmail: string) =>
  call(buyer.procurement, "PUT /api/buyer/assessments/:id/contact", {
    params: { id: assessmentId },
    body: { contactName: "The Right One", contactEmail },
  });
const view = async ({ buyer, assessmentId }: Invited) =>
  (await call(buyer.procurement, "GET /api/buyer/assessments/:id", { params: { id: assessmentId } })).json();

describe("an invitation that went astray", () => {
  it("is recalled: no link of it says anything any more, and nobody finds it in a list", async () => {
    const invited = await anInvitation();
    const reader = await invitedBrowser(invited);
    const copied = await call(invited.buyer.procurement, "POST /api/buyer/assessments/:id/invitations", {
      params: { id: invited.assessmentId },
      body: { mail: false },
    });
    const second = copied.json().url.split("#")[1] ?? "";
    expect((await view(invited)).links.made).toBe(2);
    expect((await recall(invited)).status).toBe(200);
    for (const token of [invited.token, second]) expect((await look(invited, token)).status).toBe(410);
    expect((await reader.visit("GET /api/invitations")).json()).toEqual([]);
    expect((await accept(reader, invited)).status).toBe(410);
    expect((await view(invited)).links).toEqual({ made: 0, goodUntil: null });
  });

  it("goes to somebody else instead, whose mail has a link that works, while those before are dead", async () => {
    const invited = await anInvitation();
    await look(invited, invited.token);
    const email = `right-${invited.assessmentId}@vendor.example`.toLowerCase();
    expect((await replace(invited, email)).status).toBe(200);
    expect((await look(invited, invited.token)).status).toBe(410);
    expect(await view(invited)).toMatchObject({ contactEmail: email, contactName: "The Right One", state: "sent" });
    const right = await invitedBrowser({ ...invited, email, token: "" }).catch(() => newBrowser(invited.portal));
    expect((await right.visit("GET /api/session")).status).toBe(200);
    expect((await view(invited)).links.made).toBe(1);
  });

  it("can be sent again after it was recalled", async () => {
    const invited = await anInvitation();
    await recall(invited);
    const again = await call(invited.buyer.procurement, "POST /api/buyer/assessments/:id/invitations", {
      params: { id: invited.assessmentId },
      body: { mail: false },
    });
    expect((await look(invited, again.json().url.split("#")[1] ?? "")).status).toBe(200);
  });

  it("is not recalled once somebody has taken it up", async () => {
    const invited = await anInvitation();
    await accept(await invitedBrowser(invited), invited);
    const answer = await recall(invited);
    expect([answer.status, answer.problem().code]).toEqual([409, "invitation-taken-up"]);
    expect((await view(invited)).contactEmail).toBe(invited.email);
  });

  it("is taken up or recalled, never both, when both happen at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const invited = await anInvitation();
      const browser = await invitedBrowser(invited);
      const [taken, recalled] = await Promise.all([accept(browser, invited), recall(invited)]);
      expect([taken.status, recalled.status].filter((status) => status === 200)).toHaveLength(1);
      expect((await view(invited)).state === "answering").toBe(taken.status === 200);
    }
  });

  it("of another organisation is answered like one that does not exist", async () => {
    const [invited, other] = [await anInvitation(), await newBuyer()];
    const [foreign, missing] = [
      await recall({ ...invited, buyer: other }),
      await recall({ buyer: other, assessmentId: "asm_none" }),
    ];
    expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
    expect((await look(invited, invited.token)).status).toBe(200);
  });
});
