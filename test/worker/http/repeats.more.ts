import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { contractOf } from "#contract/api.ts";
import { keylessRoutes } from "#domain/access/keyless.ts";
import type { Route } from "#domain/access/permissions.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { type Answered, answeredTo, requestFor } from "#test/support/worker/wire.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { everyRow } from "./repeats/rows.ts";
import { changing, takenRequest } from "./repeats/taken.ts";

const secret = changing.filter((route) => contractOf(route).secret === true);
const puts = changing.filter((route) => route.startsWith("PUT "));
const posts = changing.filter((route) => route.startsWith("POST ") && !secret.includes(route));

/** What leaves no entry in a log: it is nobody's yet, or the local demo's. */
const unlisted: ReadonlySet<Route> = new Set<Route>([
  "POST /api/sign-in/start",
  "POST /api/invitations/sign-in",
  "POST /api/intake/sign-in",
  "POST /api/demo/load",
]);

let worlds = 0;

/** Sends one request twice in a fresh world: both answers, and the rows before, between and after. */
async function sentTwice(route: Route) {
  const place = { world: await newWorld(`REPEAT${++worlds}`), portal: portalInHand({ DEMO: "on" }) };
  const sent = await takenRequest(route, place);
  const send = async () => answeredTo(route, await place.portal.handle(requestFor(route, sent)));
  const rows = async (): Promise<Record<string, number>> => ({ ...(await everyRow()), jobs: place.portal.jobs.length });
  const before = await rows();
  const first = await send();
  const once = await rows();
  const second = await send();
  return { sent, first, second, before, once, twice: await rows(), kept: await keptAnswers() };
}

/** What is kept for repeats, as text, also of what is in base64. */
async function keptAnswers(): Promise<string[]> {
  const { results } = await env.DB.prepare("select * from idempotency_keys").all<Record<string, string | number>>();
  return results.map((row) => {
    const { sealed_result: sealed = "", ...clear } = row;
    return `${JSON.stringify(clear)} ${sealed} ${atob(String(sealed))}`;
  });
}

/** Every word of a request and its answer that is more than a number, a yes or no, or an id. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(wordsIn);
  return typeof value === "string" && value.length >= 5 && !/^[a-z]{2,4}_\S+$/.test(value) ? [value] : [];
}
const personal = ({ sent, first, second }: Awaited<ReturnType<typeof sentTwice>>): string[] =>
  wordsIn([sent.body, sent.query, first.raw(), second.raw()]);

const fate = ({ status, text }: Answered): string => (status < 300 ? "taken" : `${status}: ${text}`);

/** Every id and revision in an answer, by where it stands. */
function named(value: unknown, path = ""): string[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, inside]) => named(inside, `${path}/${name}`));
  return /(?:\/id|Id|\/revision)$/.test(path) ? [`${path} ${value}`] : [];
}

describe("a request sent twice with one key, as when an answer was lost", () => {
  it.each(posts)("%s happens once and is answered twice", async (route) => {
    const { first, second, before, once, twice } = await sentTwice(route);
    expect(fate(first)).toBe("taken");
    expect([second.status, second.raw()]).toEqual([first.status, first.raw()]);
    expect(once).not.toEqual(before);
    expect(twice).toEqual(once);
    if (!unlisted.has(route)) expect(once.audit_leaves ?? 0).toBeGreaterThan(before.audit_leaves ?? 0);
  });

  it.each(secret)("%s happens once, and the repeat learns what it is about but no secret", async (route) => {
    const { sent, first, second, before, once, twice } = await sentTwice(route);
    expect(fate(first)).toBe("taken");
    const made = named(first.raw())
      .find((one) => one.startsWith("/id "))
      ?.slice(4);
    expect(second.problem()).toMatchObject({ status: 409, code: "already-done", id: made ?? sent.params?.id ?? "" });
    expect(once).not.toEqual(before);
    expect(twice).toEqual(once);
  });

  it.each(puts)("%s leaves what the first one left, one audit leaf too, and says so", async (route) => {
    const { first, second, once, twice } = await sentTwice(route);
    expect(fate(first)).toBe("taken");
    expect([fate(second), named(second.raw())]).toEqual(["taken", named(first.raw())]);
    expect(twice).toEqual(once);
  });

  it.each(changing)("%s leaves nothing in what is kept of it that says who or what it was about", async (route) => {
    const sent = await sentTwice(route);
    const { kept } = sent;
    if (!keylessRoutes.has(route)) expect(kept.length).toBeGreaterThan(0);
    const words = personal(sent);
    expect(words.filter((word) => kept.some((row) => row.includes(word)))).toEqual([]);
  });
});

/** Saves that name a revision or an address of their own: the second of two copies finds it taken, by itself. */
const racing = [
  "PUT /api/vendor/systems/:id",
  "PUT /api/vendor/certificates/:id",
  "PUT /api/vendor/passports/:id",
  "PUT /api/buyer/assessments/:id/findings/:findingId",
  "PUT /api/buyer/settings",
  "POST /api/buyer/assessments/:id/decisions",
  "POST /api/buyer/policies/proposals/:id/settlement",
  "POST /api/passports/access",
] as const;

describe("copies of one request that arrive at the same moment", () => {
  it.each(racing)("of %s are all told of the one success, and it happens once", async (route) => {
    const place = { world: await newWorld(`RACE${++worlds}`), portal: portalInHand({ DEMO: "on" }) };
    const sent = await takenRequest(route, place);
    const before = await everyRow();
    const copies = await Promise.all(
      [1, 2, 3].map(async () => answeredTo(route, await place.portal.handle(requestFor(route, sent)))),
    );
    expect(copies.map(fate)).toEqual(["taken", "taken", "taken"]);
    const after = await everyRow();
    const [leaves = 0, mails = 0] = ["audit_leaves", "mails"].map((name) => (after[name] ?? 0) - (before[name] ?? 0));
    expect([leaves, mails <= 1]).toEqual([1, true]);
  });
});

/** An assessment of a buyer, and one note on it under one key. */
async function aNote() {
  const buyer = await newBuyer();
  const params = { id: (await sendBy(buyer)).id };
  const headers = { "idempotency-key": "key-of-a-note" };
  const sent = { params, body: { questionId: null, text: "Ask again" }, headers };
  const note = (who = buyer.procurement) => call(who, "POST /api/buyer/assessments/:id/notes", sent);
  const count = async () =>
    (await call(buyer.owner, "GET /api/buyer/assessments/:id/conversation", { params })).json().notes.length;
  return { buyer, sent, note, count };
}
const age = (milliseconds: number) =>
  env.DB.prepare("update idempotency_keys set at = at - ?").bind(milliseconds).run();

describe("a key", () => {
  it("is good for a day; after that it is free, and the same request is a new one", async () => {
    const { note, count } = await aNote();
    const { id } = (await note()).json();
    await age(86_000_000);
    expect((await note()).json().id).toBe(id);
    await age(4_000_000);
    expect((await note()).json().id).not.toBe(id);
    expect(await count()).toBe(2);
  });

  it("of one person is refused to another", async () => {
    const { buyer, note, count } = await aNote();
    await note();
    expect((await note(buyer.reviewer)).problem()).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    expect(await count()).toBe(1);
  });

  it("of one route is refused on another, also for the same words", async () => {
    const { buyer, sent, note } = await aNote();
    await note();
    const message = await call(buyer.procurement, "POST /api/buyer/assessments/:id/messages", sent);
    expect(message.problem()).toMatchObject({ status: 422, code: "idempotency-key-reused" });
  });
});
