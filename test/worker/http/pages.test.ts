import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { origin } from "#test/support/worker/wire.ts";
import type { Env } from "#worker/env.ts";
import worker from "#worker/index.ts";

/** The store of the built files, which has the start page and nothing else that a test asks for. */
const assets = {
  fetch: async () =>
    new Response("<!doctype html><title>Annexa</title>", {
      headers: { "content-type": "text/html", "content-security-policy": "default-src 'none'", etag: "x" },
    }),
} as unknown as Fetcher;
const given: Env = { ...env, ASSETS: assets };

async function visit(path: string, init: RequestInit = {}) {
  const headers = { accept: "text/html,*/*", ...init.headers };
  const request = new Request(`${origin}${path}`, { ...init, headers });
  const response = await worker.fetch(request as never, given, createExecutionContext());
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("an address that is not the API's", () => {
  it.each(["/", "/sign-in", "/assessments/asm_1", "/requests/rsp_1/questions?for=vendor.org_1"])(
    "%s shows the start page",
    async (path) => {
      const { status, text } = await visit(path);
      expect([status, text]).toEqual([200, expect.stringContaining("<title>Annexa")]);
    },
  );

  it.each(["/.git/config", "/.env", "/assets/nope.js", "/index.php", "/wp-login.php"])(
    "%s is not there, and is not answered with a page",
    async (path) => {
      const { status, text, headers } = await visit(path);
      expect([status, text]).toEqual([404, "There is nothing here.\n"]);
      expect(headers.get("content-type")).toContain("text/plain");
      expect(headers.get("content-security-policy")).toBe("default-src 'none'");
      expect(headers.has("etag")).toBe(false);
    },
  );

  it("that a person mistyped shows the way back, and says that it is not there", async () => {
    const { status, text } = await visit("/asessments");
    expect([status, text]).toEqual([404, expect.stringContaining("<title>Annexa")]);
    expect((await visit("/asessments", { headers: { accept: "*/*" } })).text).toBe("There is nothing here.\n");
  });

  it("is for looking at only", async () => {
    const { status, headers } = await visit("/sign-in", { method: "POST" });
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("a path of the API", () => {
  it.each([
    ["OPTIONS", "/api/buyer/members", "GET, HEAD, PUT"],
    ["DELETE", "/api/vendor/requests/rsp_1/answers/policy", "PUT"],
    ["PATCH", "/api/health", "GET, HEAD"],
  ])("asked with %s %s says which methods it has", async (method, path, allow) => {
    const headers = { origin, "content-type": "application/json" };
    const answer = await visit(path, { method, headers });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
    expect(JSON.parse(answer.text).code).toBe("method-not-allowed");
  });

  it("that no route has is not there, whatever the method", async () => {
    const headers = { origin, "content-type": "application/json" };
    for (const method of ["GET", "OPTIONS", "DELETE"])
      expect((await visit("/api/nothing", { method, headers })).status).toBe(404);
  });
});
