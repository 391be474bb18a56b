import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { aRequest } from "#test/support/worker/requests.ts";
import { type Answered, answeredTo, requestFor } from "#test/support/worker/wire.ts";
import { createApp } from "#worker/app.ts";
import { dependenciesOf } from "#worker/dependencies.ts";

afterEach(() => vi.restoreAllMocks());

/** A portal whose clock breaks with these words, as a database would with a person's data in them. */
async function broken(words: string): Promise<Answered> {
  const app = createApp((bindings) => ({
    ...dependenciesOf(bindings),
    allow: async () => {
      throw new Error(words);
    },
  }));
  const route = "POST /api/sign-in/start";
  const request = requestFor(route, { body: { email: "ada@buyer.example" } });
  return answeredTo(route, await app.fetch(request, env, createExecutionContext()));
}

const strict = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
type Shown = Pick<Answered, "status" | "headers">;

const answers: readonly [number, () => Promise<Shown>][] = [
  [200, () => call(null, "GET /api/health")],
  [201, async () => call((await newBuyer()).owner, "POST /api/buyer/assessments", { body: aRequest() })],
  [202, () => call(null, "POST /api/sign-in/start", { body: { email: "nobody@nowhere.example" } })],
  [
    400,
    async () =>
      call((await newBuyer()).owner, "POST /api/buyer/assessments", { wrong: {}, headers: { "idempotency-key": "" } }),
  ],
  [401, () => call(null, "GET /api/buyer/assessments")],
  [403, () => call(null, "POST /api/sign-in/start", { wrong: {}, headers: { origin: "https://evil.example" } })],
  [404, async () => call((await newBuyer()).owner, "GET /api/buyer/assessments/:id", { params: { id: "asm_none" } })],
  [410, () => call(null, "POST /api/sign-in/finish", { body: { token: "a".repeat(43) } })],
  [415, () => call(null, "POST /api/sign-in/start", { wrong: {}, headers: { "content-type": "text/plain" } })],
  [422, () => call(null, "POST /api/sign-in/start", { wrong: {} })],
  [500, () => broken("out of order")],
  [503, () => broken("D1_ERROR: D1 DB is overloaded. Too many requests queued.")],
];

describe("every answer of the API", () => {
  it.each(answers)("with status %i is kept from caches, frames, sniffing and other sites", async (status, made) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await made();
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(strict);
    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
  });

  it("refuses in the words of RFC 9457", async () => {
    const answer = await call(null, "POST /api/sign-in/start", { body: { email: "none" } });
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.problem()).toMatchObject({ status: 422, code: "input-invalid", fields: [{ pointer: "/email" }] });
  });

  it("gives a reference when something broke, and keeps the words of the error from the answer and the log", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await broken("insert into people ... params: ada@buyer.example");
    const { reference } = answer.problem();
    expect(reference).toMatch(/^ref_/);
    const log = JSON.stringify(logged.mock.calls);
    expect(log).toContain(reference);
    for (const told of [answer.text, log]) expect(told).not.toContain("ada@buyer.example");
  });

  it("says when to come back while the database is overloaded", async () => {
    const answer = await broken("D1_ERROR: D1 DB is overloaded. Too many requests queued.");
    expect(answer.headers.get("retry-after")).toBe("3");
    expect(answer.problem().code).toBe("busy");
  });
});
