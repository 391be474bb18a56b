import { beforeAll, expect, it } from "vitest";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { newWorld, type World } from "#test/worker/requests/world.ts";
import { anotherReviewer, assign, assigning, at, handBack, logged, reviewersOf, take, taking } from "./steps.ts";

keepQueueQuiet();

let world: World;
let robin: Persona;
beforeAll(async () => {
  world = await newWorld();
  robin = await anotherReviewer(world.buyer);
});

const removed = ({ email, name }: Persona) =>
  call(world.buyer.owner, "PUT /api/buyer/members", {
    body: { facet: "buyer", email, name, revision: 1, role: "reviewer", status: "removed" },
  });
const assigns = (people: readonly Persona[], first: () => Promise<unknown>) => {
  const body = { seen: [], reviewers: people.map(({ personId }) => ({ personId, lookBy: null })) };
  return overtaken({ route: assigning, sent: { ...at(world), body }, cookie: world.buyer.owner.cookie }, first);
};

it("is said by one of two who say it at the same moment, and the other is told to look again", async () => {
  const { procurement, reviewer } = world.buyer;
  const answered = await assigns([robin], () => assign(procurement, world, { people: [reviewer] }));
  expect(answered.problem().code).toBe("stale-revision");
  expect(await reviewersOf(procurement, world)).toEqual([reviewer.name]);
  await handBack(reviewer, world);
});

it("is taken over by one of two", async () => {
  const { owner, reviewer } = world.buyer;
  await take(reviewer, world);
  const sender = {
    route: taking,
    sent: { ...at(world), body: { inPlaceOf: reviewer.personId } },
    cookie: robin.cookie,
  } as const;
  const answered = await overtaken(sender, () => take(owner, world, reviewer));
  expect(answered.problem().code).toBe("stale-revision");
  expect(await reviewersOf(owner, world)).toEqual([owner.name]);
  await handBack(owner, world);
});

it("asks nobody who leaves at this moment", async () => {
  const leaver = await anotherReviewer(world.buyer, "Leaver");
  const answered = await assigns([leaver], () => removed(leaver));
  expect(answered.problem().code).toBe("stale-revision");
  expect(await reviewersOf(world.buyer.owner, world)).toEqual([]);
});

it("nobody leaves with something in hand that was given to them at this moment", async () => {
  const leaver = await anotherReviewer(world.buyer, "Late leaver");
  const { email, name } = leaver;
  const body = { facet: "buyer", email, name, revision: 1, role: "reviewer", status: "removed" } as const;
  const sender = { route: "PUT /api/buyer/members", sent: { body }, cookie: world.buyer.owner.cookie } as const;
  const answered = await overtaken(sender, () => assign(world.buyer.owner, world, { people: [leaver] }));
  expect(answered.problem().code).toBe("busy");
  await removed(leaver);
  expect(await reviewersOf(world.buyer.owner, world)).toEqual([]);
  expect((await logged(world.buyer.orgId)).at(-1)).toBe("reviewer.left");
});

it("is not said of what is cancelled at this moment", async () => {
  const cancel = () =>
    call(world.buyer.owner, "POST /api/buyer/assessments/:id/cancellation", {
      ...at(world),
      body: { reason: "Stopped" },
    });
  expect((await assigns([robin], cancel)).problem().code).toBe("request-ended");
});
