import { describe, expect, it } from "vitest";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call } from "#test/support/worker/portal.ts";
import { at, codeOf, decide, decisionsOf, seen, submitted } from "#test/worker/decisions/steps.ts";
import type { World } from "#test/worker/requests/world.ts";
import { openOf, reasonsOf, reviewer } from "./steps.ts";

const change = { what: "service", word: "It decides by itself now" } as const;
const tells = (world: World) => ({ params: { id: world.requestId }, body: change });

async function decidedWithReason() {
  const world = await submitted();
  await decide(reviewer(world), world);
  await call(world.vendor.owner, "POST /api/vendor/requests/:id/change", tells(world));
  const [reason] = await openOf(world);
  return { world, id: reason?.id ?? "" };
}

describe("a reason to ask again, when somebody is faster", () => {
  it("is not dismissed any more once it was decided anew between reading and writing", async () => {
    const { world, id } = await decidedWithReason();
    const refused = await overtaken(
      {
        route: "POST /api/buyer/assessments/:id/ask-again/:reasonId",
        sent: {
          params: { id: world.assessmentId, reasonId: id },
          body: { as: "dismissed", word: "A change of name alone" },
        },
        cookie: world.buyer.procurement.cookie,
      },
      () => decide(reviewer(world), world),
    );
    expect(codeOf(refused)).toBe("stale-revision");
    expect(await reasonsOf(world)).toMatchObject([{ id, closed: "decided", word: null }]);
  });

  it("is not told of answers that were sent back meanwhile: the vendor can change them", async () => {
    const world = await submitted();
    const refused = await overtaken(
      { route: "POST /api/vendor/requests/:id/change", sent: tells(world), cookie: world.vendor.owner.cookie },
      () =>
        call(reviewer(world), "POST /api/buyer/assessments/:id/changes", {
          ...at(world),
          body: { note: "", dueOn: "2031-01-31", items: [{ questionId: "policy", text: "Attach it" }] },
        }),
    );
    expect(codeOf(refused)).toBe("change-not-now");
    expect(await reasonsOf(world)).toEqual([]);
  });

  it("that is told while somebody decides stands open: nobody decided with it in sight", async () => {
    const world = await submitted();
    const { reviewer: ines } = world.buyer;
    await overtaken(
      { route: "POST /api/vendor/requests/:id/change", sent: tells(world), cookie: world.vendor.owner.cookie },
      () => decide(ines, world),
    );
    expect(await openOf(world)).toHaveLength(1);
    const shown = await call(ines, "GET /api/buyer/assessments", { query: { show: "again-change" } });
    expect(shown.json().entries).toHaveLength(1);
  });

  it("that is told while somebody reads before they decide keeps them from it: they did not see it", async () => {
    const world = await submitted();
    await decide(reviewer(world), world);
    const body = {
      number: 2,
      basis: await seen(world),
      outcome: "decline" as const,
      reason: "Too many open ends",
      conditions: [],
    };
    const refused = await overtaken(
      {
        route: "POST /api/buyer/assessments/:id/decisions",
        sent: { ...at(world), body },
        cookie: world.buyer.reviewer.cookie,
      },
      () => call(world.vendor.owner, "POST /api/vendor/requests/:id/change", tells(world)),
    );
    expect(codeOf(refused)).toBe("decision-not-now");
    expect((await decisionsOf(world)).decisions).toHaveLength(1);
    expect(await openOf(world)).toHaveLength(1);
  });
});
