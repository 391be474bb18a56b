import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, newVendor, type Vendor } from "#test/support/worker/portal.ts";
import { callBy, keptJobs } from "#test/support/worker/use-case-call.ts";
import { mailsSentFor } from "#test/worker/identity/portal-in-hand.ts";
import { settleAccess } from "#worker/features/passports/access.usecases.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { addressOf, ask, listed, publish } from "./steps.ts";

// Each of several locks on one door is seen here by itself, with the others taken away past the routes.

const run = (statement: string, ...values: string[]) =>
  env.DB.prepare(statement)
    .bind(...values)
    .run();

async function asked() {
  const vendor = await newVendor();
  const id = randomIds.id("psp");
  const address = addressOf((await publish(vendor, { id })).json());
  await ask(address);
  return { vendor, id, address, request: (await listed({ vendor, id })).entries[0]?.id ?? "" };
}

const letIn = async ({ vendor, id, request }: Awaited<ReturnType<typeof asked>>) => {
  const { jobs, enqueue } = keptJobs();
  await settleAccess(callBy(vendor.owner, { enqueue }), { passportId: id, id: request, granted: true });
  return jobs;
};

describe("a link to the evidence behind a page", () => {
  it.each([
    ["a page that is not out any more", "update passports set state = 'revoked' where org_id = ?"],
    ["somebody who was refused", "update passport_requests set state = 'refused' where org_id = ?"],
    ["somebody whose reading was ended", "update passport_requests set ended_at = 1 where org_id = ?"],
  ])("opens nothing of %s, though its hash is still there", async (_, otherwise) => {
    const given = await asked();
    const [mail] = await mailsSentFor(await letIn(given));
    const token = /passport-files#(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    expect((await call(null, "POST /api/passports/evidence", { body: { token } })).status).toBe(200);
    await run(otherwise, given.vendor.orgId);
    expect((await call(null, "POST /api/passports/evidence", { body: { token } })).status).toBe(410);
  });

  it.each([
    ["was refused", "update passport_requests set state = 'refused' where org_id = ?"],
    ["may read no more", "update passport_requests set ended_at = 1 where org_id = ?"],
  ])("is not made for somebody who %s before the mail went out, though the mail still waits", async (_, otherwise) => {
    const given = await asked();
    const jobs = await letIn(given);
    await run(otherwise, given.vendor.orgId);
    expect(await mailsSentFor(jobs).catch(() => [])).toEqual([]);
    const kept = await env.DB.prepare("select token_hash from passport_requests where org_id = ?")
      .bind(given.vendor.orgId)
      .first<{ token_hash: string | null }>();
    expect(kept?.token_hash).toBeNull();
  });
});

/** Somebody who stands before the owner in every list. */
async function standBefore({ orgId }: Vendor, of: { facet: string; role: string; status: string }): Promise<string> {
  const email = `${randomIds.id("first")}@vendor.example`;
  const id = `psn_0${email.slice(6, 20)}`;
  await run("insert into people values (?, ?, 'First', 1)", id, email);
  await run(
    "insert into members (org_id, person_id, facet, role, status, added_at, known_as) values (?, ?, ?, ?, ?, 0, '')",
    orgId,
    id,
    of.facet,
    of.role,
    of.status,
  );
  return email;
}

it.each([
  ["a contributor", { facet: "vendor", role: "contributor", status: "active" }],
  ["an owner who was removed", { facet: "vendor", role: "owner", status: "removed" }],
  ["an owner of the side that buys", { facet: "buyer", role: "owner", status: "active" }],
])("who asks for evidence is told to an owner of the vendor, and not to %s", async (_, of) => {
  const { vendor, address } = await asked();
  const other = await standBefore(vendor, of);
  await ask(address);
  const { results } = await env.DB.prepare("select recipient from mails where org_id = ? and kind = 'access'")
    .bind(vendor.orgId)
    .all<{ recipient: string | null }>();
  const told = results.map(({ recipient }) => recipient);
  expect(told).toContain(vendor.owner.email);
  expect(told).not.toContain(other);
});
