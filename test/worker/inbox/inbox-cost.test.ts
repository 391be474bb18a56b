import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { metered, noCost } from "#test/support/worker/meter.ts";
import type { Buyer } from "#test/support/worker/portal.ts";
import { requestFor } from "#test/support/worker/wire.ts";
import { newWorld, rowsOf } from "#test/worker/requests/world.ts";
import worker from "#worker/index.ts";

/** A buyer with so many requests, of each kind; ten of each group wait for its people, however many there are. */
async function buyerWith(count: number): Promise<Buyer> {
  const { buyer, assessmentId } = await newWorld();
  const { orgId, owner, procurement } = buyer;
  const numbers = "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)";
  const run = (sql: string, ...values: (string | number)[]) =>
    env.DB.prepare(sql)
      .bind(...values)
      .run();
  const id = `asm_${orgId}`;
  const waits = "n % (?1 / 10) = 0";
  await run(
    `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at, submitted_at,
      decided, decided_at, ended, ended_at, question_at, bounced_at)
    ${numbers}, kinds(k) as (values ('overdue'), ('submitted'), ('declined'), ('talking'))
    select ?2, ?3 || k || n, 'Vendor ' || n, 'Vendor', 'Kim', 'kim@vendor.example', 'Product', 'Work', '[]',
      case when k = 'overdue' and ${waits} then '2020-01-01' else '2031-01-01' end, questionnaire_id, questionnaire_version, 1,
      case k when 'submitted' then 'submitted' else 'sent' end, ?4, n, n,
      case when k = 'submitted' and not (${waits}) then 'approve' end, n,
      case when k = 'declined' then case when ${waits} then 'declined' else 'cancelled' end end, n,
      case when k = 'talking' and ${waits} then n end, case when k = 'talking' and ${waits} then n end
    from numbers, kinds, assessments where org_id = ?2 and id = ?5`,
    count,
    orgId,
    id,
    procurement.personId,
    assessmentId,
  );
  await run(
    `insert into decisions (org_id, assessment_id, number, outcome, state, reason, conditions_json, proposed_by, proposed_at, basis)
    ${numbers} select ?2, ?3 || 'overdue' || n, 1, 'decline', case when ${waits} then 'proposed' else 'rejected' end, 'No', '[]',
      ?4, n, '' from numbers`,
    count,
    orgId,
    id,
    procurement.personId,
  );
  await run(
    `insert into follow_ups (org_id, assessment_id, id, revision, title, waits, on_day, person_id)
    ${numbers}, kinds(k) as (values ('condition-due'), ('acceptance-asked'), ('acceptance-ends'))
    select ?2, ?3 || 'submitted' || n, k, 1, 'Limits', k,
      case when k = 'acceptance-asked' then '2031-01-01' when ${waits} then '2026-01-01' else '2031-01-01' end,
      case when ${waits} then ?4 else 'psn_somebody' end from numbers, kinds`,
    count,
    orgId,
    id,
    owner.personId,
  );
  // Of what was decided: ten stand open, and of all the others the cause is gone.
  await run(
    `insert into ask_again (org_id, assessment_id, cause, subject, event, id, on_day, detail_json, at, from_day, gone_at,
      is_over, is_told)
    ${numbers} select ?2, ?3 || 'submitted' || n, 'finding', 'fnd', '2026-01-01', 'agn_' || ?2 || n, '2026-01-01',
      '{"cause":"finding","title":"No limits"}', n, '2026-01-01', case when n % (?1 / 10) <> 1 then n end, 0, 1
    from numbers where not (${waits})`,
    count,
    orgId,
    id,
  );
  await run(
    `insert into intakes (org_id, id, revision, state, asked_by, asked_at, product, vendor_name, body_json, moved_at)
    ${numbers} select ?2, 'ask_' || n, 1, case when ${waits} then 'open' else 'declined' end, ?3, n, 'Product', 'Vendor', '{}', n
    from numbers`,
    count,
    orgId,
    owner.personId,
  );
  return buyer;
}

async function rowsRead(cookie: string, query: Record<string, string>): Promise<[number, number]> {
  const cost = noCost();
  const asked = requestFor("GET /api/buyer/inbox", { query, cookie });
  const request = new Request<unknown, IncomingRequestCfProperties>(asked);
  const response = await worker.fetch(request, { ...env, DB: metered(env.DB, cost) }, createExecutionContext());
  expect(response.status).toBe(200);
  const { groups } = await response.json<{ groups: readonly object[] }>();
  return [cost.rowsRead, groups.length];
}

/** What lies beyond the end of a range is read or not, by chance of what is stored there: that is no growth. */
const neighbours = 12;

it("reads as many rows to say what waits in an organisation of 400 requests as in one of 8,000", async () => {
  const [few, many] = [await buyerWith(100), await buyerWith(2000)];
  const asked = [
    ["owner", {}, 8],
    ["procurement", {}, 6],
    ["reviewer", {}, 6],
    ["procurement", { group: "overdue", most: "3" }, 1],
    ["procurement", { group: "asked-to-buy", most: "3" }, 1],
    ["reviewer", { group: "ask-again", most: "3" }, 1],
  ] as const;
  for (const [who, query, groups] of asked) {
    const [[a, ofFew], [b, ofMany]] = [await rowsRead(few[who].cookie, query), await rowsRead(many[who].cookie, query)];
    expect([ofFew, ofMany], who).toEqual([groups, groups]);
    expect(Math.abs(a - b), `${who} ${JSON.stringify(query)}: ${a} and ${b} rows`).toBeLessThanOrEqual(neighbours);
  }
  const [row] = await rowsOf("select count(*) as n from assessments where org_id = ?", many.orgId);
  expect(row).toEqual({ n: 8001 });
});
