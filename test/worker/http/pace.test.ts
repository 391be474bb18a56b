import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { permissions, type Route } from "#domain/access/permissions.ts";
import { type Pace, paceOf } from "#domain/access/route-limits.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { answeredTo, requestFor } from "#test/support/worker/wire.ts";
import { createApp } from "#worker/app.ts";
import { dependenciesOf } from "#worker/dependencies.ts";

const routes = (Object.keys(permissions) as Route[]).filter((route) => permissionOf(route).to !== "demo");

/** A portal whose limiters count, and refuse whom the test says. */
function paced(refuses: (pace: Pace) => boolean) {
  const asked: [Pace, string][] = [];
  const app = createApp((bindings) => ({
    ...dependenciesOf(bindings),
    allow: async (pace, who) => {
      asked.push([pace, who]);
      return !refuses(pace);
    },
  }));
  const call = async (route: Route, sent: { cookie?: string; from?: string }) => {
    const headers = { "cf-connecting-ip": sent.from ?? "203.0.113.1" };
    const request = requestFor(route, { ...(sent.cookie && { cookie: sent.cookie }), headers });
    return answeredTo(route, await app.fetch(request, env, createExecutionContext()));
  };
  return { call, asked };
}

describe("who calls too fast", () => {
  it("is refused on every route, told when to come back, and nothing is done", async () => {
    const [buyer, vendor] = [await newBuyer(), await newVendor()];
    const { call } = paced(() => true);
    for (const route of routes) {
      const permission = permissionOf(route);
      const facet = permission.to === "roles" ? permission.facet : "buyer";
      const { cookie } = facet === "buyer" ? buyer.owner : vendor.owner;
      const answer = await call(route, { cookie });
      expect([route, answer.status, answer.headers.get("retry-after")]).toEqual([route, 429, "60"]);
      expect(answer.problem().code).toBe("too-many-requests");
    }
  });

  it("is counted by person, wherever they are, and strangers by where they are", async () => {
    const { owner } = await newBuyer();
    const { call, asked } = paced(() => false);
    await call("GET /api/buyer/assessments", { cookie: owner.cookie, from: "203.0.113.2" });
    await call("POST /api/passports/look", { from: "203.0.113.3" });
    await call("POST /api/sign-in/start", { cookie: owner.cookie, from: "203.0.113.4" });
    expect(asked).toEqual([
      ["reads", owner.personId],
      ["strangers", "203.0.113.3"],
      ["strangers", "203.0.113.4"],
    ]);
  });

  it("is let through as long as the limiter of that pace lets them", async () => {
    const { owner } = await newBuyer();
    const { call } = paced((pace) => pace === "heavy");
    expect((await call("GET /api/buyer/comparison", { cookie: owner.cookie })).status).toBe(429);
    expect((await call("GET /api/buyer/assessments", { cookie: owner.cookie })).status).toBe(200);
  });
});

describe("the table of paces", () => {
  it("counts what a stranger can change by where they are", () => {
    for (const route of routes) {
      const isStrangers = permissionOf(route).to === "anyone" && route.startsWith("POST ");
      expect([route, paceOf(route) === "strangers"]).toEqual([route, isStrangers]);
    }
  });
});
