import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { anUnsentMail } from "#test/support/worker/unsent.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { aMessage, consumeBatch, envWithMail } from "#test/worker/identity/portal-in-hand.ts";
import { aWaitingMail, refuseWith } from "#test/worker/jobs/waiting-mail.ts";
import { newWorld, rowsOf } from "#test/worker/requests/world.ts";
import { forgetOldUnsent } from "#worker/features/mails/unsent.repository.ts";
import type { Mail } from "#worker/ports/mail.ts";

const unsentOf = async (who: Persona) => (await call(who, "GET /api/buyer/unsent-mails")).json().entries;
const again = (who: Persona, id: string) => call(who, "POST /api/buyer/unsent-mails/:id/again", { params: { id } });
const refusing = envWithMail(async () => refuseWith("E_RECIPIENT_SUPPRESSED"));

async function aFailedInvitation() {
  const waiting = await aWaitingMail();
  await consumeBatch(refusing, [aMessage(waiting.job)]);
  const [unsent] = await unsentOf(waiting.buyer.procurement);
  return { ...waiting, id: unsent?.id ?? "" };
}
async function waitingMails(orgId: string): Promise<Mail[]> {
  const sent: Mail[] = [];
  const { results } = await env.DB.prepare("select id from mails where org_id = ? and state = 'queued'")
    .bind(orgId)
    .all<{ id: string }>();
  const messages = results.map(({ id }) => aMessage({ kind: "mail", orgId: orgId as never, mailId: id }));
  await consumeBatch(
    envWithMail(async (mail) => void sent.push(mail)),
    messages,
  );
  return sent;
}

describe("a mail that could not be delivered", () => {
  it("is listed for whoever caused it, with the reason, and for nobody else", async () => {
    const { buyer, to } = await aFailedInvitation();
    expect(await unsentOf(buyer.procurement)).toMatchObject([
      { to, subject: expect.stringContaining("asks about AI"), reason: expect.stringContaining("suppression list") },
    ]);
    expect(await unsentOf(buyer.owner)).toEqual([]);
  });

  it("goes out again as it was, with a link that is good, and is off the list", async () => {
    const { buyer, id, to } = await aFailedInvitation();
    expect((await again(buyer.procurement, id)).json()).toEqual({ done: true });
    const [mail] = await waitingMails(buyer.orgId);
    expect(mail).toMatchObject({ to, text: expect.stringMatching(/\/i#[\w-]{43}\n/) });
    expect(await unsentOf(buyer.procurement)).toEqual([]);
    expect((await again(buyer.procurement, id)).status).toBe(200);
    expect(await waitingMails(buyer.orgId)).toEqual([]);
  });

  it("is not sent again once its invitation was taken back, or the contact is another", async () => {
    const [recalled, replaced] = [await aFailedInvitation(), await aFailedInvitation()];
    await call(recalled.buyer.owner, "POST /api/buyer/assessments/:id/invitations/recall", {
      params: { id: recalled.assessmentId },
    });
    await call(replaced.buyer.owner, "PUT /api/buyer/assessments/:id/contact", {
      params: { id: replaced.assessmentId },
      body: { contactName: "Jo", contactEmail: "jo@vendor.example" },
    });
    for (const { buyer, id } of [recalled, replaced]) {
      expect((await again(buyer.procurement, id)).problem().code).toBe("mail-outdated");
      const params = { id };
      await call(buyer.procurement, "POST /api/buyer/unsent-mails/:id/removal", { params });
      expect(await unsentOf(buyer.procurement)).toEqual([]);
    }
  });

  it("of either side can be sent again by who caused it alone", async () => {
    const { vendor } = await newWorld();
    const id = await anUnsentMail(vendor.owner);
    const path = "POST /api/vendor/unsent-mails/:id/again";
    await call(vendor.contributor, path, { params: { id } });
    expect(await waitingMails(vendor.orgId)).toEqual([]);
    await call(vendor.owner, path, { params: { id } });
    expect(await waitingMails(vendor.orgId)).toMatchObject([
      { subject: "Hello", text: expect.stringContaining("said") },
    ]);
  });

  it("is not sent again by who may no longer do what it was caused by", async () => {
    const { buyer, id } = await aFailedInvitation();
    await rowsOf(
      "update members set role = 'reviewer' where org_id = ? and person_id = ? returning 1",
      buyer.orgId,
      buyer.procurement.personId,
    );
    expect((await again(buyer.procurement, id)).problem().code).toBe("not-allowed");
    expect(await waitingMails(buyer.orgId)).toEqual([]);
  });

  it("stands among all there are, a page at a time", async () => {
    const { owner } = (await newWorld()).buyer;
    for (let n = 0; n < 7; n++) await anUnsentMail(owner, `Hello ${n}`);
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const query: Record<string, string> = { most: "3", ...(after && { after }) };
      const page = (await call(owner, "GET /api/buyer/unsent-mails", { query })).json();
      expect(page.total).toBe(7);
      seen.push(...page.entries.map(({ subject }) => subject));
      after = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it("is forgotten with what it said once it is old", async () => {
    const { buyer } = await newWorld();
    await anUnsentMail(buyer.owner);
    const left = () => rowsOf("select id from unsent_mails where org_id = ?", buyer.orgId);
    const month = 30 * 86_400_000;
    const { db } = dependenciesWith();
    await forgetOldUnsent(db, Date.now() + 60_000 - month);
    expect(await left()).toHaveLength(1);
    await forgetOldUnsent(db, Date.now() + 60_000);
    expect(await left()).toEqual([]);
  });
});
