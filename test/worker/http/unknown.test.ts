import { exports } from "cloudflare:workers";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { call, newPersona } from "#test/support/worker/portal.ts";
import { origin } from "#test/support/worker/wire.ts";
import { newWorld } from "#test/support/worker/world.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { on } from "#worker/http/routes.ts";

describe("a route that there is none of", () => {
  it.each(["GET", "POST", "PUT", "DELETE"])("is not there, for %s, and nothing breaks", async (method) => {
    const headers = { origin, "content-type": "application/json" };
    const answered = await exports.default.fetch(new Request(`${origin}/api/nothing-here`, { method, headers }));
    expect(answered.status).toBe(404);
    expect(await answered.json()).toMatchObject({ code: "not-found" });
  });
});

describe("an answer", () => {
  it("leaves with the fields that its contract names, whatever a use case gives", async () => {
    const given = { demo: false, ok: true, passwords: ["hunter2"] };
    const { handle } = on("GET /api/session", async () => Object.assign(Object.create(null), given));
    const app = new Hono<AppEnv>().get("/session", handle);
    expect(await (await app.request("/session")).text()).not.toContain("hunter2");
  });
});

describe("what a house buys", () => {
  it("is not given as evidence to a colleague who only sells for it", async () => {
    const { buyer, submitted } = await newWorld("MARKHOUSE");
    const seller = await newPersona({ orgId: buyer.orgId, facet: "vendor", role: "contributor" });
    const params = { id: submitted.assessmentId };
    const asked = await call(seller, "POST /api/vendor/suppliers/:id/evidence", { params });
    expect(asked.problem().code).toBe("not-found");
  });
});
