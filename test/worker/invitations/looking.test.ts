import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { signInGoodFor } from "#domain/access/limits.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { underWay } from "#test/worker/identity/sign-in-steps.ts";
import { masked } from "#worker/features/invitations/invitations.usecases.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { accept, anInvitation, assessmentRow, invitedBrowser, passUntilOver } from "./invited.ts";

const day = 86_400_000;
const gone = { status: 410, code: "invitation-expired" };

describe("the page behind an invitation", () => {
  it("says who asks, about what and until when, and shows the address masked", async () => {
    const { portal, token, email } = await anInvitation();
    const answer = await newBrowser(portal).visit("POST /api/invitations/look", { body: { token } });
    const view = answer.json();
    expect(view).toMatchObject({ buyerName: "Harbour Vale", product: "Meridian Triage", dueOn: "2031-01-31" });
    expect(view).toMatchObject({ maskedEmail: "d•••@vendor.example", alreadyAccepted: false });
    expect(view.questions).toBeGreaterThan(10);
    expect(view.estimatedMinutes).toBeGreaterThan(0);
    expect(answer.text).not.toContain(email);
  });

  it("names as many questions, and as much time, as the request does once it is accepted", async () => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    const told = (await browser.visit("POST /api/invitations/look", { body: { token: invited.token } })).json();
    const { requestId } = (await accept(browser, invited)).json();
    const list = (await browser.visit("GET /api/vendor/requests")).json();
    expect(told).toMatchObject({ questions: list[0]?.questions, certificateSavesTime: true });
    expect(told.atMost).toBeGreaterThan(told.questions);
    const view = (await browser.visit("GET /api/vendor/requests/:id", { params: { id: requestId } })).json();
    expect(view.questionnaire.estimatedMinutes).toBe(told.estimatedMinutes);
  });

  it.each([
    ["d@vendor.example", "d•••@vendor.example"],
    ["dana.roe+x@vendor.example", "d•••@vendor.example"],
  ])("masks %s", (email, shown) => {
    expect(masked(email)).toBe(shown);
  });

  it("marks the assessment opened at the first look, once", async () => {
    const invited = await anInvitation();
    const browser = newBrowser(invited.portal);
    expect(await assessmentRow(invited)).toMatchObject({ state: "sent", opened_at: null });
    await browser.visit("POST /api/invitations/look", { body: { token: invited.token } });
    const first = await assessmentRow(invited);
    expect(first).toMatchObject({ state: "opened", opened_at: expect.any(Number) });
    invited.portal.pass(day);
    await browser.visit("POST /api/invitations/look", { body: { token: invited.token } });
    expect(await assessmentRow(invited)).toEqual(first);
  });

  it("does not turn an assessment back that is being answered", async () => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    await accept(browser, invited);
    const look = await browser.visit("POST /api/invitations/look", { body: { token: invited.token } });
    expect(look.json().alreadyAccepted).toBe(true);
    expect((await assessmentRow(invited))?.state).toBe("answering");
  });

  it("is good for fourteen days after the answers are due, and then no longer, for signing in and accepting", async () => {
    const invited = await anInvitation();
    const browser = await invitedBrowser(invited);
    const { token } = invited;
    await env.DB.prepare("update sessions set expires_at = expires_at + ?, seen_at = seen_at + ?")
      .bind(20 * 366 * day, 20 * 366 * day)
      .run();
    passUntilOver(invited, 60_000);
    expect((await browser.visit("POST /api/invitations/look", { body: { token } })).status).toBe(200);
    invited.portal.pass(60_000);
    expect((await browser.visit("POST /api/invitations/sign-in", { body: { token } })).problem()).toMatchObject(gone);
    expect((await accept(browser, { token })).problem()).toMatchObject(gone);
  });

  it("tells nothing for a token that never was", async () => {
    const { portal } = await anInvitation();
    for (const route of ["look", "sign-in"] as const) {
      const answer = await newBrowser(portal).visit(`POST /api/invitations/${route}`, {
        body: { token: randomIds.token() },
      });
      expect(answer.problem()).toMatchObject({ status: 410, code: "invitation-unknown" });
    }
    expect(portal.jobs).toEqual([]);
  });

  it.each([[["a"]], [{ $ne: "" }], [null], ["short"]])("refuses %j as a token", async (token) => {
    const { portal } = await anInvitation();
    expect((await newBrowser(portal).visit("POST /api/invitations/look", { wrong: { token } })).status).toBe(422);
  });
});

describe("an invitation is no login", () => {
  it("opens no session and cannot be accepted by somebody who is not signed in", async () => {
    const invited = await anInvitation();
    const browser = newBrowser(invited.portal);
    await browser.visit("POST /api/invitations/look", { body: { token: invited.token } });
    expect((await browser.visit("GET /api/session")).json().person).toBeNull();
    expect((await accept(browser, invited)).status).toBe(401);
  });

  it("cannot be used as a sign-in link, nor a sign-in link as an invitation", async () => {
    const invited = await anInvitation();
    const browser = newBrowser(invited.portal);
    await browser.visit("POST /api/invitations/sign-in", { body: { token: invited.token } });
    await invited.portal.deliver();
    const link = /\/l#([\w-]+)/.exec(invited.portal.mails[0]?.text ?? "")?.[1] ?? "";
    expect(link).toHaveLength(43);
    expect((await browser.visit("POST /api/sign-in/finish", { body: { token: invited.token } })).status).toBe(410);
    expect((await browser.visit("POST /api/invitations/look", { body: { token: link } })).status).toBe(410);
    expect(browser.cookies.has("__Host-sid")).toBe(false);
    expect(await underWay(invited.email)).toEqual({ used_at: null, tries: 0 });
  });

  it("sends the sign-in mail to the invited address alone, at most five while their codes are good", async () => {
    const { portal, token, email } = await anInvitation();
    portal.pass(signInGoodFor - (Date.now() % signInGoodFor));
    const answers: number[] = [];
    for (let tries = 1; tries <= 6; tries++)
      answers.push((await newBrowser(portal).visit("POST /api/invitations/sign-in", { body: { token } })).status);
    expect(answers).toEqual([202, 202, 202, 202, 202, 202]);
    expect(portal.jobs).toHaveLength(5);
    await portal.deliver();
    expect(new Set(portal.mails.map(({ to }) => to))).toEqual(new Set([email]));
  });
});
