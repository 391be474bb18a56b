import type { Route } from "#domain/access/permissions.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { overtaken, type Sender, send } from "#test/support/worker/overtaken.ts";
import type { Persona } from "#test/support/worker/portal.ts";
import { restore, type Snapshot, takeSnapshot } from "#test/support/worker/snapshot.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { requests } from "#test/worker/access/requests.ts";
import { buyerRequests } from "#test/worker/http/repeats/buyer-requests.ts";
import { openRequests } from "#test/worker/http/repeats/open-requests.ts";
import type { Place, TakenRequests } from "#test/worker/http/repeats/place.ts";
import { vendorRequests } from "#test/worker/http/repeats/vendor-requests.ts";
import { difference, stateOf } from "./state.ts";

const taken: TakenRequests = { ...openRequests, ...buyerRequests, ...vendorRequests };

/** Somebody who may send it; the second of two is somebody else, where there is anybody. */
function senderOf(route: Route, { world }: Place, which: "first" | "last" = "first"): Persona | undefined {
  const permission = permissionOf(route);
  if (permission.to !== "roles") return undefined;
  const people = Object.values(world[permission.facet]).filter((one): one is Persona => typeof one === "object");
  const may = people.filter(({ role }) => role !== "guest" && permission.roles.includes(role));
  return which === "last" ? may.at(-1) : may[0];
}

const ownWords: ReadonlySet<string> = new Set(["text", "note", "reason", "name", "purpose", "title", "explanation"]);

/** Where a name is no word but the key of what is written: with another one, two would write two things. */
const namesAreKeys: ReadonlySet<Route> = new Set<Route>(["PUT /api/buyer/portfolio-views"]);

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

interface Outcome {
  readonly one: boolean;
  readonly other: boolean;
  readonly state: string[];
}

/** What became of two requests in one order of things, from one moment on. */
async function outcome(from: Snapshot, run: () => Promise<[boolean, boolean]>): Promise<Outcome> {
  await restore(from);
  const [one, other] = await run();
  return { one, other, state: await stateOf(await takeSnapshot(), from) };
}

const isEqual = (one: readonly string[], other: readonly string[]): boolean => one.join("\n") === other.join("\n");

const revisionIn = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "revision" in body ? body.revision : undefined;

/** Whether two name the revision they start from, the same one, and want different things of it. */
const areOnOneRevision = (a: Sender, b: Sender): boolean =>
  a.route === b.route &&
  revisionIn(a.sent.body) !== undefined &&
  revisionIn(a.sent.body) === revisionIn(b.sent.body) &&
  JSON.stringify(a.sent.body) !== JSON.stringify(b.sent.body);

/**
 * Two requests on one thing, each overtaking the other between what it reads and what it writes. What is stored must be
 * what one of the two serial orders stores of those that were acknowledged; and of two who saw one revision the second
 * changes nothing of what the first stored. Gives what is not so, in words.
 */
export async function raceOf(from: Snapshot, a: Sender, b: Sender): Promise<string[]> {
  const run = async (one: Sender): Promise<boolean> => isTaken(await send(one));
  const serial = [
    await outcome(from, async () => [await run(a), await run(b)]),
    await outcome(from, async () => {
      const other = await run(b);
      return [await run(a), other];
    }),
    await outcome(from, async () => [await run(a), false]),
    await outcome(from, async () => [false, await run(b)]),
    { one: false, other: false, state: await stateOf(from, from) },
  ];
  const [after, , first] = serial;
  const isOverwritten = after?.one && after.other && first !== undefined && !isEqual(after.state, first.state);
  if (areOnOneRevision(a, b) && isOverwritten)
    return [`${b.route} after ${a.route}: both were taken on one revision, and the second overwrote the first`];
  const raced = [
    await outcome(from, async () => {
      let other = false;
      const one = isTaken(await overtaken(a, async () => (other = await run(b))));
      return [one, other];
    }),
    await outcome(from, async () => {
      let one = false;
      const other = isTaken(await overtaken(b, async () => (one = await run(a))));
      return [one, other];
    }),
  ];
  return raced.flatMap((race, at) => {
    const allowed = serial.filter((order) => order.one === race.one && order.other === race.other);
    if (allowed.some(({ state }) => isEqual(state, race.state))) return [];
    const [nearest] = allowed.map(({ state }) => difference(race.state, state)).sort((x, y) => x.length - y.length);
    const [first, second] = at === 0 ? [b.route, a.route] : [a.route, b.route];
    const both = race.one && race.other ? "both were taken" : "one was refused";
    return [
      `${first} within ${second}: ${both}, and what is stored fits no order\n${(nearest ?? ["no order takes both"]).join("\n")}`,
    ];
  });
}
