import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, expect } from "vitest";
import { checkPlans, recordStatements } from "#test/support/worker/plan-gate.ts";

declare global {
  /** The statements that make the database as it is after every migration, once a file of tests has applied them. */
  var finishedSchema: readonly string[] | undefined;
}

await reset();
await makeDatabase();
recordStatements();

/** A database of the newest schema: by every migration the first time, then by what these came to. */
async function makeDatabase(): Promise<void> {
  // Seen: now and then the tables of the file before are still there after it. Every test has its own organisations.
  const before = await schema();
  if (before.length > 0) return;
  if (globalThis.finishedSchema === undefined) await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  else await env.DB.batch(globalThis.finishedSchema.map((sql) => env.DB.prepare(sql)));
  globalThis.finishedSchema ??= await schema();
}

/** Tables before what refers to them, as they were made. */
async function schema(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "select sql from sqlite_master where sql is not null and name not like 'sqlite%' and name not like '\\_cf%' escape '\\' order by type <> 'table', rowid",
  ).all<{ sql: string }>();
  return results.map(({ sql }) => sql);
}

// The query-plan gate: every statement this file made the worker prepare reaches tenants' tables by the tenant's key.
afterAll(async () => {
  const { violations } = await checkPlans();
  expect(violations, "statements that reach a tenant's table without its key").toEqual([]);
});
