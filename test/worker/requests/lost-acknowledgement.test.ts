import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Persona } from "#test/support/worker/portal.ts";
import { origin } from "#test/support/worker/wire.ts";
import worker from "#worker/index.ts";
import { answer, chooseSystem, newWorld, openRequest, rowsOf, type World } from "./world.ts";

/** A database that does what it is told and then loses its answer, for statements that match. */
function losingAnswers(database: D1Database, matching: RegExp): D1Database {
  let lost = false;
  const lose = (): never => {
    lost = true;
    throw new Error("D1_ERROR: Network connection lost.");
  };
  const statement = (inner: D1PreparedStatement, sql: string): D1PreparedStatement =>
    new Proxy(inner, {
      get(target, name) {
        if (name === "inner") return inner;
        if (name === "bind") return (...values: unknown[]) => statement(target.bind(...values), sql);
        const own = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          const result = await own.apply(target, given);
          return matching.test(sql) && !lost ? lose() : result;
        };
      },
    });
  return new Proxy(database, {
    get(target, name) {
      if (name === "prepare") return (sql: string) => statement(target.prepare(sql), sql);
      if (name !== "batch") return Reflect.get(target, name);
      return async (statements: (D1PreparedStatement & { inner: D1PreparedStatement })[]) => {
        const results = await target.batch(statements.map(({ inner }) => inner));
        const wrote = results.some(({ meta }) => meta.changes > 0);
        return wrote && !lost ? lose() : results;
      };
    },
  });
}

const send = (who: Persona, of: { path: string; method: string; body: unknown; database: D1Database }) =>
  worker.fetch(
    new Request(`${origin}${of.path}`, {
      method: of.method,
      headers: { cookie: who.cookie, origin, "content-type": "application/json", "idempotency-key": "the-one-key" },
      body: JSON.stringify(of.body),
    }) as Request<unknown, IncomingRequestCfProperties>,
    { ...env, DB: of.database },
    createExecutionContext(),
  );

describe("an acknowledgement that got lost", () => {
  it("of a saved answer: the repeat succeeds, and the answer is stored once", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    const path = `/api/vendor/requests/${world.requestId}/answers/how`;
    const body = { revision: 0, answer: { value: "typed once" } };
    const first = await send(owner, {
      path,
      method: "PUT",
      body,
      database: losingAnswers(env.DB, /insert into "answers"/),
    });
    expect([first.status, first.headers.get("retry-after")]).toEqual([503, "3"]);
    const again = await send(owner, { path, method: "PUT", body, database: env.DB });
    expect(await again.json()).toMatchObject({ revision: 1 });
    expect((await openRequest(owner, world)).answers.how).toMatchObject({
      revision: 1,
      answer: { value: "typed once" },
    });
  });

  it("of a submission: the repeat gives the receipt, and the response is handed in once", async () => {
    const world = await readyWorld();
    const { owner } = world.vendor;
    const path = `/api/vendor/requests/${world.requestId}/submission`;
    const body = { name: "Mara Lind", role: "Lead", confirmed: true };
    const database = losingAnswers(env.DB, /nothing alone/);
    // The portal finds by the key that it is stored, and says so the first time already.
    expect((await send(owner, { path, method: "POST", body, database })).status).toBe(200);
    const again = await send(owner, { path, method: "POST", body, database: env.DB });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual((await openRequest(owner, world)).receipt);
    expect(await rowsOf("select round from submissions where org_id = ?", world.buyer.orgId)).toEqual([{ round: 1 }]);
  });
});

async function readyWorld(): Promise<World> {
  const world = await newWorld();
  await chooseSystem(world.vendor.owner, world);
  await answer(world.vendor.owner, world, { question: "policy", answer: { value: "yes" } });
  return world;
}
