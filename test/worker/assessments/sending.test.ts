import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { InvitationLink } from "#contract/assessment.ts";
import { call, newBuyer, type Persona } from "#test/support/worker/portal.ts";
import { aRequest, assessmentIdOf, sendBy } from "#test/support/worker/requests.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { mailsSentFor } from "#test/worker/identity/portal-in-hand.ts";
import { inviteAgain } from "#worker/features/assessments/sending.usecases.ts";
import { sendAssessment } from "#worker/features/sending/sending.usecases.ts";
import { sha256Hex } from "#worker/ports/hash.ts";

const trackerOf = async (who: Persona) => (await call(who, "GET /api/buyer/assessments")).json().entries;
const viewBy = async (who: Persona, id: string) =>
  (await call(who, "GET /api/buyer/assessments/:id", { params: { id } })).json();
const tokenOf = ({ url }: InvitationLink): string => url.split("#")[1] ?? "";

const noQueue = async (): Promise<void> => {
  throw new Error("the queue is down");
};

describe("sending a questionnaire to a vendor", () => {
  it("opens an assessment, gives the link once and waits with the mail in the queue", async () => {
    const { procurement } = await newBuyer();
    const { jobs, enqueue } = keptJobs();
    const sent = await sendAssessment(callBy(procurement, { enqueue }), aRequest());
    expect(sent.invitation).toMatchObject({ mailed: true });
    expect(jobs).toHaveLength(1);
    expect(jobs).toEqual([{ kind: "mail", orgId: procurement.orgId, mailId: expect.any(String) }]);
    expect(await viewBy(procurement, sent.id)).toMatchObject({
      state: "sent",
      mail: "queued",
      mailReason: null,
      score: null,
      policyVersion: 1,
    });
  });

  it("mails a link of its own: the one that is shown is in no mail", async () => {
    const { procurement } = await newBuyer();
    const { jobs, enqueue } = keptJobs();
    const sent = await sendAssessment(callBy(procurement, { enqueue }), aRequest());
    const [mail] = await mailsSentFor(jobs);
    expect(mail?.to).toBe("mara.lind@meridian.example");
    const mailed = /\/i#(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect(mailed).toHaveLength(43);
    expect(mailed).not.toBe(tokenOf(sent.invitation));
    for (const token of [mailed, tokenOf(sent.invitation)])
      expect((await call(null, "POST /api/invitations/look", { body: { token } })).status).toBe(200);
  });

  it("keeps the assessment and its mail when the queue is down: it waits for the next nudge", async () => {
    const { procurement } = await newBuyer();
    const sent = await sendAssessment(callBy(procurement, { enqueue: noQueue }), aRequest());
    expect(tokenOf(sent.invitation)).toHaveLength(43);
    const seen = await viewBy(procurement, sent.id);
    expect([seen.mail, seen.mailReason]).toEqual(["queued", null]);
  });

  it("stores only the hash of the token: a stolen database holds no way in", async () => {
    const buyer = await newBuyer();
    const sent = await sendBy(buyer);
    const token = tokenOf(sent.invitation);
    const row = await env.DB.prepare("select * from invitations where token_hash = ?")
      .bind(await sha256Hex(`v1:invite:${token}`))
      .first();
    expect(row).toMatchObject({ org_id: buyer.orgId, assessment_id: sent.id, email: "mara.lind@meridian.example" });
    for (const table of ["invitations", "idempotency_keys", "audit_leaves", "mails", "assessments"]) {
      const { results } = await env.DB.prepare(`select * from ${table} where org_id = ?`).bind(buyer.orgId).all();
      expect(JSON.stringify(results)).not.toContain(token);
    }
  });

  it("happens once when the request is sent twice, and the repeat shows no link", async () => {
    const { procurement } = await newBuyer();
    const send = () =>
      call(procurement, "POST /api/buyer/assessments", {
        body: aRequest(),
        headers: { "idempotency-key": "same-key-twice" },
      });
    const first = (await send()).json();
    const repeat = await send();
    expect(first.invitation.url).not.toBe("");
    expect(repeat.problem()).toMatchObject({ status: 409, code: "already-done", id: first.id });
    expect(repeat.text).not.toContain(tokenOf(first.invitation));
    expect(await trackerOf(procurement)).toHaveLength(1);
  });

  it("binds every assessment to the one published version, however many are sent at once", async () => {
    const buyer = await newBuyer();
    await Promise.all([1, 2, 3, 4].map((n) => sendBy(buyer, { vendorName: `Vendor ${n}` })));
    const versions = await env.DB.prepare("select * from questionnaire_versions where org_id = ?")
      .bind(buyer.orgId)
      .all();
    expect(versions.results).toHaveLength(1);
    const tracker = await trackerOf(buyer.auditor);
    expect(tracker.map(({ vendorName }) => vendorName).sort()).toEqual([
      "Vendor 1",
      "Vendor 2",
      "Vendor 3",
      "Vendor 4",
    ]);
    expect(tracker.map(({ sentAt }) => sentAt)).toEqual(tracker.map(({ sentAt }) => sentAt).sort((a, b) => b - a));
    expect(new Set(tracker.map(({ questionnaireTitle }) => questionnaireTitle))).toEqual(
      new Set(["AI vendor assessment, core"]),
    );
  });

  it("leaves one audit leaf", async () => {
    const buyer = await newBuyer();
    const { id } = await sendBy(buyer);
    const { results } = await env.DB.prepare("select action, body_json from audit_leaves where org_id = ?")
      .bind(buyer.orgId)
      .all<{ action: string; body_json: string }>();
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ action: "assessment.sent" });
    expect(JSON.parse(results[0]?.body_json ?? "")).toMatchObject({
      subject: id,
      actor: buyer.procurement.personId,
    });
  });

  it("is refused with the fields when something is missing or unknown", async () => {
    const { procurement } = await newBuyer();
    const fieldsOf = async (changed: Parameters<typeof aRequest>[0]) => {
      const answer = await call(procurement, "POST /api/buyer/assessments", { body: aRequest(changed) });
      expect(answer.status).toBe(422);
      return answer.problem().fields?.map(({ pointer }) => pointer);
    };
    expect(await fieldsOf({ questionnaireId: "no-such" })).toEqual(["/questionnaireId"]);
    expect(await fieldsOf({ contactEmail: "nobody", dueOn: "2027-02-30" })).toEqual(["/contactEmail", "/dueOn"]);
    expect(await fieldsOf({ uses: [] })).toEqual(["/uses"]);
    expect(await trackerOf(procurement)).toEqual([]);
  });

  it("is for owners and procurement: reviewers and auditors are refused", async () => {
    const { reviewer, auditor } = await newBuyer();
    for (const who of [reviewer, auditor]) {
      expect((await call(who, "POST /api/buyer/assessments", { body: aRequest() })).status).toBe(403);
    }
  });
});

