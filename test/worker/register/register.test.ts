import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { VendorBody } from "#contract/register.schema.ts";
import type { VendorPage, VendorView } from "#contract/register.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { type Buyer, call, newBuyer, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { assessmentBody } from "#test/support/worker/world.ts";
import { listUnlisted } from "#worker/jobs/list.ts";
import { randomIds } from "#worker/ports/ids.ts";

const page = async (who: Persona, query: Record<string, string> = {}): Promise<VendorPage> =>
  (await call(who, "GET /api/buyer/vendors", { query })).json();
const view = async (who: Persona, id: string): Promise<VendorView> =>
  (await call(who, "GET /api/buyer/vendors/:id", { params: { id } })).json();
const save = (who: Persona, of: { id: string; revision?: number; body: VendorBody }) =>
  call(who, "PUT /api/buyer/vendors/:id", {
    params: { id: of.id },
    body: { revision: of.revision ?? 0, body: of.body },
  });
const merge = (who: Persona, id: string, into: string) =>
  call(who, "POST /api/buyer/vendors/:id/merger", { params: { id }, body: { into } });
const takeApart = (who: Persona, id: string) =>
  call(who, "POST /api/buyer/vendors/:id/merger/undo", { params: { id } });

async function added({ procurement }: Buyer, change: Partial<VendorBody>): Promise<string> {
  const id = randomIds.id("vnd");
  const saved = await save(procurement, { id, body: { ...vendorBody("Lark"), ...change } });
  expect(saved.status, saved.text).toBe(200);
  return id;
}
const send = async ({ procurement }: Buyer, change: object) =>
  call(procurement, "POST /api/buyer/assessments", {
    body: { ...assessmentBody({ mark: "Lark", vendor: await newVendor("Lark") }), ...change },
  });
const names = ({ entries }: VendorPage): string[] => entries.map(({ name }) => name);

