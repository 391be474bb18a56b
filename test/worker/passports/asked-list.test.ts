import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, newVendor, type Vendor } from "#test/support/worker/portal.ts";
import { pagesOf } from "#test/support/worker/whole-list.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { listed, publish } from "./steps.ts";

async function pageOf(vendor: Vendor): Promise<string> {
  const id = randomIds.id("psp");
  await publish(vendor, { id });
  return id;
}

/** So many people who asked, two at each moment; the earliest half waits still. */
async function ask(vendor: Vendor, of: { readonly id: string; readonly count: number }): Promise<void> {
  const insert = env.DB.prepare(
    "insert into passport_requests (org_id, passport_id, id, name, email, organisation, reason, state, asked_at) values (?, ?, ?, 'Kim', 'kim@harbour.example', 'Harbour', 'We buy', ?, ?)",
  );
  const rows = Array.from({ length: of.count }, (_, n) =>
    insert.bind(vendor.orgId, of.id, `ask_${n}`, n < of.count / 2 ? "asked" : "refused", 1000 + Math.floor(n / 2)),
  );
  await env.DB.batch(rows);
}

describe("who asks for the evidence behind a page", () => {
  it("is all there, page by page, each once, with how many they are: those who wait first, then the newest", async () => {
    const vendor = await newVendor();
    const [id, other] = [await pageOf(vendor), await pageOf(vendor)];
    await ask(vendor, { id, count: 130 });
    await ask(vendor, { id: other, count: 3 });
    const pages = await pagesOf((query) => listed({ vendor, id }, query));
    const all = pages.flatMap(({ entries }) => entries);
    expect(new Set(all.map((one) => one.id)).size).toBe(130);
    expect(pages.map(({ total }) => total)).toEqual([130, 130, 130]);
    expect(all.map(({ state, askedAt }) => [state, askedAt])).toEqual(
      all
        .map(({ state, askedAt }) => [state, askedAt] as const)
        .toSorted(([a, one], [b, next]) => (a === b ? next - one : a < b ? -1 : 1)),
    );
    expect(all[0]).toMatchObject({ state: "asked", askedAt: 1032 });
  });

  it("is shown to nobody but the page's own vendor", async () => {
    const [vendor, other] = [await newVendor(), await newVendor()];
    const id = await pageOf(vendor);
    await ask(vendor, { id, count: 2 });
    const requests = "GET /api/vendor/passports/:id/requests";
    expect((await call(other.owner, requests, { params: { id } })).status).toBe(404);
    // A page of the same name of another vendor has askers of its own.
    await publish(other, { id });
    await env.DB.prepare("update passport_requests set name = 'Kim Stone' where org_id = ?").bind(vendor.orgId).run();
    expect((await listed({ vendor: other, id })).total).toBe(0);
    expect((await listed({ vendor: other, id })).entries).toEqual([]);
  });
});
