import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, civilDateOf } from "#domain/civil-date.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { openOutside } from "#test/support/worker/open-outside.ts";
import { call } from "#test/support/worker/portal.ts";
import { addVendor } from "../campaigns/steps.ts";
import type { World } from "../requests/world.ts";
import { at, codeOf, decide, decidedOn, decisionsOf, submitted } from "./steps.ts";

const today = civilDateOf(Date.now());
const shown = async (world: World, show: string): Promise<string[]> => {
  const answered = await call(world.buyer.auditor, "GET /api/buyer/assessments", { query: { show } });
  return answered.json().entries.map(({ id }) => id);
};
const reviewDay = (world: World, day: string) =>
  env.DB.prepare("update assessments set review_on = ? where id = ?").bind(day, world.assessmentId).run();

describe("how long a decision holds", () => {
  it("is what the rules of its tier say, unless whoever decides says otherwise, and stands in the record", async () => {
    const world = await submitted();
    await env.DB.prepare("update assessments set tier = 'standard' where id = ?").bind(world.assessmentId).run();
    expect((await decisionsOf(world)).reviewOn).toBeNull();
    await call(world.buyer.owner, "PUT /api/buyer/tiers", { body: { base: 0, rules: suggestedRules } });
    const byTier = addMonths(today, 24);
    expect((await decisionsOf(world)).reviewOn).toBe(byTier);
    const [first] = (await decide(world.buyer.reviewer, world)).json().decisions;
    expect(first).toMatchObject({ reviewOn: byTier, record: { reviewOn: byTier } });
    const sooner = addDays(today, 100);
    const [, second] = (await decide(world.buyer.reviewer, world, { reviewOn: sooner })).json().decisions;
    expect(second).toMatchObject({ reviewOn: sooner });
    const view = await call(world.buyer.auditor, "GET /api/buyer/assessments/:id", at(world));
    expect(view.json()).toMatchObject({ reviewOn: sooner, tier: "standard" });
  });

  it("has no end where nobody says one, and is never over before it begins", async () => {
    const world = await submitted();
    const refused = await decide(world.buyer.reviewer, world, { reviewOn: today });
    expect(refused.problem().fields?.[0]?.pointer).toBe("/reviewOn");
    expect(codeOf(refused)).toBe("input-invalid");
    const [made] = (await decide(world.buyer.reviewer, world)).json().decisions;
    expect(made?.reviewOn).toBeNull();
    expect(await shown(world, "due-again")).toEqual([]);
  });
});

describe("what was decided is asked again", () => {
  it("once its day is near, in the list and in the inbox, until a request about it is under way", async () => {
    const world = await submitted();
    const { vendorId, productId } = await addVendor(world.buyer, "Alder");
    await env.DB.prepare("update assessments set vendor_id = ?, product_id = ? where id = ?")
      .bind(vendorId, productId, world.assessmentId)
      .run();
    await decide(world.buyer.reviewer, world);
    await reviewDay(world, addDays(today, 61));
    expect(await shown(world, "due-again")).toEqual([]);
    await reviewDay(world, addDays(today, 59));
    expect(await shown(world, "due-again")).toEqual([world.assessmentId]);
    const inbox = async () =>
      (await call(world.buyer.procurement, "GET /api/buyer/inbox", { query: { group: "due-again" } })).json().groups;
    expect((await inbox())[0]).toMatchObject({ total: 1, entries: [{ subjectId: world.assessmentId }] });
    const again = { kind: "again" as const, assessmentIds: [world.assessmentId] };
    const made = await call(world.buyer.procurement, "POST /api/buyer/campaigns", { body: { vendors: again } });
    const { id } = made.json();
    const params = { id };
    const { revision, linesRevision, counts } = (
      await call(world.buyer.procurement, "GET /api/buyer/campaigns/:id", { params })
    ).json();
    expect(counts.ready).toBe(1);
    await call(world.buyer.procurement, "POST /api/buyer/campaigns/:id/start", {
      params,
      body: { revision, linesRevision },
    });
    await expect.poll(() => shown(world, "with-vendor"), { timeout: 60_000 }).toHaveLength(1);
    expect(await shown(world, "due-again")).toEqual([]);
    expect(await inbox()).toEqual([]);
  });

  /** A request that follows a decided one, of the same product or of another. */
  async function following(before: { readonly product: string }): Promise<World> {
    const world = await submitted();
    await decide(world.buyer.reviewer, world);
    const copied =
      "insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, product_id, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, decided, decided_at) select org_id, 'asm_before_' || id, vendor_name, vendor_legal_name, contact_name, contact_email, product, ?2, purpose, uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, 1, decided, decided_at from assessments where id = ?1";
    await env.DB.prepare(copied).bind(world.assessmentId, before.product).run();
    await env.DB.prepare(
      "update assessments set follows_id = 'asm_before_' || id, product_id = 'prd_loop' where id = ?",
    )
      .bind(world.assessmentId)
      .run();
    expect(await shown(world, "decided")).toHaveLength(2);
    return world;
  }

  it("and the one before is history once the next one is decided, and its log says so", async () => {
    const world = await following({ product: "prd_loop" });
    await decide(world.buyer.reviewer, world, { outcome: "decline" });
    const before = `asm_before_${world.assessmentId}`;
    expect(await shown(world, "decided")).toEqual([world.assessmentId]);
    expect(await shown(world, "archived")).toEqual([before]);
    expect(await decidedOn(world)).toBe("decline");
    const leaves = await env.DB.prepare("select action from audit_leaves where org_id = ? and body_json like ?")
      .bind(world.buyer.orgId, `%"subject":"${before}"%`)
      .all();
    expect(leaves.results).toEqual([{ action: "assessment.followed" }]);
    await decide(world.buyer.reviewer, world);
    expect(await shown(world, "archived")).toEqual([before]);
  });

  it("with all that ends where one is put away: nobody reads it from outside any more, and they are told", async () => {
    const world = await following({ product: "prd_loop" });
    const assessmentId = `asm_before_${world.assessmentId}`;
    const access = await openOutside({ buyer: world.buyer, mark: "MARK", assessmentId });
    await decide(world.buyer.reviewer, world);
    const { entries } = (
      await call(world.buyer.owner, "GET /api/buyer/outside-access", { query: { show: "all" } })
    ).json();
    expect(entries.map(({ id, standing }) => [id, standing])).toEqual([[access.id, "put-away"]]);
    const mails = await env.DB.prepare("select title from mails where recipient = ? order by created_at")
      .bind(access.email)
      .all<{ title: string }>();
    expect(mails.results.at(-1)?.title).toContain("You can no longer read");
  });

  it("but what was decided about another product stays, whatever a request followed once", async () => {
    const world = await following({ product: "prd_desk" });
    await decide(world.buyer.reviewer, world);
    expect(await shown(world, "decided")).toHaveLength(2);
    expect(await shown(world, "archived")).toEqual([]);
  });
});