describe("the register of vendors", () => {
  it("knows whoever was sent a questionnaire, once for all forms of the legal name, with each product once", async () => {
    const buyer = await newBuyer("Harbour");
    await send(buyer, { vendorName: "Larkfield", vendorLegalName: "Larkfield Ltd", product: "Loop" });
    await send(buyer, { vendorName: "LARKFIELD", vendorLegalName: "LARKFIELD, Limited", product: "loop" });
    await send(buyer, { vendorName: "Larkfield", vendorLegalName: "Larkfield", product: "Loop Plus" });
    const { entries, total } = await page(buyer.auditor);
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({
      name: "Larkfield",
      asked: 3,
      products: 2,
      contacts: 1,
      endsOn: null,
      tier: null,
    });
    const { products } = await view(buyer.auditor, entries[0]?.id ?? "");
    expect(products.map(({ body }) => body.name)).toEqual(["Loop", "Loop Plus"]);
    expect(products[0]?.body.uses).toHaveLength(1);
  });

  it("says who was never asked, and sorts by when the others were", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await added(buyer, { name: "Alder", legalName: "Alder Ltd" });
    await send(buyer, { vendorName: "Larkfield", vendorLegalName: "Larkfield Ltd" });
    expect(names(await page(buyer.auditor, { show: "never-asked" }))).toEqual(["Alder"]);
    expect(names(await page(buyer.auditor, { sort: "asked" }))).toEqual(["Alder", "Larkfield"]);
    await send(buyer, { vendorName: "Alder", vendorLegalName: "ALDER LIMITED" });
    expect((await page(buyer.auditor)).counts["never-asked"]).toBe(0);
    const [, newest] = (await page(buyer.auditor, { sort: "asked" })).entries;
    expect(newest).toMatchObject({ id, asked: 1 });
  });

  it("is changed under a revision, keeps what somebody else saved meanwhile, and counts a repeat once", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await added(buyer, {});
    const body = { ...vendorBody("Lark"), note: "First" };
    expect((await save(buyer.owner, { id, revision: 1, body })).json().revision).toBe(2);
    expect((await save(buyer.owner, { id, revision: 1, body })).json().revision).toBe(2);
    expect((await save(buyer.procurement, { id, revision: 1, body: { ...body, note: "Second" } })).status).toBe(409);
    expect((await view(buyer.auditor, id)).body.note).toBe("First");
  });

  it("names what is wrong at its field, and keeps nothing of it", async () => {
    const buyer = await newBuyer("Harbour");
    const contract = { ...vendorBody("Lark").contract, startsOn: "2027-03-01", endsOn: "2027-02-29" };
    const wrong: readonly [Partial<VendorBody>, string][] = [
      [{ contract }, "/body/contract/endsOn"],
      [{ contract: { ...contract, endsOn: "2026-02-28" } }, "/body/contract/endsOn"],
      [{ contract: { ...contract, endsOn: null, value: 5, currency: "" } }, "/body/contract/currency"],
      [{ domain: "not a domain" }, "/body/domain"],
      [{ name: "  " }, "/body/name"],
    ];
    for (const [change, pointer] of wrong) {
      const body = { ...vendorBody("Lark"), ...change };
      const refused = await save(buyer.procurement, { id: randomIds.id("vnd"), body });
      expect(refused.problem().fields?.map((field) => field.pointer)).toContain(pointer);
    }
    expect((await page(buyer.auditor)).total).toBe(0);
  });

  it("is found by names, domain, contract and people, and sorted by name or by when a contract ends", async () => {
    const buyer = await newBuyer("Harbour");
    const contract = vendorBody("Lark").contract;
    await added(buyer, { name: "zebra", contract: { ...contract, number: "C-77", endsOn: "2027-01-01" } });
    await added(buyer, { name: "Échelon", domain: "echelon.example", contract: { ...contract, endsOn: null } });
    await added(buyer, { name: "Alder", contacts: [{ name: "Ana Ruiz", email: "ana@alder.example", role: "" }] });
    expect(names(await page(buyer.auditor))).toEqual(["Alder", "zebra", "Échelon"]);
    expect(names(await page(buyer.auditor, { sort: "ends" }))).toEqual(["zebra", "Alder", "Échelon"]);
    expect(names(await page(buyer.auditor, { search: "c 77" }))).toEqual(["zebra"]);
    expect(names(await page(buyer.auditor, { search: "echelon" }))).toEqual(["Échelon"]);
    expect(names(await page(buyer.auditor, { search: "ruiz" }))).toEqual(["Alder"]);
  });

  it("points out who is the same but for the form of the name, or shares a domain", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await added(buyer, { legalName: "Larkfield Ltd", domain: "lark.example" });
    const byName = await added(buyer, { legalName: "LARKFIELD LIMITED", domain: "" });
    const byDomain = await added(buyer, { legalName: "Larkfield Ireland", domain: "lark.example" });
    await added(buyer, { legalName: "Another", domain: "" });
    const { alike } = await view(buyer.auditor, id);
    expect(alike.map((one) => [one.id, one.by])).toEqual([
      [byName, "name"],
      [byDomain, "domain"],
    ]);
  });

  it("makes two vendors one with all they have, and takes them apart again within a day", async () => {
    const buyer = await newBuyer("Harbour");
    await send(buyer, { vendorLegalName: "Larkfield Ltd", product: "Loop" });
    await send(buyer, { vendorLegalName: "Larkfield Group", product: "Suite" });
    const { entries } = await page(buyer.auditor, { sort: "changed" });
    const [into = "", id = ""] = entries.map((entry) => entry.id);
    expect((await merge(buyer.procurement, id, into)).status).toBe(200);
    expect(await page(buyer.auditor)).toMatchObject({ total: 1, entries: [{ id: into, asked: 2, products: 2 }] });
    expect((await view(buyer.auditor, id)).mergedInto?.id).toBe(into);
    expect((await view(buyer.auditor, into)).merged.map((one) => one.id)).toEqual([id]);
    expect((await merge(buyer.procurement, id, into)).problem().code).toBe("vendors-not-mergeable");
    expect((await save(buyer.procurement, { id, revision: 1, body: vendorBody("Lark") })).status).toBe(409);
    expect((await takeApart(buyer.procurement, id)).status).toBe(200);
    const apart = await page(buyer.auditor);
    expect(apart.entries.every(({ lastAskedAt }) => lastAskedAt !== null)).toBe(true);
    expect(apart.entries.map((entry) => [entry.asked, entry.products])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    await merge(buyer.procurement, id, into);
    await env.DB.prepare("update vendors set merged_at = merged_at - 86400001 where id = ?").bind(id).run();
    expect((await takeApart(buyer.procurement, id)).problem().code).toBe("vendors-not-mergeable");
  });

  it("never makes one with itself, with a stranger's or with one that is not there", async () => {
    const [buyer, stranger] = [await newBuyer("Harbour"), await newBuyer("Elsewhere")];
    const [id, foreign] = [await added(buyer, {}), await added(stranger, {})];
    for (const into of [id, foreign, "vnd_nothing"]) expect((await merge(buyer.owner, id, into)).status).toBe(404);
    expect((await merge(buyer.owner, foreign, id)).status).toBe(404);
  });

  it("puts a vendor away and brings it back, and counts both", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await added(buyer, {});
    const put = (away: boolean) =>
      call(buyer.owner, "POST /api/buyer/vendors/:id/archive", { params: { id }, body: { away } });
    await put(true);
    expect(await page(buyer.auditor)).toMatchObject({
      total: 0,
      counts: { current: 0, "never-asked": 0, archived: 1 },
    });
    expect(names(await page(buyer.auditor, { show: "archived" }))).toHaveLength(1);
    await put(false);
    expect((await page(buyer.auditor)).counts).toEqual({ current: 1, "never-asked": 1, archived: 0 });
  });

  it("knows who was never asked after two were made one and taken apart, and after the company was put right", async () => {
    const buyer = await newBuyer("Harbour");
    const into = await added(buyer, { name: "Alder", legalName: "Alder Ltd" });
    const sent = await send(buyer, { vendorName: "Larkfield", vendorLegalName: "Larkfield Ltd" });
    const neverAsked = async () => names(await page(buyer.auditor, { show: "never-asked" }));
    const id = (await page(buyer.auditor, { search: "larkfield" })).entries[0]?.id ?? "";
    await merge(buyer.procurement, id, into);
    expect(await neverAsked()).toEqual([]);
    await takeApart(buyer.procurement, id);
    expect(await neverAsked()).toEqual(["Alder"]);
    const { id: assessmentId } = sent.json();
    const { product, purpose, uses } = assessmentBody({ mark: "Lark", vendor: await newVendor("Lark") });
    const body = { vendorLegalName: "ALDER LIMITED", product, purpose, uses };
    const corrected = await call(buyer.procurement, "PUT /api/buyer/assessments/:id/asked", {
      params: { id: assessmentId },
      body,
    });
    expect(corrected.status, corrected.text).toBe(200);
    expect(await neverAsked()).toEqual(["Larkfield"]);
  });

  it("has whoever is asked again, although it was put away", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await added(buyer, { legalName: "Alder Ltd" });
    await call(buyer.owner, "POST /api/buyer/vendors/:id/archive", { params: { id }, body: { away: true } });
    await send(buyer, { vendorLegalName: "ALDER LIMITED" });
    expect((await page(buyer.auditor)).counts).toEqual({ current: 1, "never-asked": 0, archived: 0 });
  });

  it("keeps products under a revision, and refuses another vendor's product", async () => {
    const buyer = await newBuyer("Harbour");
    const [one, other] = [await added(buyer, {}), await added(buyer, { legalName: "Other" })];
    const id = randomIds.id("prd");
    const put = (vendorId: string, revision: number, name: string) =>
      call(buyer.procurement, "PUT /api/buyer/vendor-products/:id", {
        params: { id },
        body: { revision, vendorId, body: { ...productBody("Lark"), name } },
      });
    expect((await put(one, 0, "Loop")).json().revision).toBe(1);
    expect((await put(one, 1, "Loop 2")).json().revision).toBe(2);
    expect((await put(one, 1, "Loop 3")).status).toBe(409);
    expect((await put(other, 2, "Taken over")).status).toBe(404);
    expect((await view(buyer.auditor, one)).products.map(({ body }) => body.name)).toEqual(["Loop 2"]);
  });

  it("finds what was there before it could be searched, once the hourly work came by", async () => {
    const buyer = await newBuyer("Harbour");
    await send(buyer, { vendorLegalName: "Larkfield Ltd", product: "Loop" });
    const { orgId } = buyer;
    const run = (sql: string) => env.DB.prepare(sql).bind(orgId).run();
    await run("delete from list_words where org_id = ?");
    await run("update vendors set name_key = '' where org_id = ?");
    await run("insert into unlisted select org_id, 'vendors', id from vendors where org_id = ?");
    await run("insert into unlisted select org_id, 'assessments', id from assessments where org_id = ?");
    expect((await page(buyer.auditor, { search: "lark" })).total).toBe(0);
    await listUnlisted(dependenciesWith());
    expect((await page(buyer.auditor, { search: "lark" })).total).toBe(1);
    const found = await call(buyer.auditor, "GET /api/buyer/assessments", { query: { search: "loop" } });
    expect(found.json().total).toBe(1);
    await send(buyer, { vendorLegalName: "LARKFIELD LIMITED", product: "Loop" });
    expect((await page(buyer.auditor)).total).toBe(1);
  });
});
