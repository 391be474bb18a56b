import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { productBody } from "#test/support/register-bodies.ts";
import { beginImport, rowSaying } from "#test/support/worker/import-steps.ts";
import { type Cost, metered, noCost } from "#test/support/worker/meter.ts";
import { type Buyer, newBuyer } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import worker from "#worker/index.ts";

/** A buyer with so many vendors in the register. */
async function buyerWith(count: number): Promise<Buyer> {
  const buyer = await newBuyer("Harbour");
  const body = JSON.stringify(rowSaying(1, { name: "Known", domain: "known.example" }).vendor);
  await env.DB.prepare(
    `insert into vendors (org_id, id, revision, name, name_key, domain, body_json, changed_at)
      with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)
      select ?2, 'vnd_known' || ?2 || n, 1, 'Known ' || n, 'known' || n, n || '.example', ?3, n from numbers`,
  )
    .bind(count, buyer.orgId, body)
    .run();
  return buyer;
}

async function costOf({ procurement }: Buyer, route: Route, sent: { id?: string; body?: object }): Promise<Cost> {
  const cost = noCost();
  const asked = requestFor(route, { params: { id: sent.id ?? "" }, body: sent.body, cookie: procurement.cookie });
  const request = new Request<unknown, IncomingRequestCfProperties>(asked);
  const response = await worker.fetch(request, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
  expect(response.status, await response.text()).toBe(200);
  return cost;
}

/** What looking at a full portion costs, storing it, and taking it back. */
async function costsOf(buyer: Buyer, count: number): Promise<readonly Cost[]> {
  const vendors = Array.from({ length: count }, (_, at) =>
    rowSaying(at + 2, { name: `New ${at}`, domain: `new${at}.example` }, [productBody(`N${at}`)]),
  );
  const id = await beginImport(buyer);
  return [
    await costOf(buyer, "POST /api/buyer/vendor-imports/preview", { body: { vendors } }),
    await costOf(buyer, "POST /api/buyer/vendor-imports/:id/portions", { id, body: { vendors, isLast: true } }),
    await costOf(buyer, "POST /api/buyer/vendor-imports/:id/undo", { id }),
  ];
}

it("takes as many statements for a portion of a hundred vendors as for one of two, and reads no more of a larger register", async () => {
  const [few, many] = [await buyerWith(100), await buyerWith(3000)];
  const [small, full, large] = [await costsOf(few, 2), await costsOf(few, 100), await costsOf(many, 100)];
  expect(full.map(({ statements }) => statements)).toEqual(small.map(({ statements }) => statements));
  expect(Math.max(...full.map(({ statements }) => statements))).toBeLessThanOrEqual(40);
  for (const [at, cost] of large.entries())
    expect(Math.abs(cost.rowsRead - (full[at]?.rowsRead ?? 0)), `rows read by step ${at}`).toBeLessThanOrEqual(100);
});
