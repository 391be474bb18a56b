import { describe, expect, it } from "vitest";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { decide } from "#test/worker/decisions/steps.ts";
import { newWorld, rowsOf, submitComplete, type World } from "#test/worker/requests/world.ts";
import { anotherReviewer, assign, at, handBack } from "./steps.ts";

const workload = async (who: Persona) => (await call(who, "GET /api/buyer/workload")).json();
const figuresOf = async ({ buyer }: World, who: Persona) => {
  const found = (await workload(buyer.auditor)).people.find(({ personId }) => personId === who.personId);
  return found && [found.all, found.withVendor, found.toReview, found.late, found.oldest === null ? "none" : "some"];
};
const listed = async (who: Persona, query: Record<string, string>) => {
  const page = (await call(who, "GET /api/buyer/assessments", { query })).json();
  expect(page.total).toBe(page.entries.length);
  return page.entries.length;
};
const passes = ({ assessmentId }: World) =>
  rowsOf(
    "update review_assignments set look_by = '2026-01-01' where assessment_id = ? returning look_by",
    assessmentId,
  );

describe("what a reviewer has in hand", () => {
  it("is counted along an assessment's way, and each figure is that of the list it leads to", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    const figures = () => figuresOf(world, reviewer);
    const agrees = async () => {
      const [all, withVendor, toReview, late] = (await figures()) ?? [];
      for (const who of [reviewer, owner]) {
        const of = { reviewer: who === reviewer ? "me" : reviewer.personId };
        expect(await listed(who, of)).toBe(all);
        expect(await listed(who, { ...of, show: "with-vendor" })).toBe(withVendor);
        expect(await listed(who, { ...of, show: "to-review" })).toBe(toReview);
        expect(await listed(who, { ...of, show: "late-review" })).toBe(late);
      }
    };
    expect(await figures()).toEqual([0, 0, 0, 0, "none"]);
    await assign(owner, world, { people: [reviewer], lookBy: "2031-03-31" });
    expect(await figures()).toEqual([1, 1, 0, 0, "none"]);
    await agrees();
    await submitComplete(world);
    expect(await figures()).toEqual([1, 0, 1, 0, "some"]);
    await passes(world);
    expect(await figures()).toEqual([1, 0, 1, 1, "some"]);
    await agrees();
    expect(await listed(owner, { show: "late-review" })).toBe(1);
    await decide(owner, world);
    expect(await figures()).toEqual([1, 0, 0, 0, "none"]);
    await agrees();
    await call(owner, "PUT /api/buyer/assessments/:id/archive", { ...at(world), body: { archived: true } });
    expect(await figures()).toEqual([0, 0, 0, 0, "none"]);
    await agrees();
  });

  it("is not late by a day that was over before the answers came", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    await assign(owner, world, { people: [reviewer], lookBy: "2031-03-31" });
    await passes(world);
    await submitComplete(world);
    expect(await figuresOf(world, reviewer)).toEqual([1, 0, 1, 0, "some"]);
  });

  it("names everybody who may review and nobody else, also those with nothing in hand", async () => {
    const world = await newWorld();
    const { owner, reviewer, procurement } = world.buyer;
    const robin = await anotherReviewer(world.buyer);
    const { people } = await workload(procurement);
    expect(people.map(({ personId }) => personId).sort()).toEqual(
      [owner, reviewer, robin].map(({ personId }) => personId).sort(),
    );
  });

  it("is nothing of another organisation's", async () => {
    const [world, other] = [await newWorld(), await newWorld()];
    await assign(world.buyer.owner, world, { people: [world.buyer.reviewer] });
    expect((await workload(other.buyer.auditor)).people.every(({ all }) => all === 0)).toBe(true);
    const query = { reviewer: world.buyer.reviewer.personId };
    expect(await listed(other.buyer.owner, query)).toBe(0);
  });
});

describe("what nobody is asked to review", () => {
  it("is counted and listed until somebody is", async () => {
    const world = await newWorld();
    const { owner, reviewer } = world.buyer;
    const nobody = async () => {
      const { all, toReview, oldest } = (await workload(owner)).nobody;
      expect(await listed(owner, { reviewer: "nobody" })).toBe(all);
      expect(await listed(owner, { reviewer: "nobody", show: "to-review" })).toBe(toReview);
      return [all, toReview, oldest === null ? "none" : "some"];
    };
    expect(await nobody()).toEqual([1, 0, "none"]);
    await submitComplete(world);
    expect(await nobody()).toEqual([1, 1, "some"]);
    await assign(owner, world, { people: [reviewer] });
    expect(await nobody()).toEqual([0, 0, "none"]);
    await handBack(reviewer, world);
    expect(await nobody()).toEqual([1, 1, "some"]);
  });
});
