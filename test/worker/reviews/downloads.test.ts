import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import { score } from "#domain/scoring/score.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { type Buyer, call, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { conclude, reviewBy } from "#test/support/worker/review-steps.ts";
import { newSubmitted, type Submitted } from "#test/support/worker/submitted.ts";

const evidenceBy = (who: Persona, { assessmentId, evidenceId }: Pick<Submitted, "assessmentId" | "evidenceId">) =>
  call(who, "GET /api/buyer/assessments/:id/evidence/:evidenceId", { params: { id: assessmentId, evidenceId } });

async function actionsOf(buyer: Buyer): Promise<string[]> {
  const statement = "select action from audit_leaves where org_id = ? order by seq";
  const { results } = await env.DB.prepare(statement).bind(buyer.orgId).all<{ action: string }>();
  return results.map(({ action }) => action);
}

describe("the dossier as a file", () => {
  it("scores to exactly the summary on the screen, reviews included", async () => {
    const submitted = await newSubmitted();
    const { reviewer, auditor } = submitted.buyer;
    await conclude(reviewer, submitted, {
      kind: "certificate",
      subject: "cert_1",
      body: confirmed,
    });
    const view = await reviewBy(auditor, submitted);
    const file = await call(auditor, "GET /api/buyer/assessments/:id/dossier", {
      params: { id: submitted.assessmentId },
    });
    expect(score(dossierSchema.parse(file.json()))).toEqual(view.summary);
    expect(file.json()).toEqual(view.dossier);
  });

  it("comes as an attachment, readable, and is recorded", async () => {
    const submitted = await newSubmitted();
    const { auditor } = submitted.buyer;
    const file = await call(auditor, "GET /api/buyer/assessments/:id/dossier", {
      params: { id: submitted.assessmentId },
    });
    expect(file.headers.get("content-type")).toMatch(/^application\/json/);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="dossier-asm_.*\.json"/);
    expect(file.text.split("\n").length).toBeGreaterThan(100);
    expect(await actionsOf(submitted.buyer)).toEqual(["assessment.sent", "dossier.downloaded"]);
  });
});

describe("a vendor's evidence", () => {
  it("reaches the buyer it was granted to, as bytes that no browser opens, and is recorded", async () => {
    const submitted = await newSubmitted();
    const file = await evidenceBy(submitted.buyer.reviewer, submitted);
    expect(file.text).toBe(submitted.evidenceText);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": expect.stringMatching(/^attachment;.*minutes\.txt/),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(await actionsOf(submitted.buyer)).toContain("evidence.downloaded");
  });

  it("is gone with the next request once the grant is revoked", async () => {
    const submitted = await newSubmitted();
    await env.DB.prepare("update evidence_grants set revoked_at = 1 where buyer_org_id = ?")
      .bind(submitted.buyer.orgId)
      .run();
    expect((await evidenceBy(submitted.buyer.reviewer, submitted)).status).toBe(404);
    // It is named as taken back, and does not vanish without a word.
    expect((await reviewBy(submitted.buyer.reviewer, submitted)).evidence).toMatchObject([{ withdrawnAt: 1 }]);
  });

  it("granted for one assessment is not there through another, nor for the vendor's session", async () => {
    const submitted = await newSubmitted();
    const second = await newSubmitted({ buyer: submitted.buyer });
    const crossed = { assessmentId: second.assessmentId, evidenceId: submitted.evidenceId };
    expect((await evidenceBy(submitted.buyer.owner, crossed)).status).toBe(404);
    expect((await evidenceBy((await newVendor()).owner, submitted)).status).toBe(404);
    expect((await evidenceBy(submitted.vendor.owner, submitted)).status).toBe(404);
  });
});
