import { describe, expect, it } from "vitest";
import { proofSubject, scopeSubject } from "#domain/assessment/reviews.ts";
import { answersListing } from "#domain/dossier/answers-listing.ts";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import { score } from "#domain/scoring/score.ts";
import { confirmed } from "#test/support/worker/confirmed.ts";
import { call } from "#test/support/worker/portal.ts";
import { assuredOf, conclude, reviewBy } from "#test/support/worker/review-steps.ts";
import { newWorld } from "#test/support/worker/world.ts";

describe("what a vendor submitted through the portal", () => {
  it("can be reviewed at once: every part of it takes a conclusion, and the file scores like the screen", async () => {
    const { buyer, submitted, systemId, certificateId, evidenceId } = await newWorld("Willow");
    const { reviewer } = buyer;
    const before = await reviewBy(reviewer, submitted);
    expect(before.submission.signedName).toBe("Willow signer");
    expect(before.evidence.map(({ id }) => id)).toEqual([evidenceId]);
    const heldAndConfirmed = { ...confirmed, holderConfirmed: true } as const;
    await conclude(reviewer, submitted, { kind: "certificate", subject: certificateId, body: heldAndConfirmed });
    await conclude(reviewer, submitted, {
      kind: "scope",
      subject: scopeSubject(certificateId, systemId),
      body: { match: "in" },
    });
    const [questionId = ""] = answersListing(before.dossier, evidenceId);
    const { view } = await conclude(reviewer, submitted, {
      kind: "proof",
      subject: proofSubject(questionId, evidenceId),
      body: { accepted: true },
    });
    expect(assuredOf(view)).toBeGreaterThan(assuredOf(before));
    const use = before.dossier.uses[0]?.id ?? "";
    const last = await conclude(reviewer, submitted, { kind: "system", subject: systemId, body: { use } });
    expect(last.view.summary.inherent).toBe(before.summary.inherent);
    expect(last.view.summary.overall?.checked).toBeGreaterThan(view.summary.overall?.checked ?? 1);
    const file = await call(reviewer, "GET /api/buyer/assessments/:id/dossier", {
      params: { id: submitted.assessmentId },
    });
    expect(score(dossierSchema.parse(file.json()))).toEqual((await reviewBy(reviewer, submitted)).summary);
  });

  it("reads the same file that the vendor uploaded", async () => {
    const { buyer, submitted, evidenceId } = await newWorld("Alder");
    const params = { id: submitted.assessmentId, evidenceId };
    const file = await call(buyer.auditor, "GET /api/buyer/assessments/:id/evidence/:evidenceId", { params });
    expect(file.text).toBe("Alder weekly log");
  });
});
