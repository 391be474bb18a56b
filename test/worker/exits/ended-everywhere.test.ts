import { beforeAll, describe, expect, it } from "vitest";
import { changesOne, type Over, stillDoneWhen } from "#domain/access/once-ended.ts";
import { permissions, type Route } from "#domain/access/permissions.ts";
import { call } from "#test/support/worker/portal.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { answer, rowsOf, type World } from "#test/worker/requests/world.ts";
import { answering, archive, assessment, byOwner, cancel, close, decline, request, returned } from "./steps.ts";

const changing = (Object.keys(permissions) as Route[]).filter((route) => changesOne(route) !== undefined);

/** What each kind of end is brought about by. */
const ends: Readonly<Record<Over, () => Promise<World>>> = {
  cancelled: async () => ended(await answering(), cancel),
  declined: async () => ended(await answering(), decline),
  closed: async () => ended(await returned(), close),
  archived: async () => ended(await ended(await answering(), cancel), (world) => archive(world, true)),
};
async function ended(world: World, end: (world: World) => Promise<{ status: number }>): Promise<World> {
  expect((await end(world)).status).toBe(200);
  return world;
}

/** A request of a route about what has ended. What it says does not matter: the gate stands before it is read. */
function sentTo(route: Route, { assessmentId, requestId }: World): AnySent {
  const id = changesOne(route) === "assessment" ? assessmentId : requestId;
  const params = { id, questionId: "policy", kind: "answer", subject: "policy", findingId: "fin_1", personId: "psn_1" };
  // Saving an answer looks by itself, so that its request must be one that would be taken.
  const body = route.endsWith("/answers/:questionId") ? { revision: 0, answer: { value: "no" } } : {};
  return { params, body };
}

describe.each(["cancelled", "declined", "closed", "archived"] as const)("a request that is %s", (over) => {
  let world: World;
  beforeAll(async () => {
    world = await ends[over]();
  });

  it.each(changing.filter((route) => !stillDoneWhen(route).includes(over)))(
    "is not changed by %s, which says how it ended and what is safe",
    async (route) => {
      const refusal = (await byOwner(world, route, sentTo(route, world))).problem();
      expect(refusal.code).toBe("request-ended");
      expect(refusal.detail).toMatch(/(cancelled|declined|closed|put away).*(is safe)/s);
    },
  );

  it("takes what may still be done about it", async () => {
    for (const route of changing.filter((one) => stillDoneWhen(one).includes(over)))
      expect((await byOwner(world, route, sentTo(route, world))).text).not.toContain("request-ended");
  });

  it("is read by its vendor as before", async () => {
    expect((await request(world)).ended).not.toBeNull();
  });
});

describe("what has ended", () => {
  it("knows of every route that changes one assessment or request", () => {
    expect(changing.length).toBeGreaterThan(25);
    expect(changing).toContain("POST /api/vendor/requests/:id/submission");
  });

  it("is reminded of by nobody", async () => {
    for (const end of [ends.cancelled, ends.declined]) {
      const world = await end();
      await rowsOf("update mails set created_at = 1 where org_id = ? returning id", world.buyer.orgId);
      const body = { assessmentIds: [world.assessmentId] };
      expect((await call(world.buyer.owner, "POST /api/buyer/reminders", { body })).json()).toMatchObject({
        sent: 0,
        leftOut: [{ why: "ended" }],
      });
    }
  });

  it("takes no answer that was on its way at the moment it ended", async () => {
    for (let round = 0; round < 3; round++) {
      const world = await answering();
      const late = { question: "policy", answer: { value: "yes" } };
      const [, saved] = await Promise.all([cancel(world), answer(world.vendor.owner, world, late)]);
      const stored = (await request(world)).answers.policy;
      expect(stored !== undefined).toBe(saved.status === 200);
      expect((await assessment(world)).ended).not.toBeNull();
    }
  });
});
