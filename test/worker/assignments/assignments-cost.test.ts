import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { metered, noCost } from "#test/support/worker/meter.ts";
import { type Buyer, newPersona, type Persona } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld } from "#test/worker/requests/world.ts";
import worker from "#worker/index.ts";

interface Large {
  readonly buyer: Buyer;
  readonly reviewer: Persona;
}

/**
 * A buyer with so many requests with the vendor and as many to review. Ten of each are the reviewer's, late where they can be,
 * and ten of each nobody's; a colleague has all the others in hand.
 */
async function buyerWith(count: number): Promise<Large> {
  const { buyer, assessmentId } = await newWorld();
  const { orgId, reviewer } = buyer;
  const colleague = await newPersona({ orgId, facet: "buyer", role: "reviewer" });
  const run = (sql: string, ...values: (string | number)[]) =>
    env.DB.prepare(sql)
      .bind(...values)
      .run();
  await run(
    `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, submitted_at)
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1),
      states(s) as (values ('sent'), ('submitted'))
    select org_id, 'asm_' || s || org_id || n, 'Vendor ' || n, 'Vendor', 'Kim', 'kim@vendor.example', 'Product', 'Work', '[]',
      '2031-01-01', questionnaire_id, questionnaire_version, 1, s, created_by, n, case s when 'submitted' then n end
    from numbers, states, assessments where org_id = ?2 and id = ?3`,
    count,
    orgId,
    assessmentId,
  );
  await run(
    `insert into review_assignments
      select org_id, id, case sent_at % ?1 when 1 then ?2 else ?3 end, case sent_at % ?1 when 1 then '2020-01-01' else '2031-01-01' end,
        created_by, 1, stage, submitted_at from assessments where org_id = ?4 and sent_at % ?1 <> 0 and sent_at <= ?5`,
    count / 10,
    reviewer.personId,
    colleague.personId,
    orgId,
    count,
  );
  await run("delete from review_assignments where assessment_id = ?", assessmentId);
  return { buyer, reviewer };
}

async function read(who: Persona, path: string, query: Record<string, string>) {
  const cost = noCost();
  const asked = requestFor(`GET /api/buyer/${path}` as "GET /api/buyer/inbox", { query, cookie: who.cookie });
  const request = new Request<unknown, IncomingRequestCfProperties>(asked);
  const response = await worker.fetch(request, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
  expect(response.status).toBe(200);
  return { rows: cost.rowsRead, found: await response.json<Record<string, unknown>>() };
}

/** What lies beyond the end of a range is read or not, by chance of what is stored there: that is no growth. */
const neighbours = 12;

it("reads as many rows for what is somebody's in an organisation of 200 requests as in one of 4,000", async () => {
  const [few, many] = [await buyerWith(100), await buyerWith(2000)];
  const lists = [
    [{ reviewer: "me" }, 20],
    [{ reviewer: "me", show: "to-review" }, 10],
    [{ reviewer: "me", show: "late-review", sort: "due" }, 10],
    [{ show: "late-review", sort: "vendor" }, 10],
    // Also the one that nobody was ever asked about.
    [{ reviewer: "nobody" }, 21],
    [{ reviewer: "nobody", show: "to-review" }, 10],
  ] as const;
  for (const [query, total] of lists) {
    const asked = { most: "25", ...query };
    const [a, b] = [await read(few.reviewer, "assessments", asked), await read(many.reviewer, "assessments", asked)];
    expect([a.found.total, b.found.total], JSON.stringify(query)).toEqual([total, total]);
    expect(Math.abs(a.rows - b.rows), `${JSON.stringify(query)}: ${a.rows} and ${b.rows}`).toBeLessThanOrEqual(
      neighbours,
    );
  }
  for (const path of ["workload", "inbox"]) {
    const [a, b] = [await read(few.reviewer, path, {}), await read(many.reviewer, path, {})];
    expect(Math.abs(a.rows - b.rows), `${path}: ${a.rows} and ${b.rows} rows`).toBeLessThanOrEqual(neighbours);
  }
  const { found } = await read(many.reviewer, "inbox", {});
  expect(found).toMatchObject({
    groups: [
      { group: "reviews", total: 10 },
      { group: "submissions", total: 10 },
    ],
  });
});
