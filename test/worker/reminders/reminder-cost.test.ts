import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { type Cost, metered, noCost } from "#test/support/worker/meter.ts";
import { dueOn, workedOffAt } from "#test/support/worker/reminding.ts";
import { newWorld, type World } from "#test/worker/requests/world.ts";
import { openDatabase } from "#worker/storage/database.ts";
import { stepsTaken } from "./steps.ts";

/** Gives an organisation so many more requests, none of which is due, with mails and reminders of their own. */
async function growBy(count: number, { buyer }: World): Promise<void> {
  const numbers = "with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?1)";
  const run = (sql: string) => env.DB.prepare(sql).bind(count, buyer.orgId).run();
  await run(
    `insert into assessments (org_id, id, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, due_on, questionnaire_id, questionnaire_version, policy_version, state, created_by, sent_at)
    ${numbers} select org_id, id || '_' || n, vendor_name, vendor_legal_name, contact_name, contact_email, product, purpose,
      uses_json, '2040-01-01', questionnaire_id, questionnaire_version, policy_version, 'sent', created_by, n
    from numbers, assessments where org_id = ?2 and stage = 'with-vendor'`,
  );
  await run(
    `insert into mails (org_id, id, subject_id, kind, state, created_at)
      ${numbers} select org_id, 'm' || n || id, id, 'reminder', 'sent', n from numbers, assessments
      where org_id = ?2 and due_on = '2040-01-01' and n <= 3`,
  );
  // As they lie once they were looked at.
  await run(
    `update reminder_watch set look_at = 2000000000000 + ?1 where org_id = ?2 and assessment_id in
      (select id from assessments where org_id = ?2 and due_on = '2040-01-01')`,
  );
}

async function costOf(moment: string): Promise<Cost> {
  const cost = noCost();
  await workedOffAt(moment, { db: openDatabase(metered(env.DB, cost)) });
  return cost;
}

it("reads as many rows for what is due, however many requests, mails and reminders there are besides", async () => {
  const costs: number[] = [];
  for (const [count, day] of [
    [20, "2027-06-08"],
    [3000, "2027-07-08"],
  ] as const) {
    const world = await newWorld();
    await dueOn(world, day.replace("-08", "-15"));
    await growBy(count, world);
    // What others left lying is done.
    await workedOffAt(`${day.replace("-08", "-07")}T12:00:00Z`);
    costs.push((await costOf(`${day}T12:00:00Z`)).rowsRead);
    expect(await stepsTaken(world)).toMatchObject([{ step: -7 }]);
  }
  const [few = 0, many = 0] = costs;
  expect(Math.abs(few - many), `${few} and ${many} rows`).toBeLessThanOrEqual(6);
  expect((await costOf("2027-07-08T13:00:00Z")).rowsRead).toBeLessThanOrEqual(1);
});
