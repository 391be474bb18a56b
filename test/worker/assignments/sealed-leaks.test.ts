import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { api, contractOf } from "#contract/api.ts";
import type { Route } from "#domain/access/permissions.ts";
import { permissionOf } from "#domain/access/routes.ts";
import { callAny, type Persona } from "#test/support/worker/portal.ts";
import { handIn, judge, newPair, type Pair, reviewBy } from "./apart-steps.ts";

/** In the words and in the body of what is sealed, and nowhere else. */
const traces = ["Sealed words", "0.3217"];
const found = (text: string): string[] => traces.filter((trace) => text.includes(trace));

let world: Pair;
beforeAll(async () => {
  world = await newPair();
  await judge(world.first, world, { level: 0.3217 });
  await handIn(world.first, world);
});

it("is in no row of any table but its own: not in the log, the scores, the history, mails or notices", async () => {
  const tables = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\'",
  ).all<{ name: string }>();
  const holding = [];
  for (const { name } of tables.results) {
    const rows = await env.DB.prepare(`select * from ${name}`).all();
    if (found(JSON.stringify(rows.results)).length > 0) holding.push(name);
  }
  expect(holding).toEqual(["sealed_judgements"]);
});

it("is read by nobody else by any route of either side, and by whoever judged it in the review alone", async () => {
  const { buyer, vendor, first, second } = world;
  const readers: Record<string, Persona> = { ...(buyer as object), second, vendorOwner: vendor.owner } as never;
  const routes = (Object.keys(api) as Route[]).filter(
    (route) => (route.startsWith("GET ") || contractOf(route).reads === true) && permissionOf(route).to === "roles",
  );
  expect(routes.length).toBeGreaterThan(60);
  const leaks: string[] = [];
  for (const route of routes) {
    const isVendors = route.includes("/api/vendor/");
    const params = { id: isVendors ? world.requestId : world.assessmentId, number: "1", evidenceId: "evd_none" };
    const named = Object.fromEntries(Object.entries(params).filter(([name]) => route.includes(`:${name}`)));
    const query = route.endsWith("/as-it-stood") ? { on: "2031-01-01" } : {};
    for (const [name, who] of Object.entries(readers)) {
      if (typeof who !== "object" || who.facet !== (isVendors ? "vendor" : "buyer")) continue;
      const sent = route.startsWith("GET ") ? { params: named, query } : { params: named, body: {} };
      const { text } = await callAny(who, route, sent);
      if (found(text).length > 0) leaks.push(`${name}: ${route}`);
    }
  }
  expect(leaks).toEqual(["reviewer: GET /api/buyer/assessments/:id/review"]);
  expect(first.personId).toBe(buyer.reviewer.personId);
});

it("is told to the other one, when they judge the same thing, by no refusal and by no revision", async () => {
  const answered = await judge(world.second, world, { level: 0.5 });
  expect(answered.text).not.toContain("0.3217");
  expect(answered.json().revision).toBe(1);
  expect((await reviewBy(world.second, world)).reviews).toHaveLength(1);
});
