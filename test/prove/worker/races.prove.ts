import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { figureOf } from "#test/support/figure.ts";
import { send } from "#test/support/worker/overtaken.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { changedTables, restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { changing } from "#test/worker/http/repeats/taken.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { meeting, raceOf, twoOf } from "#test/worker/races/pair.ts";
import { chanceOf } from "../chance.ts";

/** Everybody writes these, about whatever. */
const everywhere: ReadonlySet<string> = new Set([
  "audit_leaves",
  "audit_clear",
  "idempotency_keys",
  "mails",
  "rate_windows",
  "sessions",
]);
/** So many pairs a short run tries: another share at each commit. */
const drawn = 160;

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
  // The local demo's own are left out.
  const routes = changing.filter((route) => !route.includes("/demo/"));
  const written = new Map<Route, Set<string>>();
  for (const route of routes) written.set(route, await tablesOf(route));
  for (const [at, one] of routes.entries())
    for (const other of routes.slice(at))
      if (one === other || [...(written.get(one) ?? [])].some((table) => written.get(other)?.has(table)))
        pairs.push([one, other]);
});

/** All of them in a long run, else a share that follows from the commit. */
function tried(): [Route, Route][] {
  if (inject("isLong")) return pairs;
  const chance = chanceOf(inject("seed"));
  const ranked = pairs.map((pair) => ({ pair, rank: chance() })).sort((one, other) => one.rank - other.rank);
  return ranked.slice(0, drawn).map(({ pair }) => pair);
}

describe("every two routes that write one table", () => {
  it("store what one after the other would, and lose nothing that was acknowledged", async ({ task }) => {
    const share = tried();
    for (const pair of share) {
      await restore(start);
      const two = await twoOf(pair, place());
      const from = await takeSnapshot();
      wrong.push(...(await raceOf(from, ...(await meeting(from, two)))));
    }
    const is = `${share.length * 2} races of ${share.length} pairs of ${pairs.length}, ${wrong.length} lost updates`;
    const target = `${drawn} pairs drawn by commit (long: every pair), 0 lost`;
    task.meta.figure = figureOf({ name: "Races", is, target, enough: share.length >= drawn, short: wrong });
    expect(refusedAlone, "what is refused alone races with nothing").toEqual([]);
    expect(wrong).toEqual([]);
  });
});
