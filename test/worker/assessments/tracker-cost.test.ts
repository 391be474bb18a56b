import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { trackerSorts } from "#contract/assessment.schema.ts";
import type { TrackerPage } from "#contract/assessment.ts";
import { metered, noCost } from "#test/support/worker/meter.ts";
import { type Buyer, call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { assessmentBody } from "#test/support/worker/world.ts";
import worker from "#worker/index.ts";

/** A buyer with so many assessments and vendors, of which every fiftieth has "rare" in its name and every seventh is overdue. */
async function buyerWith(count: number): Promise<Buyer> {
  const buyer = await newBuyer("Harbour");
  const vendor = await newVendor("Lumen");
  await call(buyer.procurement, "POST /api/buyer/assessments", { body: assessmentBody({ mark: "Real", vendor }) });
  const numbers = "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)";
  const run = (sql: string, ...values: (string | number)[]) =>
    env.DB.prepare(sql)
      .bind(...values)
      .run();
  const spread = Math.floor(count / 10);
  await run(
    `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, vendor_id)
    ${numbers} select org_id, 'asm_cost' || ?2 || n, 'Vendor ' || n, 'Vendor', 'Kim', 'kim@vendor.example', 'Product', 'Work', '[]',
      case when n % ?3 = 0 then '2020-01-01' else '2031-01-01' end, questionnaire_id, questionnaire_version, policy_version,
      'sent', created_by, n, 'vnd_cost' || ?2 || n from numbers, assessments where org_id = ?4`,
    count,
    buyer.orgId,
    spread,
    buyer.orgId,
  );
  await run(
    `insert into list_words ${numbers} select ?2, 'assessments', case when n % ?3 = 0 then 'rare' else 'vendor' end,
      'asm_cost' || ?2 || n from numbers`,
    count,
    buyer.orgId,
    spread,
  );
  await run(
    `insert into vendors (org_id, id, revision, name, body_json, changed_at) ${numbers}
      select org_id, 'vnd_cost' || ?2 || n, 1, 'Vendor ' || n, body_json, n from numbers, vendors where org_id = ?2`,
    count,
    buyer.orgId,
  );
  // Each has a product and a request of its own, so that what lies beside a range is the same everywhere.
  await run(
    `insert into vendor_products (org_id, id, vendor_id, name, body_json, changed_at) ${numbers}
      select org_id, 'prd_cost' || ?2 || n, 'vnd_cost' || ?2 || n, 'Product', body_json, n
        from numbers, vendor_products where org_id = ?2`,
    count,
    buyer.orgId,
  );
  // Of ten something happened that stands; of all the others the cause is gone.
  await run(
    `insert into ask_again (org_id, assessment_id, cause, subject, event, id, on_day, detail_json, at, from_day, gone_at,
      is_over, is_told)
    ${numbers} select ?2, 'asm_cost' || ?2 || n, 'finding', 'fnd', '2026-01-01', 'agn_' || ?2 || n, '2026-01-01',
      '{"cause":"finding","title":"No limits"}', n, '2026-01-01', case when n % ?3 <> 0 then n end, 0, 1 from numbers`,
    count,
    buyer.orgId,
    spread,
  );
  return buyer;
}

async function rowsRead({ auditor }: Buyer, path: string, query: Record<string, string>): Promise<number> {
  const cost = noCost();
  const asked = requestFor(`GET /api/buyer/${path}` as "GET /api/buyer/vendors", { query, cookie: auditor.cookie });
  const request = new Request<unknown, IncomingRequestCfProperties>(asked);
  const response = await worker.fetch(request, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
  expect(response.status).toBe(200);
  await response.text();
  return cost.rowsRead;
}

/** The place behind the first twenty-five. */
async function secondPage({ auditor }: Buyer, query: Record<string, string>): Promise<Record<string, string>> {
  const page: TrackerPage = (await call(auditor, "GET /api/buyer/assessments", { query })).json();
  return { ...query, after: page.next ?? "" };
}

/** What lies beyond the end of a range is read or not, by chance of what is stored there: that is no growth. */
const neighbours = 6;

it("reads as many rows for a page of a list of 100 as of one of 10,000", async () => {
  const [few, many] = [await buyerWith(100), await buyerWith(10_000)];
  const pages = [
    ["assessments", { most: "25" }],
    ["assessments", { most: "25", sort: "due" }],
    ["assessments", { most: "25", sort: "vendor", direction: "descending" }],
    ["assessments", { most: "25", show: "with-vendor", sort: "vendor" }],
    ["assessments", { most: "25", show: "overdue", sort: "due" }],
    ["assessments", { most: "25", show: "decided", sort: "review" }],
    ["assessments", { most: "25", show: "archived" }],
    ["assessments", { most: "25", show: "due-again" }],
    ["assessments", { most: "25", show: "again-finding", sort: "due" }],
    ["assessments", { most: "25", search: "rare" }],
    ["vendors", { most: "25" }],
    ["vendors", { most: "25", sort: "ends" }],
    ["vendors", { most: "25", sort: "asked", direction: "descending" }],
  ] as const;
  for (const [path, query] of pages) {
    const [a, b] = [await rowsRead(few, path, query), await rowsRead(many, path, query)];
    expect(Math.abs(a - b), `${path} ${JSON.stringify(query)}: ${a} and ${b} rows`).toBeLessThanOrEqual(neighbours);
  }
  for (const sort of trackerSorts) {
    const [a, b] = [
      await rowsRead(few, "assessments", await secondPage(few, { most: "25", sort })),
      await rowsRead(many, "assessments", await secondPage(many, { most: "25", sort })),
    ];
    expect(Math.abs(a - b), `the second page by ${sort}: ${a} and ${b} rows`).toBeLessThanOrEqual(neighbours);
  }
});
