import { exports } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { api, contractOf } from "#contract/api.ts";
import type { Problem } from "#contract/problems.ts";
import type { Route } from "#domain/access/permissions.ts";
import { chanceOf } from "#test/prove/chance.ts";
import { figureOf } from "#test/support/figure.ts";
import type { Sender } from "#test/support/worker/overtaken.ts";
import { changedTables, restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { cookieOf } from "#test/worker/http/repeats/place.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { signedIn } from "#test/worker/identity/sign-in-steps.ts";
import { sendable } from "#test/worker/races/pair.ts";

import { hostileRequest, unstorableRequests } from "./hostile-requests.ts";
import { withSecret } from "./with-secrets.ts";

const routes = (Object.keys(api) as Route[]).filter((route) => !route.includes("/demo/"));
const withBody = routes.filter((route) => contractOf(route).body !== undefined);

let world: World;
let start: Snapshot;
/** Cookies of people who signed in by mail, one for each side. */
const cookies = new Map<string, string>();
const counted = { requests: 0, taken: 0 };
const reached = new Set<Route>();
const failures = new Map<string, string>();

beforeAll(async () => {
  world = await newWorld("MARKFUZZ");
  for (const who of [world.buyer.owner, world.vendor.owner])
    cookies.set(who.cookie, cookieOf((await signedIn(who)).browser));
  start = await takeSnapshot();
});

/** Sends one and looks at the answer as a stranger would; true when it was taken. */
async function survives(route: Route, request: Request): Promise<boolean> {
  const copy = request.clone();
  const answer = await exports.default.fetch(request);
  const text = await answer.text();
  counted.requests++;
  const isProblem = answer.headers.get("content-type")?.startsWith("application/problem+json") === true;
  const code = isProblem ? (JSON.parse(text) as Problem).code : "";
  const faults = [
    ...(answer.status >= 500 && code !== "busy" ? [`${answer.status}`] : []),
    ...(answer.status >= 400 && !isProblem ? [`${answer.status} without a problem`] : []),
    ...(answer.headers.has("content-security-policy") ? [] : ["no policy for the browser"]),
  ];
  for (const fault of faults) {
    const said = `${copy.url.slice(0, 200)} ${(await copy.text()).slice(0, 300)}`;
    if (!failures.has(`${fault} ${route}`)) failures.set(`${fault} ${route}`, said);
  }
  return answer.status < 300;
}

/** No text that cannot be stored as it is is taken, in whichever field it stands. */
async function refusesUnstorable(one: Sender): Promise<void> {
  for (const request of unstorableRequests(one)) {
    const said = await request.clone().text();
    if (await survives(one.route, request))
      failures.set(`taken as it cannot be stored ${one.route}`, said.slice(0, 300));
  }
}

/** A request that is taken, in the name of somebody who signed in by mail. */
async function seedOf(route: Route): Promise<Sender> {
  const place = { world, portal: portalInHand() };
  const made = (await withSecret(route, place)) ?? (await sendable(route, place));
  return { ...made, cookie: cookies.get(made.cookie ?? "") ?? made.cookie };
}

async function walk(route: Route, times: number): Promise<void> {
  await restore(start);
  const one = await seedOf(route);
  const before = await takeSnapshot();
  await refusesUnstorable(one);
  await restore(before);
  const chance = chanceOf(`${inject("seed")} ${route}`);
  const isRead = route.startsWith("GET ") || contractOf(route).reads === true;
  let written: string[] | undefined;
  for (let at = 0; at < times; at++) {
    // The first is as it should be: a code that was typed wrong too often is good no more.
    const request = at === 0 ? requestFor(route, { cookie: one.cookie, ...one.sent }) : hostileRequest(one, chance);
    if (!(await survives(route, request))) continue;
    counted.taken++;
    reached.add(route);
    if (isRead) continue;
    // What one writes the others write too: the rest of the database need not be looked at each time.
    written ??= changedTables(before, await takeSnapshot());
    await (at % 50 === 0 ? restore(before) : restore(before, written));
  }
}

describe("whatever is sent to any route", () => {
  it("is answered, and never with a fault of our own", async ({ task }) => {
    const wanted = inject("isLong") ? 100_000 : 20_000;
    const share = (route: Route): number => (route.startsWith("GET ") ? 0.4 : 1.3);
    const shares = routes.reduce((sum, route) => sum + share(route), 0);
    for (const route of routes) await walk(route, Math.ceil((wanted * share(route)) / shares));
    const bodies = withBody.filter((route) => reached.has(route));
    const missed = withBody.filter((route) => !reached.has(route));
    const short = [...failures].map(([fault, said]) => `${fault}: ${said}`);
    const is = `${counted.requests} requests (${counted.taken} taken), ${failures.size} kinds of 5xx, ${bodies.length} of ${withBody.length} kinds of bodies taken`;
    const target = `${wanted} requests, 0 5xx, every kind of body taken`;
    const enough = counted.requests >= wanted && missed.length === 0;
    task.meta.figure = figureOf({
      name: "Fuzz",
      is,
      target,
      enough,
      short: [...short, ...missed.map((route) => `never taken: ${route}`)],
    });
    console.info(is);
    expect([...short, ...missed]).toEqual([]);
  });
});
