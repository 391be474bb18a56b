import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { AssessmentEntry } from "#contract/assessment.ts";
import { addDays } from "#domain/civil-date.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { aCertificate, today } from "#test/support/worker/filled-dossier.ts";
import { call } from "#test/support/worker/portal.ts";
import { rescoreEverything } from "#test/support/worker/rescore-everything.ts";
import { assuredOf, conclude, reviewBy } from "#test/support/worker/review-steps.ts";
import { newSubmitted, type Submitted } from "#test/support/worker/submitted.ts";
import { noonOf } from "#test/support/worker/use-case-call.ts";

const expires = aCertificate.expires ?? "";
const rescoreOn = (day: string): Promise<number> => rescoreEverything(noonOf(day));

async function storedOf({
  buyer,
  assessmentId,
}: Submitted): Promise<{ asOf: string; due: string | null; score: AssessmentEntry["score"] }> {
  const statement = "select as_of, next_change_on from summaries where org_id = ? and assessment_id = ?";
  const row = await env.DB.prepare(statement)
    .bind(buyer.orgId, assessmentId)
    .first<{ as_of: string; next_change_on: string | null }>();
  const tracker = (await call(buyer.auditor, "GET /api/buyer/assessments")).json().entries;
  const line = tracker.find(({ id }) => id === assessmentId);
  return { asOf: row?.as_of ?? "", due: row?.next_change_on ?? null, score: line?.score ?? null };
}

describe("the daily work", () => {
  it("lowers the stored score of an assessment whose certificate lapsed, and records it", async () => {
    const submitted = await newSubmitted();
    const { reviewer } = submitted.buyer;
    const { view } = await conclude(reviewer, submitted, {
      kind: "certificate",
      subject: "cert_1",
      body: confirmed,
    });
    const lapsed = addDays(expires, 1);
    expect(await rescoreOn(lapsed)).toBeGreaterThanOrEqual(1);
    const stored = await storedOf(submitted);
    expect(stored.asOf).toBe(lapsed);
    expect(stored.score?.overall?.assured).toBeLessThan(assuredOf(view));
    const leaf = "select body_json from audit_leaves where org_id = ? and action = 'summary.rescored'";
    const { results } = await env.DB.prepare(leaf).bind(submitted.buyer.orgId).all<{ body_json: string }>();
    expect(results.map(({ body_json }) => JSON.parse(body_json))).toMatchObject([
      { actor: "system", details: { asOf: lapsed } },
    ]);
  });

  it("touches nothing before its day, and the same day only once", async () => {
    const submitted = await newSubmitted();
    const { due } = await storedOf(submitted);
    await rescoreOn(addDays(due ?? "", -1));
    expect((await storedOf(submitted)).asOf).toBe(today);
    await rescoreOn(due ?? "");
    const stored = await storedOf(submitted);
    expect(stored.asOf).toBe(due);
    expect(stored.due === null || stored.due > (due ?? "")).toBe(true);
    expect(await rescoreOn(due ?? "")).toBe(0);
  });

  it("goes on with the others when one dossier cannot be read", async () => {
    const [broken, sound] = [await newSubmitted(), await newSubmitted()];
    const statement = "select dossier_key from submissions where org_id = ?";
    const key = (await env.DB.prepare(statement).bind(broken.buyer.orgId).first<string>("dossier_key")) ?? "";
    const dossier = await (await env.FILES.get(key))?.text();
    await env.FILES.delete(key);
    const { due } = await storedOf(sound);
    const warn = console.warn;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    await rescoreOn(due ?? "");
    console.warn = warn;
    await env.FILES.put(key, dossier ?? "");
    expect((await storedOf(sound)).asOf).toBe(due);
    // Its next turn is tomorrow: a hundred of them at the head of the line would hold up everybody.
    expect(await storedOf(broken)).toMatchObject({ asOf: today, due: addDays(due ?? "", 1) });
    expect(warnings.join()).toContain(broken.assessmentId);
  });

  it("finishes what a lost save left behind: a conclusion whose score was never stored", async () => {
    const submitted = await newSubmitted();
    const { buyer, assessmentId } = submitted;
    const { score } = await storedOf(submitted);
    const review = "insert into reviews values (?, ?, 'certificate', 'cert_1', 1, ?, 'Not in the register', ?, 1)";
    await env.DB.prepare(review)
      .bind(buyer.orgId, assessmentId, JSON.stringify({ verification: "failed" }), buyer.reviewer.personId)
      .run();
    const mark = "update summaries set next_change_on = ? where org_id = ? and assessment_id = ?";
    await env.DB.prepare(mark).bind(today, buyer.orgId, assessmentId).run();
    await rescoreOn(today);
    const healed = await storedOf(submitted);
    expect(healed.score?.criticalFlags).toBe((score?.criticalFlags ?? 0) + 1);
    expect(healed.due === null || healed.due > today).toBe(true);
  });

  it("keeps the reviewers' conclusions", async () => {
    const submitted = await newSubmitted();
    await conclude(submitted.buyer.reviewer, submitted, {
      kind: "evidence",
      subject: submitted.evidenceId,
      body: { accepted: false },
    });
    await rescoreOn((await storedOf(submitted)).due ?? "");
    const again = await conclude(submitted.buyer.reviewer, submitted, {
      kind: "evidence",
      subject: submitted.evidenceId,
      body: null,
      revision: 1,
    });
    expect(again.revision).toBe(2);
    expect((await reviewBy(submitted.buyer.reviewer, submitted)).reviews).toHaveLength(2);
  });
});
