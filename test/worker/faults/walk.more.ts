import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { figureOf } from "#test/support/figure.ts";
import type { Fault } from "#test/support/worker/faults/faulty.ts";
import { handleWith } from "#test/support/worker/faults/portal.ts";
import { nothingWalked, walkedInWords, walkFaults } from "#test/support/worker/faults/walk.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld } from "#test/support/worker/world.ts";
import type { Place } from "#test/worker/http/repeats/place.ts";
import { changing, takenRequest } from "#test/worker/http/repeats/taken.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { moreCases } from "./more-cases.ts";

const isLong = env.FAULT_POINTS === "all" || inject("isLong");
const found = nothingWalked();
let nobody: Snapshot = {};
beforeAll(async () => {
  nobody = await takeSnapshot();
});
/** Walks one request in a fresh world, and asks that nothing was found. */
async function walk(name: string, route: Route, requested: (place: Place) => Promise<Sent>): Promise<void> {
  await restore(nobody);
  const place = { world: await newWorld("FAULT"), portal: portalInHand({ DEMO: "on" }) };
  const sent = await requested(place);
  const mine = nothingWalked();
  const at = Date.now();
  const send = (fault?: Fault) => handleWith({ route, sent, at }, fault);
  await walkFaults({ name, send, points: isLong ? "all" : "some" }, mine);
  found.points += mine.points;
  for (const kind of ["lost", "half", "apart"] as const) found[kind].push(...mine[kind]);
  expect(mine).toMatchObject({ lost: [], half: [], apart: [] });
}
type Sent = Awaited<ReturnType<typeof takenRequest>>;

describe("a request of which a binding call failed, sent again under the same key", () => {
  it.each(changing)("%s is there if it was acknowledged, whole or not at all, and comes to the same", (route) =>
    walk(route, route, (place) => takenRequest(route, place)),
  );

  it.each(Object.entries(moreCases))("so is what happens when %s", (name, { route, request }) =>
    walk(name, route, request),
  );

  it("was walked often enough to be believed", ({ task }) => {
    const wanted = isLong ? 600 : 200;
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