describe("inviting again", () => {
  it("gives another link to copy without mailing, and the first stays good", async () => {
    const { procurement } = await newBuyer();
    const { jobs, enqueue } = keptJobs();
    const by = callBy(procurement, { enqueue });
    const sent = await sendAssessment(by, aRequest());
    const again = await inviteAgain(by, { assessmentId: assessmentIdOf(sent), mail: false });
    expect(again.mailed).toBe(false);
    expect(again.url).not.toBe(sent.invitation.url);
    expect(jobs).toHaveLength(1);
    const { results } = await env.DB.prepare("select 1 from invitations where org_id = ?")
      .bind(procurement.orgId)
      .all();
    expect(results).toHaveLength(2);
  });

  it("mails when asked to, and the tracker then shows the newest mail", async () => {
    const { procurement } = await newBuyer();
    const sent = await sendAssessment(callBy(procurement, { enqueue: noQueue }), aRequest());
    const { jobs, enqueue } = keptJobs();
    // A later moment: the newest mail is the one made last.
    const clock = { now: () => Date.now() + 60_000 };
    const again = await inviteAgain(callBy(procurement, { enqueue, clock }), {
      assessmentId: assessmentIdOf(sent),
      mail: true,
    });
    expect([again.mailed, jobs.length]).toEqual([true, 1]);
    expect((await viewBy(procurement, sent.id)).mail).toBe("queued");
  });

  it("of another organisation's assessment is answered like one that does not exist", async () => {
    const [mine, other] = [await newBuyer(), await newBuyer()];
    const { id } = await sendBy(mine);
    const invite = (params: { id: string }) =>
      call(other.procurement, "POST /api/buyer/assessments/:id/invitations", { params, body: { mail: false } });
    const [foreign, missing] = [await invite({ id }), await invite({ id: "asm_none" })];
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(missing.text);
  });
});
