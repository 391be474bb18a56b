import { describe, expect, it } from "vitest";
import type { RiskFactors } from "#domain/dossier/dossier.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { rowsOf } from "#test/worker/requests/world.ts";

interface Sent {
  readonly buyer: Buyer;
  readonly assessmentId: string;
}
const low: RiskFactors = { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 };

const sent = async (buyer: Buyer, product: string, factors: RiskFactors = low) => {
  const uses = [{ id: "use-1", name: "Note writer", description: "", factors }];
  const { id } = await sendBy(buyer, { product, uses });
  return { buyer, assessmentId: id };
};
const seen = async ({ buyer, assessmentId }: Sent) =>
  (await call(buyer.auditor, "GET /api/buyer/assessments/:id", { params: { id: assessmentId } })).json();
const into = async (of: Sent, change: { readonly product?: string; readonly factors?: RiskFactors }) => {
  const { vendorLegalName, purpose, product, uses } = await seen(of);
  const put = uses.map((use) => ({ ...use, factors: change.factors ?? use.factors }));
  const body = { vendorLegalName, purpose, product: change.product ?? product, uses: put };
  const params = { params: { id: of.assessmentId } };
  expect((await call(of.buyer.procurement, "PUT /api/buyer/assessments/:id/asked", { ...params, body })).status).toBe(
    200,
  );
};
const decided = ({ assessmentId }: Sent) =>
  rowsOf(
    "update assessments set state = 'submitted', submitted_at = 1, decided = 'approve', decided_at = 1 where id = ? returning id",
    assessmentId,
  );
const follows = async ({ assessmentId }: Sent) =>
  (await rowsOf<{ follows_id: string | null }>("select follows_id from assessments where id = ?", assessmentId))[0]
    ?.follows_id;

describe("a request that is corrected into another product or other uses", () => {
  it("follows what was decided about that product, and no longer what was decided about the other", async () => {
    const buyer = await newBuyer("Harbour");
    const [loop, desk] = [await sent(buyer, "Loop"), await sent(buyer, "Desk")];
    await decided(loop);
    await decided(desk);
    const next = await sent(buyer, "Loop");
    expect(await follows(next)).toBe(loop.assessmentId);
    await into(next, { product: "Desk" });
    expect(await follows(next)).toBe(desk.assessmentId);
    await into(next, { product: "Another" });
    expect(await follows(next)).toBeNull();
  });

  it("stands in the tier of the uses it has now, and keeps the one it was sent in where they stay", async () => {
    const buyer = await newBuyer("Harbour");
    await call(buyer.owner, "PUT /api/buyer/tiers", { body: { base: 0, rules: suggestedRules } });
    const one = await sent(buyer, "Loop");
    expect((await seen(one)).tier).toBe("standard");
    await into(one, { factors: { ...low, data: 3, consequence: 3 } });
    expect((await seen(one)).tier).toBe("critical");
    await rowsOf("update assessments set tier = 'important' where id = ? returning id", one.assessmentId);
    const { vendorLegalName, uses, product } = await seen(one);
    const body = { vendorLegalName, product, uses: [...uses], purpose: "For the night shift" };
    await call(buyer.owner, "PUT /api/buyer/assessments/:id/asked", { params: { id: one.assessmentId }, body });
    expect((await seen(one)).tier).toBe("important");
  });
});
