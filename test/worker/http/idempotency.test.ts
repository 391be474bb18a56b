import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, newBuyer, type Persona } from "#test/support/worker/portal.ts";
import { aRequest } from "#test/support/worker/requests.ts";
import type { Answered } from "#test/support/worker/wire.ts";

const sendAs = (who: Persona, key: string, changed: Parameters<typeof aRequest>[0] = {}) =>
  call(who, "POST /api/buyer/assessments", { body: aRequest(changed), headers: { "idempotency-key": key } });
/** What was made, as the first is told and as a repeat is told. */
const idOf = (answer: Answered<"POST /api/buyer/assessments">) =>
  answer.status === 201 ? answer.json().id : answer.problem().id;
const countOf = async (who: Persona): Promise<number> =>
  (await call(who, "GET /api/buyer/assessments")).json().entries.length;

describe("a request sent twice with one key", () => {
  it("happens once, and the repeat gets the first one's result", async () => {
    const { procurement } = await newBuyer();
    const body = { name: "A layout", mapping: {} };
    const headers = { "idempotency-key": "same-key-same-body" };
    const keep = () => call(procurement, "POST /api/buyer/import-mappings", { body, headers });
    const [first, repeat] = [await keep(), await keep()];
    expect([repeat.status, repeat.text]).toEqual([201, first.text]);
    expect((await call(procurement, "GET /api/buyer/import-mappings")).json()).toHaveLength(1);
  });

  it("happens once where the answer holds a secret, and the repeat learns only what was made", async () => {
    const { procurement } = await newBuyer();
    const first = (await sendAs(procurement, "same-key-with-a-link")).json();
    const repeat = await sendAs(procurement, "same-key-with-a-link");
    expect(repeat.problem()).toMatchObject({ status: 409, code: "already-done", id: first.id });
    expect(await countOf(procurement)).toBe(1);
  });

  it("is refused when the content is another, and the first one counts", async () => {
    const { procurement } = await newBuyer();
    await sendAs(procurement, "same-key-other-body");
    const other = await sendAs(procurement, "same-key-other-body", { product: "Another product" });
    expect(other.problem()).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    expect(await countOf(procurement)).toBe(1);
  });

  it("is refused when another person of the organisation sends it, or another route gets it", async () => {
    const { procurement, owner } = await newBuyer();
    const { id } = (await sendAs(procurement, "key-of-one-person")).json();
    expect((await sendAs(owner, "key-of-one-person")).status).toBe(422);
    const headers = { "idempotency-key": "key-of-one-person" };
    const route = "POST /api/buyer/assessments/:id/invitations";
    expect((await call(procurement, route, { params: { id }, body: { mail: false }, headers })).status).toBe(422);
  });

  it("has nothing to do with the same key in another organisation", async () => {
    const [one, other] = [await newBuyer(), await newBuyer()];
    const ids = [await sendAs(one.owner, "key-of-two-houses"), await sendAs(other.owner, "key-of-two-houses")];
    expect(new Set(ids.map((answer) => answer.json().id)).size).toBe(2);
    expect([await countOf(one.owner), await countOf(other.owner)]).toEqual([1, 1]);
  });

  it("may be sent again after a refusal: only what happened is kept", async () => {
    const { procurement } = await newBuyer();
    expect((await sendAs(procurement, "key-after-refusal", { product: "" })).status).toBe(422);
    expect((await sendAs(procurement, "key-after-refusal")).status).toBe(201);
  });

  it("makes one thing when twenty copies arrive at the same moment, and everybody gets it", async () => {
    const { procurement } = await newBuyer();
    await sendAs(procurement, "publishes-the-questionnaire");
    const copies = await Promise.all(Array.from({ length: 20 }, () => sendAs(procurement, "twenty-copies")));
    expect(copies.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    expect(new Set(copies.map(idOf)).size).toBe(1);
    expect(await countOf(procurement)).toBe(2);
    const keys = "select count(*) as n from idempotency_keys where org_id = ?";
    expect(await env.DB.prepare(keys).bind(procurement.orgId).first("n")).toBe(2);
  });

  it("also makes one thing when the copies are the very first request of a house", async () => {
    const { procurement } = await newBuyer();
    const copies = await Promise.all(Array.from({ length: 5 }, () => sendAs(procurement, "first-of-all")));
    expect(copies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(new Set(copies.map(idOf)).size).toBe(1);
    expect(await countOf(procurement)).toBe(1);
  });
});

describe("two people who send their house's first questionnaires at the same moment", () => {
  it("both succeed", async () => {
    const { procurement, owner } = await newBuyer();
    const sent = await Promise.all([sendAs(procurement, "first-of-procurement"), sendAs(owner, "first-of-the-owner")]);
    expect(sent.map(({ status }) => status)).toEqual([201, 201]);
    expect(await countOf(owner)).toBe(2);
  });
});

describe("a request that makes something", () => {
  it.each([
    ["without a key", {}],
    ["with a key too short to be one", { "idempotency-key": "short" }],
    ["with a key of other signs", { "idempotency-key": "has spaces and ; signs" }],
    ["with an endless key", { "idempotency-key": "k".repeat(101) }],
  ])("is refused %s", async (_, headers) => {
    const { procurement } = await newBuyer();
    const none = { "idempotency-key": "", ...headers };
    const answer = await call(procurement, "POST /api/buyer/assessments", { body: aRequest(), headers: none });
    expect(answer.problem()).toMatchObject({ status: 400, code: "idempotency-key-missing" });
    expect(await countOf(procurement)).toBe(0);
  });
});
