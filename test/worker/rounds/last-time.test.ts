import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { copyRow } from "#test/support/worker/copied-row.ts";
import { call } from "#test/support/worker/portal.ts";
import { newSubmitted, type Submitted } from "#test/support/worker/submitted.ts";

const run = (statement: string, ...values: (string | number)[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

const lastTime = async ({ buyer, assessmentId }: Submitted) =>
  (await call(buyer.reviewer, "GET /api/buyer/assessments/:id/last-time", { params: { id: assessmentId } })).json();

/** Two assessments of one product, the second handed in a day after the first, each by a vendor of its own. */
async function twoOfOneProduct(): Promise<{ first: Submitted; second: Submitted }> {
  const first = await newSubmitted();
  const second = await newSubmitted({ buyer: first.buyer });
  await run(
    "update submissions set submitted_at = submitted_at - 86400000 where assessment_id = ?",
    first.assessmentId,
  );
  return { first, second };
}

const byTheSame = ({ first, second }: { first: Submitted; second: Submitted }) =>
  run("update submissions set vendor_org_id = ? where assessment_id = ?", second.vendor.orgId, first.assessmentId);

describe("what was handed in last time", () => {
  it("is nothing that another vendor handed in about a product of the same name", async () => {
    const two = await twoOfOneProduct();
    expect(await lastTime(two.second)).toBeNull();
    await byTheSame(two);
    expect(await lastTime(two.second)).toMatchObject({ kind: "assessment", assessmentId: two.first.assessmentId });
  });

  it("is nothing that was taken back", async () => {
    const two = await twoOfOneProduct();
    await byTheSame(two);
    await run("update submissions set withdrawn_at = 1 where assessment_id = ?", two.first.assessmentId);
    expect(await lastTime(two.second)).toBeNull();
  });

  it("is no round that was taken back, nor one before it", async () => {
    const of = await newSubmitted();
    const where = ["assessment_id", of.assessmentId] as const;
    await copyRow({ table: "submissions", where, changed: { round: 2, withdrawn_at: 1 } });
    expect(await lastTime(of)).toBeNull();
  });

  it("says by which policy it was scored when somebody last looked at it, and compares by that of today", async () => {
    const two = await twoOfOneProduct();
    await byTheSame(two);
    expect((await lastTime(two.second))?.policy).toEqual({ version: 1, body: expect.anything() });
    const { orgId } = two.first.buyer;
    const stricter = JSON.stringify({ minCoverage: 0.9 });
    await run(
      "insert into policy_versions select org_id, 2, sha256, ?, published_by, published_at from policy_versions where org_id = ?",
      stricter,
      orgId,
    );
    await run("update assessments set policy_version = 2 where org_id = ?", orgId);
    await run("insert into policy_bindings values (?, ?, ?, 1, 2)", orgId, two.first.assessmentId, Date.now());
    const last = await lastTime(two.second);
    expect(last?.policy.version).toBe(1);
    expect(last?.dossier.policy).toEqual({ minCoverage: 0.9 });
  });
});
