import { beforeAll, describe, expect, it } from "vitest";
import { api, contractOf } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";
import { figureOf } from "#test/support/figure.ts";
import { send } from "#test/support/worker/overtaken.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { changedTables, restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { raceOf, twoOf } from "#test/worker/races/pair.ts";

/** Every route that changes something; the local demo's own are left out. */
const changing = (Object.keys(api) as Route[]).filter(
  (route) => !route.startsWith("GET ") && contractOf(route).reads !== true && !route.includes("/demo/"),
);
/** Everybody writes these, about whatever. */
const everywhere: ReadonlySet<string> = new Set(["audit_leaves", "idempotency_keys", "mails", "sessions"]);

keepQueueQuiet();
let world: World;
let start: Snapshot;
const pairs: [Route, Route][] = [];
const refusedAlone: string[] = [];
const wrong: string[] = [];

const place = () => ({ world, portal: portalInHand({ DEMO: "on" }) });

/** The tables that a request of a route writes when nobody is in its way. */
async function tablesOf(route: Route): Promise<Set<string>> {
  await restore(start);
  const [one] = await twoOf([route, route], place());
  const before = await takeSnapshot();
  if ((await send(one)).status >= 300) refusedAlone.push(route);
  return new Set(changedTables(before, await takeSnapshot()).filter((table) => !everywhere.has(table)));
}

beforeAll(async () => {
  world = await newWorld("MARKRACE");
  start = await takeSnapshot();
  const written = new Map<Route, Set<string>>();
  for (const route of changing) written.set(route, await tablesOf(route));
  for (const [at, one] of changing.entries())
    for (const other of changing.slice(at))
      if (one === other || [...(written.get(one) ?? [])].some((table) => written.get(other)?.has(table)))
        pairs.push([one, other]);
});

describe("every two routes that write one table", () => {
  it("store what one after the other would, and lose nothing that was acknowledged", async ({ task }) => {
    for (const [one, other] of pairs) {
      await restore(start);
      const here = place();
      const [a, b] = await twoOf([one, other], here);
      wrong.push(...(await raceOf(await takeSnapshot(), a, b)));
    }
    const is = `${pairs.length * 2} races of ${pairs.length} pairs, ${wrong.length} lost updates`;
    const enough = pairs.length >= 150;
    task.meta.figure = figureOf({ name: "Races", is, target: "every pair, 0 lost", enough, short: wrong });
    expect(refusedAlone, "what is refused alone races with nothing").toEqual([]);
    expect(wrong).toEqual([]);
  });
});
