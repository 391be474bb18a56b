import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { origin } from "#test/support/worker/wire.ts";
import worker from "#worker/index.ts";
import { newWorld } from "./world.ts";

interface Trip {
  readonly sql: string;
  readonly rowsWritten: number;
}

/** A database that notes every round trip and what it wrote. */
function counting(database: D1Database, trips: Trip[]): D1Database {
  const note = (sql: string, result: unknown): void => {
    const { meta } = result as { meta?: { rows_written?: number } };
    trips.push({ sql, rowsWritten: meta?.rows_written ?? 0 });
  };
  const statement = (inner: D1PreparedStatement, sql: string): D1PreparedStatement =>
    new Proxy(inner, {
      get(target, name) {
        if (name === "bind") return (...values: unknown[]) => statement(target.bind(...values), sql);
        const own = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        // raw() tells no cost, so what a write returns comes by all() and is handed on as raw() gives it.
        if (name === "raw" && /^(insert|update|delete)/i.test(sql))
          return async () => {
            const result = await target.all<Record<string, unknown>>();
            note(sql, result);
            return result.results.map((row) => Object.values(row));
          };
        return async (...given: unknown[]) => {
          const result = await own.apply(target, given);
          note(sql, result);
          return result;
        };
      },
    });
  return new Proxy(database, {
    get: (target, name) =>
      name === "prepare" ? (sql: string) => statement(target.prepare(sql), sql) : Reflect.get(target, name),
  });
}

describe("the cost of one saved answer", () => {
  it("is two round trips beyond the session, and two rows written: the answer, and how many there are", async () => {
    const world = await newWorld();
    const trips: Trip[] = [];
    const path = `/api/vendor/requests/${world.requestId}/answers/how`;
    const request = new Request(`${origin}${path}`, {
      method: "PUT",
      headers: { cookie: world.vendor.owner.cookie, origin, "content-type": "application/json" },
      body: JSON.stringify({ revision: 0, answer: { value: "words" } }),
    }) as Request<unknown, IncomingRequestCfProperties>;
    const response = await worker.fetch(request, { ...env, DB: counting(env.DB, trips) }, createExecutionContext());
    expect(response.status).toBe(200);
    const ownTrips = trips.filter(({ sql }) => !/"sessions"|sessions/.test(sql));
    expect(ownTrips).toHaveLength(2);
    expect(ownTrips.reduce((sum, trip) => sum + trip.rowsWritten, 0)).toBe(2);
  });
});
