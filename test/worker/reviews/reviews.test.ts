import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type ReviewKind, scopeSubject } from "#domain/assessment/reviews.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { firstScoredQuestion } from "#test/support/worker/filled-dossier.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { assuredOf, conclude, reviewBy, tryConclude } from "#test/support/worker/review-steps.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";

describe("what a reviewer sees", () => {
  it("is the submitted dossier as of today with its score, signature and evidence", async () => {
    const submitted = await newSubmitted();
    const view = await reviewBy(submitted.buyer.auditor, submitted);
    expect(view.dossier.answers).toEqual(submitted.dossier.answers);
    expect(view.submission).toMatchObject({ signedName: "Mara Lind", signedRole: "Compliance lead" });
    expect(view.evidence).toMatchObject([
      { id: submitted.evidenceId, kind: "record", dated: submitted.dossier.evidence[0]?.dated },
    ]);
    expect(view.summary.overall?.claimed).toBeGreaterThan(0.9);
    expect(view.assessment).toMatchObject({ state: "submitted", score: { overall: view.summary.overall } });
    expect(view.nextChangeOn).not.toBeNull();
    expect(JSON.stringify(view)).not.toContain("dossierKey");
  });

  it("is not there before the vendor submitted", async () => {
    const buyer = await newBuyer();
    const { id } = await sendBy(buyer);
    const answer = await call(buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id } });
    expect(answer.status).toBe(409);
    expect(answer.problem().code).toBe("not-submitted-yet");
  });

  it("refuses to score a dossier that is not the one that was signed", async () => {
    const submitted = await newSubmitted();
    const where = "org_id = ? and assessment_id = ?";
    const key = await env.DB.prepare(`select dossier_key from submissions where ${where}`)
      .bind(submitted.buyer.orgId, submitted.assessmentId)
      .first<string>("dossier_key");
    await env.FILES.put(key ?? "", JSON.stringify({ ...submitted.dossier, certificates: [] }));
    const silenced = console.error;
    console.error = () => undefined;
    const answer = await call(submitted.buyer.reviewer, "GET /api/buyer/assessments/:id/review", {
      params: { id: submitted.assessmentId },
    });
    console.error = silenced;
    expect(answer.status).toBe(500);
  });
});

