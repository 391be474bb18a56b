import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { aRequest } from "#test/support/worker/requests.ts";
import { answeredTo, origin } from "#test/support/worker/wire.ts";

const json = "application/json";

/** A request as another page could make it, with the person's cookie along. */
async function forged(headers: Record<string, string>, of: { cookie: string; content?: string }) {
  const body = of.content ?? JSON.stringify(aRequest());
  const request = new Request(`${origin}/api/buyer/assessments`, {
    method: "POST",
    headers: { cookie: of.cookie, "idempotency-key": "forged-request", ...headers },
    body,
  });
  const response = await exports.default.fetch(request);
  return answeredTo("POST /api/buyer/assessments", response);
}

const refusals: readonly [string, Record<string, string>, number][] = [
  ["JSON from another site", { origin: "https://evil.example", "content-type": json }, 403],
  ["JSON from another port of this machine", { origin: "http://localhost:8788", "content-type": json }, 403],
  ["JSON from an address that only starts like ours", { origin: `${origin}.evil.example`, "content-type": json }, 403],
  ["JSON from a sandboxed frame", { origin: "null", "content-type": json }, 403],
  ["JSON without an origin", { "content-type": json }, 403],
  [
    "JSON that the browser says comes from a sister site",
    { origin, "sec-fetch-site": "same-site", "content-type": json },
    403,
  ],
  ["a form", { origin, "content-type": "application/x-www-form-urlencoded" }, 415],
  ["a form with files", { origin, "content-type": "multipart/form-data; boundary=x" }, 415],
  ["plain text that holds JSON", { origin, "content-type": "text/plain" }, 415],
  ["JSON hidden behind another type", { origin, "content-type": "text/plain; application/json" }, 415],
];

describe("a request that changes something", () => {
  it.each(refusals)("is refused as %s, and nothing happens", async (_, headers, status) => {
    const { procurement } = await newBuyer();
    expect((await forged(headers, procurement)).status).toBe(status);
    expect((await call(procurement, "GET /api/buyer/assessments")).json().entries).toEqual([]);
  });

  it("is taken from our own page, whatever the browser says about the encoding", async () => {
    const { procurement } = await newBuyer();
    const headers = { origin, "sec-fetch-site": "same-origin", "content-type": `${json}; charset=utf-8` };
    expect((await forged(headers, procurement)).status).toBe(201);
  });

  it("is refused in words when its JSON is broken", async () => {
    const { procurement } = await newBuyer();
    const headers = { origin, "content-type": json };
    const answer = await forged(headers, { ...procurement, content: '{"a":' });
    expect([answer.status, answer.problem().code]).toEqual([400, "request-malformed"]);
  });

  it("is guarded with every method, also one no route has", async () => {
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const response = await exports.default.fetch(new Request(`${origin}/api/buyer/members`, { method }));
      expect(response.status).toBe(403);
    }
  });
});
