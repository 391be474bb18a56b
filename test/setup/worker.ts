import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, expect } from "vitest";
import { checkPlans, recordStatements } from "#test/support/worker/plan-gate.ts";

await reset();
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
recordStatements();

// The query-plan gate: every statement this file made the worker prepare reaches tenants' tables by the tenant's key.
afterAll(async () => {
  const { violations } = await checkPlans();
  expect(violations, "statements that reach a tenant's table without its key").toEqual([]);
});
