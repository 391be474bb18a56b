import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { figureOf } from "#test/support/figure.ts";
import type { Fault } from "#test/support/worker/faults/faulty.ts";
import { handleWith } from "#test/support/worker/faults/portal.ts";
import { nothingWalked, walkedInWords, walkFaults } from "#test/support/worker/faults/walk.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import type { Place } from "#test/worker/http/repeats/place.ts";
import { changing, reading, takenRequest } from "#test/worker/http/repeats/taken.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { moreCases } from "./more-cases.ts";

keepQueueQuiet();
const isWhole = env.FAULT_POINTS === "all" || inject("isWhole");
const found = nothingWalked();
let world: World;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("FAULT");
  start = await takeSnapshot();
});
interface Walked {
  readonly route: Route;
  readonly request: (place: Place) => Promise<Sent>;
  /** Tables in which a repeat may leave its own rows. */
  readonly ofEach?: readonly string[];
}
/** Walks one request in the world as it was in the beginning, and asks that nothing was found. */
async function walk(name: string, { route, request, ofEach }: Walked): Promise<void> {
  await restore(start);
  const place = { world, portal: portalInHand({ DEMO: "on" }) };
  const sent = await request(place);
  const mine = nothingWalked();
  const at = Date.now();
  const send = (fault?: Fault) => handleWith({ route, sent, at }, fault);
  await walkFaults({ name, send, points: isWhole ? "all" : "some", ofEach }, mine);
  found.points += mine.points;
  for (const kind of ["lost", "half", "apart"] as const) found[kind].push(...mine[kind]);
  expect(mine).toMatchObject({ lost: [], half: [], apart: [] });
}
type Sent = Awaited<ReturnType<typeof takenRequest>>;

describe("a request of which a binding call failed, sent again under the same key", () => {
  it.each(changing)("%s is there if it was acknowledged, whole or not at all, and comes to the same", (route) =>
    walk(route, { route, request: (place) => takenRequest(route, place) }),
  );

  it.each(Object.entries(moreCases))("so is what happens when %s", (name, one) => walk(name, one));

  // Who reads twice has read twice: each of the two is written down.
  it.each(reading)("%s, which only reads, changes nothing and gives the same when it is asked again", (route) =>
    walk(route, {
      route,
      request: (place) => takenRequest(route, place),
      ofEach: ["audit_leaves", "audit_clear"],
    }),
  );

  it("was walked often enough to be believed", ({ task }) => {
    const wanted = isWhole ? 1_000 : 300;
    task.meta.figure = figureOf({
      name: "Fault points of bindings",
      is: walkedInWords(found),
      target: `${wanted} points, 0, 0, 0`,
      enough: found.points >= wanted,
      short: [...found.lost, ...found.half, ...found.apart],
    });
    console.log(walkedInWords(found));
    expect(found.points).toBeGreaterThan(0);
  });
});
