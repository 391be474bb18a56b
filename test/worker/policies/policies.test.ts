import { describe, expect, it } from "vitest";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, submitComplete, type World } from "../requests/world.ts";

const harder = { assurance: { asserted: 0.1 } };
const publish = (who: Persona, body: object = {}) =>
  call(who, "POST /api/buyer/policies", { body: { base: 1, policy: harder, ...body } });
const effect = async ({ buyer }: World, policy: object) =>
  (await call(buyer.reviewer, "POST /api/buyer/policies/effect", { body: { policy } })).json().effects;
const review = async ({ buyer, assessmentId }: World) =>
  (await call(buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } })).json();

async function submitted(): Promise<World> {
  const world = await newWorld();
  await submitComplete(world);
  return world;
}

describe("a scoring policy", () => {
  it("shows what it would make of every current assessment, and stores nothing by it", async () => {
    const world = await submitted();
    const before = (await review(world)).summary;
    const [one] = await effect(world, harder);
    expect(one?.before.assured).toBeCloseTo(before.overall?.assured ?? -1, 9);
    expect(one?.after.assured).toBeLessThan(one?.before.assured ?? 0);
    expect((await review(world)).summary).toEqual(before);
  });

  it("is tried on one part after the other, each assessment once", async () => {
    const world = await submitted();
    const page = async (after: string) =>
      (await call(world.buyer.reviewer, "POST /api/buyer/policies/effect", { body: { policy: harder, after } })).json();
    expect(await page("")).toMatchObject({ effects: [{ assessmentId: world.assessmentId }], next: null });
    expect(await page(world.assessmentId)).toEqual({ effects: [], next: null });
  });

  it("is published as the next version, and leaves what was scored as it is", async () => {
    const world = await submitted();
    const before = (await review(world)).summary;
    const desk = (await publish(world.buyer.owner)).json();
    expect(desk.versions.map(({ version, assessments }) => [version, assessments])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect((await review(world)).summary).toEqual(before);
  });

  it("is used on an assessment only by somebody's word, and gives what the preview said", async () => {
    const world = await submitted();
    const [foreseen] = await effect(world, harder);
    await publish(world.buyer.owner);
    const params = { id: world.assessmentId };
    const rescored = await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/policy", {
      params,
      body: { version: 2 },
    });
    expect(rescored.json()).toEqual({ policyVersion: 2 });
    const { summary, assessment } = await review(world);
    expect(summary.overall?.assured).toBeCloseTo(foreseen?.after.assured ?? -1, 9);
    expect(assessment.policyVersion).toBe(2);
    const unknown = await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/policy", {
      params,
      body: { version: 99 },
    });
    expect(unknown.status).toBe(404);
  });

  it("is refused when better evidence would count for less, or when somebody published in between", async () => {
    const world = await newWorld();
    const lawless = await publish(world.buyer.owner, { policy: { assurance: { asserted: 0.9, documented: 0.1 } } });
    expect(lawless.problem().fields?.[0]).toMatchObject({ pointer: "/policy/assurance" });
    await publish(world.buyer.owner);
    expect((await publish(world.buyer.owner)).status).toBe(409);
    expect((await publish(world.buyer.reviewer)).status).toBe(403);
  });
});