describe("a conclusion", () => {
  it("changes the score at once, on the screen and on the tracker, while the vendor's answer stays", async () => {
    const submitted = await newSubmitted();
    const { reviewer, owner } = submitted.buyer;
    const subject = firstScoredQuestion(submitted.dossier);
    const before = await reviewBy(reviewer, submitted);
    const { revision, view } = await conclude(reviewer, submitted, {
      kind: "answer",
      subject,
      body: { level: 0 },
      reason: "No policy shown",
    });
    expect(revision).toBe(1);
    expect(assuredOf(view)).toBeLessThan(assuredOf(before));
    expect(view.dossier.answers[subject]).toEqual(submitted.dossier.answers[subject]);
    expect(view.reviews).toMatchObject([
      { kind: "answer", subject, reason: "No policy shown", reviewedBy: reviewer.name },
    ]);
    expect(await reviewBy(owner, submitted)).toEqual(view);
    const [line] = (await call(owner, "GET /api/buyer/assessments")).json().entries;
    expect(line?.score?.overall).toEqual(view.summary.overall);
    expect(line?.score?.conclusive).toBe(view.summary.conclusive);
  });

  it("that the certificate is not in the register lowers the score and raises a critical flag", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const before = await reviewBy(reviewer, submitted);
    const { view } = await conclude(reviewer, submitted, {
      kind: "certificate",
      subject: "cert_1",
      body: { verification: "failed", checkedVia: "The body's register" },
    });
    expect(assuredOf(view)).toBeLessThan(assuredOf(before));
    expect(view.summary.flags.filter(({ severity }) => severity === "critical")).toEqual([
      { code: "certificate_not_confirmed", severity: "critical", subject: "cert_1" },
    ]);
    const [line] = (await call(reviewer, "GET /api/buyer/assessments")).json().entries;
    expect(line?.score).toMatchObject({ criticalFlags: 1, rating: view.summary.rating });
  });

  it("confirms a certificate only with every part of it that was compared; parts noted before give nothing yet", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const of = { kind: "certificate", subject: "cert_1" } as const;
    const whole = await tryConclude(reviewer, submitted, { ...of, body: { verification: "confirmed" } });
    expect(whole.problem().fields?.[0]).toMatchObject({ pointer: "/body/compared" });
    const before = await reviewBy(reviewer, submitted);
    const { view } = await conclude(reviewer, submitted, { ...of, body: { compared: ["accreditation"] } });
    expect(view.summary).toEqual(before.summary);
    const rest = { ...confirmed, checkedOn: "2026-11-20" };
    const last = await conclude(reviewer, submitted, { ...of, revision: 1, body: rest });
    expect(assuredOf(last.view)).toBeGreaterThan(assuredOf(before));
  });

  it("keeps a certificate confirmed from before parts were ticked, when the companies are said to belong together", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const of = { kind: "certificate", subject: "cert_1" } as const;
    await conclude(reviewer, submitted, { ...of, body: confirmed });
    await env.DB.prepare("UPDATE reviews SET body_json = ? WHERE assessment_id = ?")
      .bind(JSON.stringify({ verification: "confirmed" }), submitted.assessmentId)
      .run();
    const body = { verification: "confirmed", holderConfirmed: true } as const;
    const { view } = await conclude(reviewer, submitted, { ...of, revision: 1, body });
    expect(view.dossier.certificates[0]).toMatchObject(body);
  });

  it("that a system is outside the certified scope takes its share of the credit", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const inScope = await conclude(reviewer, submitted, {
      kind: "certificate",
      subject: "cert_1",
      body: confirmed,
    });
    const subject = scopeSubject("cert_1", "sys_triage");
    const { view } = await conclude(reviewer, submitted, { kind: "scope", subject, body: { match: "out" } });
    expect(view.summary.certificates[0]?.scope).toBeCloseTo(0.25);
    expect(assuredOf(view)).toBeLessThan(assuredOf(inScope.view));
  });

  it("is undone when it is taken back, and both stay on record", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const subject = firstScoredQuestion(submitted.dossier);
    const before = await reviewBy(reviewer, submitted);
    await conclude(reviewer, submitted, { kind: "answer", subject, body: { level: 0 } });
    const { revision, view } = await conclude(reviewer, submitted, {
      kind: "answer",
      subject,
      body: null,
      revision: 1,
      reason: "My mistake",
    });
    expect(revision).toBe(2);
    expect(view.summary).toEqual(before.summary);
    expect(view.reviews.map(({ reason }) => reason)).toEqual(["Looked at it", "My mistake"]);
    // Records of it stay, and no word of it stands: nobody has looked at what is there now.
    const [line] = (await call(reviewer, "GET /api/buyer/assessments")).json().entries;
    expect([view.assessment.score?.isLookedAt, line?.score?.isLookedAt]).toEqual([false, false]);
  });

  it("leaves an audit leaf that commits to its words without holding them", async () => {
    const submitted = await newSubmitted();
    const subject = firstScoredQuestion(submitted.dossier);
    await conclude(submitted.buyer.reviewer, submitted, {
      kind: "answer",
      subject,
      body: { level: 0.5 },
      reason: "A private remark",
    });
    const statement = "select body_json from audit_leaves where org_id = ? and action = 'review.saved'";
    const { results } = await env.DB.prepare(statement).bind(submitted.buyer.orgId).all<{ body_json: string }>();
    expect(results).toHaveLength(1);
    expect(JSON.parse(results[0]?.body_json ?? "")).toMatchObject({
      details: { kind: "answer", subject, revision: 1 },
    });
    expect(results[0]?.body_json).not.toContain("private");
  });

  it("must be about something in the dossier, and fit its kind", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const statusOf = async (kind: ReviewKind, subject: string, body: unknown) =>
      (await tryConclude(reviewer, submitted, { kind, subject, body: body as null })).status;
    expect(await statusOf("answer", "no-such-question", { level: 1 })).toBe(404);
    expect(await statusOf("evidence", "evd_other", { accepted: false })).toBe(404);
    expect(await statusOf("proof", `${firstScoredQuestion(submitted.dossier)}:evd_other`, { accepted: true })).toBe(
      404,
    );
    expect(await statusOf("evidence", submitted.evidenceId, { accepted: true })).toBe(422);
    expect(await statusOf("scope", "cert_1:sys_other", { match: "in" })).toBe(404);
    expect(await statusOf("system", "sys_other", null)).toBe(404);
    expect(await statusOf("system", "sys_triage", { use: "use_nobody_named" })).toBe(404);
    expect(await statusOf("certificate", "cert_1", { verification: "perhaps" })).toBe(422);
    expect(await statusOf("answer", firstScoredQuestion(submitted.dossier), { level: 2 })).toBe(422);
    expect((await reviewBy(reviewer, submitted)).reviews).toEqual([]);
  });

  it("is not for auditors and procurement to make", async () => {
    const submitted = await newSubmitted();
    const said = { kind: "answer", subject: firstScoredQuestion(submitted.dossier), body: { level: 0 } } as const;
    for (const who of [submitted.buyer.auditor, submitted.buyer.procurement]) {
      expect((await tryConclude(who, submitted, said)).status).toBe(403);
    }
  });
});

describe("another buyer", () => {
  it("gets the same answer for a foreign assessment as for one that does not exist", async () => {
    const submitted = await newSubmitted();
    const { owner } = await newBuyer();
    const subject = firstScoredQuestion(submitted.dossier);
    const asks = (id: string) => [
      call(owner, "GET /api/buyer/assessments/:id", { params: { id } }),
      call(owner, "GET /api/buyer/assessments/:id/review", { params: { id } }),
      call(owner, "GET /api/buyer/assessments/:id/dossier", { params: { id } }),
      call(owner, "GET /api/buyer/assessments/:id/evidence/:evidenceId", {
        params: { id, evidenceId: submitted.evidenceId },
      }),
      tryConclude(owner, { assessmentId: id }, { kind: "answer", subject, body: { level: 0 } }),
    ];
    const foreign = await Promise.all(asks(submitted.assessmentId));
    const missing = await Promise.all(asks("asm_none"));
    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(foreign.map(({ text }) => text)).toEqual(missing.map(({ text }) => text));
  });
});
