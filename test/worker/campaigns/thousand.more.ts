import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { faultyEnv } from "#test/support/worker/faults/faulty.ts";
import { type Buyer, newBuyer } from "#test/support/worker/portal.ts";
import { aMessage, consumeBatch } from "#test/worker/identity/portal-in-hand.ts";
import { letLeasesEnd } from "#test/worker/jobs/redelivered/deliveries.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import { runHourlyWork } from "#worker/jobs/hourly.ts";
import { addVendor, keyOf, prepare, sentBy, start, untilState, view } from "./steps.ts";

const many = 1000;

/** So many vendors, each with a product of its own and its own contact, as copies of one. */
async function fill(buyer: Buyer): Promise<void> {
  const { vendorId, productId } = await addVendor(buyer, "Alder");
  const numbers = `with recursive numbers (n) as (select 2 union all select n + 1 from numbers where n < ${many})`;
  await env.DB.prepare(
    `insert into vendors (org_id, id, name, name_key, body_json, changed_at) ${numbers}
      select org_id, id || n, 'Vendor ' || n, 'vendor' || n, json_set(body_json, '$.name', 'Vendor ' || n,
        '$.legalName', 'Vendor ' || n || ' Ltd', '$.contacts[0].email', 'contact' || n || '@many.example'), n
      from numbers, vendors where org_id = ? and id = ?`,
  )
    .bind(buyer.orgId, vendorId)
    .run();
  await env.DB.prepare(
    `insert into vendor_products (org_id, id, vendor_id, name, body_json, changed_at) ${numbers}
      select org_id, id || n, vendor_id || n, name, body_json, n from numbers, vendor_products where org_id = ? and id = ?`,
  )
    .bind(buyer.orgId, productId)
    .run();
}

/** What a contact was mailed: one line for each mailbox. */
const mailboxes = async ({ orgId }: Buyer): Promise<unknown> =>
  env.DB.prepare("select count(*) requests, count(distinct contact_email) people from assessments where org_id = ?")
    .bind(orgId)
    .first();

describe("a sending to a thousand vendors", () => {
  it("ends with exactly a thousand requests and mails, through the real queue", async () => {
    const buyer = await newBuyer("Harbour");
    await fill(buyer);
    const seen = await view(buyer, await prepare(buyer));
    expect(seen.counts).toEqual({ ready: many, "left-out": 0, sent: 0, failed: 0 });
    expect((await start(buyer, seen)).status).toBe(200);
    await untilState(buyer, seen.id, "sent");
    expect(await sentBy(buyer)).toEqual({ requests: many, mails: many, twice: 0 });
    expect(await mailboxes(buyer)).toEqual({ requests: many, people: many });
    expect((await view(buyer, seen.id)).counts).toEqual({ ready: 0, "left-out": 0, sent: many, failed: 0 });
  });

  it("ends the same when the worker is killed again and again in the middle, and messages come twice", async () => {
    const buyer = await newBuyer("Harbour");
    await fill(buyer);
    const id = await prepare(buyer);
    await env.DB.prepare("update campaigns set state = 'sending', started_by = ? where id = ?")
      .bind(buyer.procurement.personId, id)
      .run();
    const job = { kind: "campaign", ...keyOf(buyer, id) } as const;
    for (let at = 1; at < 160; at += 7) {
      // Killed there, while a second copy of the message is worked on by somebody who is not.
      await Promise.all([
        consumeBatch(faultyEnv(env, { at, when: "killed" }).env, [aMessage(job)]),
        consumeBatch(faultyEnv(env, undefined).env, [aMessage(job, 2)]),
      ]);
      await letLeasesEnd();
      const { requests, mails, twice } = await sentBy(buyer);
      expect({ mails, twice }).toEqual({ mails: requests, twice: 0 });
    }
    await runHourlyWork(dependenciesOf(env));
    await untilState(buyer, id, "sent");
    expect(await sentBy(buyer)).toEqual({ requests: many, mails: many, twice: 0 });
    expect(await mailboxes(buyer)).toEqual({ requests: many, people: many });
  });
});
