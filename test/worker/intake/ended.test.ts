import { describe, expect, it } from "vitest";
import { askFor, newInsider, openDoor } from "#test/support/worker/intake-world.ts";
import { call } from "#test/support/worker/portal.ts";
import { aRequest } from "#test/support/worker/requests.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { rowsOf } from "#test/worker/requests/world.ts";
import { isFollowed } from "#worker/features/unsent/followed.repository.ts";
import { mailsOf, take } from "./intake-steps.ts";

/** Somebody whose wish became the product that a vendor is asked about. */
async function askedAbout(mark: string) {
  const world = await newWorld(mark);
  const { buyer, vendorId, productId } = world;
  const insider = await newInsider();
  const id = await askFor(insider.cookie, { address: await openDoor(buyer), mark: "Wren" });
  await take(buyer, id, { revision: 1, vendorId, productId });
  return { world, insider };
}
const reason = { reason: "The project is stopped" };

describe("an end without a decision", () => {
  it("is mailed to whoever asked for the product, when procurement cancels", async () => {
    const { world, insider } = await askedAbout("Cancelled");
    const params = { id: world.draft.assessmentId };
    await call(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", { params, body: reason });
    const [, ended] = await mailsOf(insider.email);
    expect([ended?.title, ended?.body.includes("“The request was cancelled”")]).toEqual([
      "Ended without a decision: Wren wished product",
      true,
    ]);
    expect(ended?.body).not.toContain(reason.reason);
  });

  it("is no news while another request about it goes on, or has been decided", async () => {
    const { world, insider } = await askedAbout("Twice");
    const { buyer, vendorId, productId } = world;
    const body = {
      ...aRequest({ vendorName: "Twice vendor", product: "Twice product" }),
      register: { vendorId, productId },
    };
    const sent = await call(buyer.procurement, "POST /api/buyer/assessments", { body });
    expect(sent.status, sent.text).toBe(201);
    const params = { id: world.draft.assessmentId };
    await call(buyer.owner, "POST /api/buyer/assessments/:id/cancellation", { params, body: reason });
    expect((await mailsOf(insider.email)).map(({ title }) => title)).not.toContain(
      "Ended without a decision: Wren wished product",
    );
  });

  it("is mailed to them when the vendor declines, also a request that was under way when their wish was taken over", async () => {
    const { world, insider } = await askedAbout("Declined");
    const params = { id: world.draft.requestId };
    await call(world.vendor.owner, "POST /api/vendor/requests/:id/refusal", { params, body: reason });
    const [, ended] = await mailsOf(insider.email);
    expect(ended?.body).toContain("“The vendor declined to answer”");
    // What went by itself is the last word about it, and the mail before is not sent again.
    const mails = await rowsOf<{ id: string; title: string }>(
      "select id, title from mails where org_id = ? and kind = 'intake' order by created_at",
      world.buyer.orgId,
    );
    const followed = await Promise.all(
      mails.map(({ id }) => isFollowed(dependenciesWith({}).db, { orgId: world.buyer.orgId, id })),
    );
    expect(followed).toEqual([true, false]);
  });
});
