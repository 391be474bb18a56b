import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "#test/support/worker/faults/faulty.ts";
import { handleWith } from "#test/support/worker/faults/portal.ts";
import { everyRowNow, type Rows, restore } from "#test/support/worker/faults/rows.ts";
import { nothingWalked, walkedInWords, walkFaults } from "#test/support/worker/faults/walk.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { changing, takenRequest } from "#test/worker/http/repeats/taken.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";

const found = nothingWalked();
let nobody: Rows = {};
beforeAll(async () => {
  nobody = await everyRowNow();
});
afterAll(() => {
  console.log(walkedInWords(found));
});

describe("a request of which a binding call failed, sent again under the same key", () => {
  it.each(changing)("%s is there if it was acknowledged, whole or not at all, and comes to the same", async (route) => {
    await restore(nobody);
    const place = { world: await newWorld("FAULT"), portal: portalInHand({ DEMO: "on" }) };
    const sent = await takenRequest(route, place);
    const mine = nothingWalked();
    const at = Date.now();
    const send = (fault?: Fault) => handleWith({ route, sent, at }, fault);
    await walkFaults({ name: route, send, points: env.FAULT_POINTS === "all" ? "all" : "some" }, mine);
    found.points += mine.points;
    for (const kind of ["lost", "half", "apart"] as const) found[kind].push(...mine[kind]);
    expect(mine).toMatchObject({ lost: [], half: [], apart: [] });
  });
});
