import { beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "#test/support/worker/faults/faulty.ts";
import { handleWith } from "#test/support/worker/faults/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { takenRequest } from "#test/worker/http/repeats/taken.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { refusalOf, wasInterrupted } from "#worker/storage/constraint.ts";

keepQueueQuiet();
// One that gives what can be had again, and one that gives what nobody can give a second time.
const routes = ["POST /api/buyer/assessments/:id/messages", "POST /api/buyer/calendar-address"] as const;
let world: World;
let start: Snapshot;
beforeAll(async () => {
  world = await newWorld("INTERRUPTED");
  start = await takeSnapshot();
});

/** Sends a request while the database is interrupted at one call; gives what came of it and how much was stored. */
async function send(route: (typeof routes)[number], fault?: Fault) {
  await restore(start);
  const sent = await takenRequest(route, { world, portal: portalInHand({ DEMO: "on" }) });
  const before = await takeSnapshot();
  const { answer, calls } = await handleWith({ route, sent, at: Date.now() }, fault);
  const after = await takeSnapshot();
  const added = Object.keys(after).map(
    (table) => `${table} ${(after[table]?.length ?? 0) - (before[table]?.length ?? 0)}`,
  );
  return { status: answer.status, calls, added };
}

describe("an interruption of the database while something is stored", () => {
  it.each(routes)(
    "is not seen by whoever asked, nor done twice, whether it was stored by then or not: %s",
    async (route) => {
      const { calls, ...plain } = await send(route);
      expect(plain.status).toBe(201);
      const at = calls.indexOf("database batch") + 1;
      expect(at).toBeGreaterThan(0);
      expect(await send(route, { at, when: "before" })).toMatchObject(plain);
      expect(await send(route, { at, when: "after" })).toMatchObject(plain);
    },
  );

  it.each([
    ["D1_ERROR: Network connection lost.", true],
    ["D1_ERROR: storage caused object to be reset.", true],
    ["D1 DB storage operation exceeded timeout which caused object to be reset.", true],
    ["Internal error while starting up D1 DB storage caused object to be reset.", true],
    ["D1_ERROR: D1 DB reset because its code was updated.", true],
    ["D1_ERROR: D1 DB is overloaded. Requests queued for too long.", false],
    ["D1_ERROR: D1 DB is overloaded. Too many requests queued.", false],
  ])("is known by what D1 says, and an overload, which a second try would feed, is not one: %s", (message, is) => {
    const error = new Error("Failed query", { cause: new Error(message) });
    expect(wasInterrupted(error)).toBe(is);
    expect(refusalOf(error)).toBe("busy");
  });
});
