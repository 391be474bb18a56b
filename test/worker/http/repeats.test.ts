import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, contractOf } from "#contract/api.ts";
import { permissionOf, type Route } from "#domain/access/permissions.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { type Answered, type AnySent, answeredTo, requestFor } from "#test/support/worker/wire.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { requests } from "#test/worker/access/requests.ts";
import { type PortalInHand, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { buyerRequests } from "./repeats/buyer-requests.ts";
import { openRequests } from "./repeats/open-requests.ts";
import type { Place, TakenRequests } from "./repeats/place.ts";
import { vendorRequests } from "./repeats/vendor-requests.ts";

/** Where the access matrix sends something that is refused, so that its worlds live on, this is taken. */
const taken: TakenRequests = { ...openRequests, ...buyerRequests, ...vendorRequests };
const changing = (Object.keys(api) as Route[]).filter(
  (route) => !route.startsWith("GET ") && contractOf(route).reads !== true,
);

/** A request that the route takes in a fresh world, by somebody who may send it. */
async function requestOf(route: Route, place: Place): Promise<AnySent & { readonly cookie: string | undefined }> {
  const { world } = place;
  const permission = permissionOf(route);
  const owner = permission.to === "roles" ? world[permission.facet].owner.cookie : undefined;
  const sent: AnySent & { readonly cookie?: string } = (await taken[route]?.(place)) ?? requests[route](world);
  const length = sent.bytes && { "content-length": String(sent.bytes.length) };
  return { cookie: owner, ...sent, headers: { ...length, "idempotency-key": randomIds.id("idem") } };
}

/** How much of everything there is: the rows of every table but the keys themselves, and the jobs in the queue. */
async function everything({ jobs }: PortalInHand): Promise<Record<string, number>> {
  const tables = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\' and name <> 'idempotency_keys'",
  ).all<{ name: string }>();
  const names = tables.results.map(({ name }) => name);
  const counts = await env.DB.batch<{ n: number }>(
    names.map((name) => env.DB.prepare(`select count(*) as n from ${name}`)),
  );
  return Object.fromEntries([
    ["jobs", jobs.length],
    ...names.map((name, index) => [name, counts[index]?.results[0]?.n ?? 0]),
  ]);
}

async function sentTwice(route: Route) {
  const place = { world: await newWorld(randomIds.id("REPEAT")), portal: portalInHand({ DEMO: "on" }) };
  const { portal } = place;
  const sent = await requestOf(route, place);
  const send = async () => answeredTo(route, await portal.handle(requestFor(route, sent)));
  const before = await everything(portal);
  const first = await send();
  const once = await everything(portal);
  const second = await send();
  return { sent, first, second, before, once, twice: await everything(portal) };
}

const isTaken = ({ status, text }: Answered): string => (status < 300 ? "taken" : `${status}: ${text}`);
const of = (kind: "POST" | "PUT") => changing.filter((route) => route.startsWith(`${kind} `));
const secret = changing.filter((route) => contractOf(route).secret);

/** Every id and revision in an answer, by where it stands. */
function named(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null)
    return /(?:\/id|Id|\/revision)$/.test(path) ? [`${path}: ${value}`] : [];
  return Object.entries(value).flatMap(([name, inside]) => named(inside, `${path}/${name}`));
}

describe("sent twice with one key, as when an answer was lost", () => {
  it.each(of("POST").filter((route) => !secret.includes(route)))(
    "%s happens once and is answered twice",
    async (route) => {
      const { first, second, before, once, twice } = await sentTwice(route);
      expect(isTaken(first)).toBe("taken");
      expect([second.status, second.text]).toEqual([first.status, first.text]);
      expect(once).not.toEqual(before);
      expect(twice).toEqual(once);
    },
  );

  it.each(secret)("%s happens once, and the repeat learns what it made but no secret", async (route) => {
    const { sent, first, second, before, once, twice } = await sentTwice(route);
    expect(isTaken(first)).toBe("taken");
    const about =
      named(first.raw())
        .find((one) => one.startsWith("/id: "))
        ?.slice(5) ??
      sent.params?.id ??
      "";
    expect(second.problem()).toMatchObject({ status: 409, code: "already-done", id: about });
    expect(once).not.toEqual(before);
    expect(twice).toEqual(once);
  });

  it.each(of("PUT"))("%s leaves what the first one left, and says so", async (route) => {
    const { first, second, once, twice } = await sentTwice(route);
    expect(isTaken(first)).toBe("taken");
    expect([second.status, named(second.raw())]).toEqual([first.status, named(first.raw())]);
    // A PUT states a whole: that somebody stated it again may be on record.
    expect({ ...twice, audit_leaves: 0 }).toEqual({ ...once, audit_leaves: 0 });
  });
});

describe("a key", () => {
  async function noted() {
    const buyer = await newBuyer();
    const params = { id: (await sendBy(buyer)).id };
    const sent = {
      params,
      body: { questionId: null, text: "Ask again" },
      headers: { "idempotency-key": "key-of-a-note" },
    };
    const note = (who = buyer.procurement) => call(who, "POST /api/buyer/assessments/:id/notes", sent);
    const age = (milliseconds: number) =>
      env.DB.prepare("update idempotency_keys set at = at - ?").bind(milliseconds).run();
    const notes = async () =>
      (await call(buyer.owner, "GET /api/buyer/assessments/:id/conversation", { params })).json().notes.length;
    return { buyer, sent, note, age, notes };
  }

  it("is good for a day; after that it is free, and the same request is a new one", async () => {
    const { note, age, notes } = await noted();
    const { id } = (await note()).json();
    await age(86_000_000);
    expect((await note()).json().id).toBe(id);
    await age(4_000_000);
    expect((await note()).json().id).not.toBe(id);
    expect(await notes()).toBe(2);
  });

  it("of one person is refused to another", async () => {
    const { buyer, note, notes } = await noted();
    await note();
    expect((await note(buyer.reviewer)).problem()).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    expect(await notes()).toBe(1);
  });

  it("of one route is refused on another, also for the same words", async () => {
    const { buyer, sent, note } = await noted();
    await note();
    const message = await call(buyer.procurement, "POST /api/buyer/assessments/:id/messages", sent);
    expect(message.problem()).toMatchObject({ status: 422, code: "idempotency-key-reused" });
  });
});
