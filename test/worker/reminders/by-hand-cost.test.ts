import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { metered, noCost } from "#test/support/worker/meter.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld, submitComplete, type World } from "#test/worker/requests/world.ts";
import worker from "#worker/index.ts";

/** An organisation that has sent so many mails about other things, today too. */
async function withMails(count: number): Promise<World> {
  const world = await newWorld();
  await env.DB.prepare(
    `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)
      insert into mails (org_id, id, subject_id, kind, state, created_at)
      select ?2, 'mail_' || n, 'asm_' || n, 'reminder', 'sent', ?3 from numbers`,
  )
    .bind(count, world.buyer.orgId, Date.now())
    .run();
  return world;
}

async function rowsRead(request: Request): Promise<number> {
  const cost = noCost();
  const given = { ...env, DB: metered(env.DB, cost) };
  const asked = new Request<unknown, IncomingRequestCfProperties>(request);
  const response = await worker.fetch(asked, given, createExecutionContext());
  expect(response.status).toBeLessThan(300);
  return cost.rowsRead;
}

/** What lies beyond the end of a range is read or not, by chance of what is stored there: that is no growth. */
const neighbours = 12;

it("reminding by hand reads as many rows, however many mails the organisation has sent", async () => {
  const [few, many] = await Promise.all(
    [20, 3000].map(async (count) => {
      const { buyer, assessmentId } = await withMails(count);
      const body = { assessmentIds: [assessmentId] };
      return rowsRead(requestFor("POST /api/buyer/reminders", { body, cookie: buyer.procurement.cookie }));
    }),
  );
  expect(Math.abs((few ?? 0) - (many ?? 0)), `${few} and ${many} rows`).toBeLessThanOrEqual(neighbours);
});

it("taking back what waits to be mailed reads as many rows, however many mails the organisation has sent", async () => {
  const [few, many] = await Promise.all(
    [20, 3000].map(async (count) => {
      const world = await withMails(count);
      await submitComplete(world);
      const { buyer, assessmentId } = world;
      const sent = { params: { id: assessmentId }, body: { reason: "The project is stopped" } };
      return rowsRead(
        requestFor("POST /api/buyer/assessments/:id/cancellation", { ...sent, cookie: buyer.procurement.cookie }),
      );
    }),
  );
  expect(Math.abs((few ?? 0) - (many ?? 0)), `${few} and ${many} rows`).toBeLessThanOrEqual(neighbours);
});
