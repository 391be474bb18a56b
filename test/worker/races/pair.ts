import type { Route } from "#domain/access/permissions.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { overtaken, type Sender, send } from "#test/support/worker/overtaken.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import { changedTables, restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { requests } from "#test/worker/access/requests.ts";
import type { Place } from "#test/worker/http/repeats/place.ts";
import { taken } from "#test/worker/http/repeats/taken.ts";
import { onOneThing } from "./one-thing.ts";
import { difference, stateOf } from "./state.ts";

/** Somebody who may send it; the second of two is somebody else, where there is anybody. */
function senderOf(route: Route, { world }: Place, which: "first" | "last" = "first"): Persona | undefined {
  const permission = permissionOf(route);
  if (permission.to !== "roles") return undefined;
  const people = Object.values(world[permission.facet]).filter((one): one is Persona => typeof one === "object");
  const may = people.filter(({ role }) => role !== "guest" && permission.roles.includes(role));
  return which === "last" ? may.at(-1) : may[0];
}

const ownWords: ReadonlySet<string> = new Set([
  "text",
  "note",
  "reason",
  "name",
  "purpose",
  "title",
  "explanation",
  "search",
]);

/** Where a name is no word but the key of what is written: with another one, two would write two things. */
const namesAreKeys: ReadonlySet<Route> = new Set<Route>(["PUT /api/buyer/list-views"]);

/** The same said in other words, so that what is stored tells whose it is. */
function inOtherWords(value: unknown, name = ""): unknown {
  if (typeof value === "string") return ownWords.has(name) ? `${value} (or so)` : value;
  if (Array.isArray(value)) return value.map((one) => inOtherWords(one, name));
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOtherWords(one, key)]))
    : value;
}

/** A request that is taken when nobody comes in between. */
export async function sendable(route: Route, place: Place): Promise<Sender> {
  const made: AnySent & { readonly cookie?: string } = (await taken[route]?.(place)) ?? requests[route](place.world);
  const { cookie = senderOf(route, place)?.cookie, ...sent } = made;
  const length = sent.bytes && { "content-length": String(sent.bytes.length) };
  return { route, cookie, sent: { ...sent, headers: { ...length, ...sent.headers } } };
}

const nameIn = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "name" in body ? body.name : undefined;

/** Two requests, each of which is taken when the other does not come in between; the second in words of its own. */
export async function twoOf([one, other]: readonly [Route, Route], place: Place): Promise<[Sender, Sender]> {
  const a = await sendable(one, place);
  const b = one === other ? a : await sendable(other, place);
  const kept = namesAreKeys.has(other) ? { name: nameIn(b.sent.body) } : {};
  const body = b.sent.body === undefined ? {} : { body: Object.assign({}, inOtherWords(b.sent.body), kept) };
  const person = senderOf(other, place, "last");
  const isOwners = b.cookie === senderOf(other, place)?.cookie;
  return [a, { ...b, cookie: isOwners ? person?.cookie : b.cookie, sent: { ...b.sent, ...body } }];
}

const isTaken = ({ status }: { status: number }): boolean => status < 300;

async function isTakenAlone(from: Snapshot, one: Sender): Promise<boolean> {
  await restore(from);
  return isTaken(await send(one));
}

/** The two about one and the same thing, where there is one that takes either; otherwise as they are. */
export async function meeting(from: Snapshot, two: readonly [Sender, Sender]): Promise<readonly [Sender, Sender]> {
  for (const [one, other] of onOneThing(two, from))
    if ((await isTakenAlone(from, one)) && (await isTakenAlone(from, other))) return [one, other];
  return two;
}

interface Outcome {
  readonly one: boolean;
  readonly other: boolean;
  readonly state: string[];
}

type Trial = (run: () => Promise<[boolean, boolean]>) => Promise<Outcome>;

/** Tells what becomes of two requests in one order of things or another, always from one moment on. */
function trialsFrom(from: Snapshot): Trial {
  let changed: readonly string[] | undefined;
  return async (run) => {
    await restore(from, changed);
    changed = undefined;
    const [one, other] = await run();
    const now = await takeSnapshot();
    changed = changedTables(from, now);
    return { one, other, state: await stateOf(now, from) };
  };
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** What two come to one after the other, one of them alone, or none; each is tried when it is asked for. */
function ordersOf(outcome: Trial, a: Sender, b: Sender) {
  const run = async (one: Sender): Promise<boolean> => isTaken(await send(one));
  return {
    inTurn: once(() => outcome(async () => [await run(a), await run(b)])),
    theOtherFirst: once(() =>
      outcome(async () => {
        const other = await run(b);
        return [await run(a), other];
      }),
    ),
    one: once(() => outcome(async () => [await run(a), false])),
    other: once(() => outcome(async () => [false, await run(b)])),
    none: async (): Promise<Outcome> => ({ one: false, other: false, state: [] }),
  };
}
type Orders = ReturnType<typeof ordersOf>;

const isEqual = (one: readonly string[], other: readonly string[]): boolean => one.join("\n") === other.join("\n");

const revisionIn = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "revision" in body ? body.revision : undefined;

/** Whether two name the revision they start from, the same one, and want different things of it. */
const areOnOneRevision = (a: Sender, b: Sender): boolean =>
  a.route === b.route &&
  revisionIn(a.sent.body) !== undefined &&
  revisionIn(a.sent.body) === revisionIn(b.sent.body) &&
  JSON.stringify(a.sent.body) !== JSON.stringify(b.sent.body);

/** What those orders store in which the same were taken, until one stores what the race did: then nothing. */
async function unlike(race: Outcome, orders: Orders): Promise<string[][] | undefined> {
  const others: string[][] = [];
  for (const order of Object.values(orders)) {
    const { one, other, state } = await order();
    if (one !== race.one || other !== race.other) continue;
    if (isEqual(state, race.state)) return undefined;
    others.push(state);
  }
  return others;
}

/**
 * Two requests on one thing, each overtaking the other between what it reads and what it writes. What is stored must be
 * what one of the two serial orders stores of those that were acknowledged; and of two who saw one revision the second
 * changes nothing of what the first stored. Gives what is not so, in words.
 */
export async function raceOf(from: Snapshot, a: Sender, b: Sender): Promise<string[]> {
  const outcome = trialsFrom(from);
  const orders = ordersOf(outcome, a, b);
  if (areOnOneRevision(a, b)) {
    const after = await orders.inTurn();
    if (after.one && after.other && !isEqual(after.state, (await orders.one()).state))
      return [`${b.route} after ${a.route}: both were taken on one revision, and the second overwrote the first`];
  }
  const wrong: string[] = [];
  for (const [first, second] of [
    [a, b],
    [b, a],
  ] as const) {
    const race = await outcome(async () => {
      let within = false;
      const around = isTaken(await overtaken(first, async () => (within = isTaken(await send(second)))));
      return first === a ? [around, within] : [within, around];
    });
    const others = await unlike(race, orders);
    if (others === undefined) continue;
    const [nearest] = others.map((state) => difference(race.state, state)).sort((x, y) => x.length - y.length);
    const both = race.one && race.other ? "both were taken" : "one was refused";
    const told = (nearest ?? ["no order takes both"]).join("\n");
    wrong.push(`${second.route} within ${first.route}: ${both}, and what is stored fits no order\n${told}`);
  }
  return wrong;
}
