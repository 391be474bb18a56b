import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call } from "#test/support/worker/portal.ts";
import { reviewBy } from "#test/support/worker/review-steps.ts";
import { newSubmitted } from "#test/support/worker/submitted.ts";

describe("a file whose grant was taken back", () => {
  it("is named as taken back, and is not there when asked for", async () => {
    const of = await newSubmitted();
    const { buyer, assessmentId, evidenceId } = of;
    const fetched = () =>
      call(buyer.reviewer, "GET /api/buyer/assessments/:id/evidence/:evidenceId", {
        params: { id: assessmentId, evidenceId },
      });
    const listed = async () => (await reviewBy(buyer.reviewer, of)).evidence;
    expect(await listed()).toMatchObject([{ id: evidenceId, withdrawnAt: null }]);
    expect((await fetched()).status).toBe(200);
    await env.DB.prepare("update evidence_grants set revoked_at = 1 where assessment_id = ?").bind(assessmentId).run();
    expect(await listed()).toMatchObject([{ id: evidenceId, withdrawnAt: 1 }]);
    expect((await fetched()).status).toBe(404);
  });
});
