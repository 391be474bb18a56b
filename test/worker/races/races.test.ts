import { beforeAll, describe, expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { raceOf, twoOf } from "./pair.ts";

/** Two on one thing, of which each may come while the other is under way. */
const pairs: readonly (readonly [Route, Route])[] = [
  ["PUT /api/vendor/requests/:id/systems", "POST /api/vendor/requests/:id/submission"],
  ["POST /api/buyer/assessments/:id/changes", "POST /api/buyer/assessments/:id/decisions"],
];

let world: World;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("MARKRACE");
  start = await takeSnapshot();
});

describe("two requests, one overtaking the other between what it reads and what it writes", () => {
  it.each(pairs)("store what one after the other would, and lose nothing: %s, %s", async (one, other) => {
    await restore(start);
    const place = { world, portal: portalInHand({ DEMO: "on" }) };
    const [a, b] = await twoOf([one, other], place);
    expect(await raceOf(await takeSnapshot(), a, b)).toEqual([]);
  });
});
