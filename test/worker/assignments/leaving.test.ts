import { describe, expect, it } from "vitest";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, rowsOf, type World } from "#test/worker/requests/world.ts";
import { anotherReviewer, assign, logged, reviewersOf } from "./steps.ts";

const becomes = (owner: Persona, { email, name }: Persona, now: { role: string; status: string }) =>
  call(owner, "PUT /api/buyer/members", {
    body: { facet: "buyer", email, name, revision: 1, ...now } as never,
  });
const leftIn = async (who: Persona) =>
  (await call(who, "GET /api/buyer/inbox", { query: {} }))
    .json()
    .groups.flatMap(({ group, total }) => (group === "reviewer-left" ? [total] : []));

/** 231 assessments that somebody is to review. */
async function inHandMany(world: World, who: Persona): Promise<void> {
  const { owner, orgId } = world.buyer;
  await rowsOf(
    `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at)
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 230)
    select org_id, id || n, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose, uses_json, due_on,
      questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at from numbers, assessments
      where org_id = ? and id = ? returning id`,
    orgId,
    world.assessmentId,
  );
  await rowsOf(
    `insert into review_assignments select org_id, id, ?, null, ?, 1, stage, submitted_at from assessments where org_id = ?
      returning person_id`,
    who.personId,
    owner.personId,
    orgId,
  );
}

describe("somebody who leaves, or reviews no more", () => {
  it.each([
    { role: "reviewer", status: "removed" },
    { role: "auditor", status: "active" },
    { role: "procurement", status: "active" },
  ])(
    "reviews nothing any more as $role, $status: the owners hear, and it waits until somebody says who does",
    async (now) => {
      const world = await newWorld();
      const { owner, procurement, orgId } = world.buyer;
      const robin = await anotherReviewer(world.buyer);
      await assign(procurement, world, { people: [robin] });
      await becomes(owner, robin, now);
      expect(await reviewersOf(owner, world)).toEqual([]);
      expect(await logged(orgId)).toEqual(["reviewer.assigned", "reviewer.left"]);
      expect([await leftIn(owner), await leftIn(procurement)]).toEqual([[1], [1]]);
      // The owner did it, and so knows of it.
      expect(await mailsTo(owner)).toEqual([]);
      await assign(owner, world, { people: [world.buyer.reviewer] });
      expect([await leftIn(owner), await leftIn(procurement)]).toEqual([[], []]);
    },
  );

  it("is told to the other owners", async () => {
    const world = await newWorld();
    const { owner } = world.buyer;
    const [robin, second] = [await anotherReviewer(world.buyer), await anotherReviewer(world.buyer, "Second")];
    await becomes(owner, second, { role: "owner", status: "active" });
    await assign(owner, world, { people: [robin] });
    await becomes(owner, robin, { role: "reviewer", status: "removed" });
    expect(await mailsTo(second)).toEqual([
      "Robin left or reviews no more, and was to review 1 assessment. Say who does now",
    ]);
  });

  it("leaves a review to who still has it, once somebody says so", async () => {
    const world = await newWorld();
    const { owner, reviewer, orgId } = world.buyer;
    const robin = await anotherReviewer(world.buyer);
    await assign(owner, world, { people: [robin, reviewer] });
    await becomes(owner, robin, { role: "reviewer", status: "removed" });
    expect(await leftIn(owner)).toEqual([1]);
    await assign(owner, world, { seen: [reviewer], people: [reviewer] });
    expect(await leftIn(owner)).toEqual([]);
    expect((await logged(orgId)).at(-1)).toBe("reviewer.let-go");
  });

  it("keeps what they review when they become an owner", async () => {
    const world = await newWorld();
    const robin = await anotherReviewer(world.buyer);
    await assign(world.buyer.owner, world, { people: [robin] });
    await becomes(world.buyer.owner, robin, { role: "owner", status: "active" });
    expect(await reviewersOf(world.buyer.owner, world)).toEqual(["Robin"]);
  });

  it("had very many in hand: all of them end, and each says so in the log", async () => {
    const world = await newWorld();
    const { owner, orgId } = world.buyer;
    const robin = await anotherReviewer(world.buyer);
    await inHandMany(world, robin);
    await becomes(owner, robin, { role: "reviewer", status: "removed" });
    expect((await logged(orgId)).filter((action) => action === "reviewer.left")).toHaveLength(231);
    expect(await leftIn(owner)).toEqual([231]);
    expect(await rowsOf("select sum(n) as n from review_counts where org_id = ?", orgId)).toEqual([{ n: 0 }]);
    expect(await rowsOf("select sum(reviewers) as n from assessments where org_id = ?", orgId)).toEqual([{ n: 0 }]);
  });

  it("is refused to leave, as the last owner: what they have in hand stays, however much it is", async () => {
    const world = await newWorld();
    const { owner, orgId } = world.buyer;
    const sole = await anotherReviewer(world.buyer);
    await becomes(owner, sole, { role: "owner", status: "active" });
    await inHandMany(world, sole);
    const left = {
      route: "PUT /api/buyer/members",
      sent: {
        body: { facet: "buyer", email: sole.email, name: sole.name, revision: 2, role: "owner", status: "removed" },
      },
      cookie: sole.cookie,
    } as const;
    const answered = await overtaken(left, () => becomes(sole, owner, { role: "reviewer", status: "active" }));
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(await rowsOf("select person_id from review_assignments where org_id = ?", orgId)).toHaveLength(231);
    expect(await logged(orgId)).toEqual([]);
  });
});
