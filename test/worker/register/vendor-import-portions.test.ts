import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import type { VendorImportLine } from "#contract/vendor-import.ts";
import { nothingKnown } from "#domain/register/import/applied.ts";
import type { VendorEntry } from "#domain/register/import/entry.ts";
import { portionsOf } from "#domain/register/import/portions.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { beginImport, rowSaying } from "#test/support/worker/import-steps.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";

const store = ({ procurement }: Buyer, id: string, vendors: ImportedVendor[], isLast = true) =>
  call(procurement, "POST /api/buyer/vendor-imports/:id/portions", { params: { id }, body: { vendors, isLast } });
const register = async ({ auditor }: Buyer) =>
  (await call(auditor, "GET /api/buyer/vendors", { query: { most: "200" } })).json();
const idOf = async (buyer: Buyer, name: string): Promise<string> =>
  (await register(buyer)).entries.find((entry) => entry.name === name)?.id ?? "";
const products = (count: number, mark = "") =>
  Array.from({ length: count }, (_, at) => ({ ...productBody("P"), name: `${mark}Product ${at}` }));
async function saved({ procurement }: Buyer, name: string): Promise<string> {
  const id = randomIds.id("vnd");
  const body = { ...vendorBody("Lark"), name, legalName: `${name} Ltd`, domain: "" };
  await call(procurement, "PUT /api/buyer/vendors/:id", { params: { id }, body: { revision: 0, body } });
  return id;
}
const merge = ({ owner }: Buyer, id: string, into: string) =>
  call(owner, "POST /api/buyer/vendors/:id/merger", { params: { id }, body: { into } });

describe("a portion of a list", () => {
  it("stores as many products as its vendors have, also more than a thousand, and takes all of them back", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await beginImport(buyer);
    const vendors = Array.from({ length: 6 }, (_, at) => rowSaying(at + 2, { name: `Lark ${at}` }, products(200)));
    const stored = await store(buyer, id, vendors);
    expect(stored.status, stored.text).toBe(200);
    const count = "select count(*) as n from vendor_products where org_id = ?";
    expect(await env.DB.prepare(count).bind(buyer.orgId).first("n")).toBe(1200);
    const undone = await call(buyer.procurement, "POST /api/buyer/vendor-imports/:id/undo", { params: { id } });
    expect(undone.json()).toEqual({ takenBack: 6, left: [], isDone: true });
    expect(await env.DB.prepare(count).bind(buyer.orgId).first("n")).toBe(0);
  });

  it("leaves out a vendor with more products than it may have, says so, and takes those beside it", async () => {
    const buyer = await newBuyer("Harbour");
    const vendors = [rowSaying(2, { name: "Lark" }, products(201)), rowSaying(3, { name: "Alder" })];
    const stored = await store(buyer, await beginImport(buyer), vendors);
    expect(stored.json().lines.map(({ is, because }) => [is, ...because])).toEqual([
      ["refused", "It would have more than 200 products."],
      ["new"],
    ]);
  });

  it("is stored as it was shown, also where rows of one vendor lie far apart in a list of 250", async () => {
    const buyer = await newBuyer("Harbour");
    const known = await saved(buyer, "Known");
    const entries = Array.from({ length: 250 }, (_, at): VendorEntry => {
      const name = at === 248 ? "Vendor 0" : at === 249 || at === 1 ? "Known" : `Vendor ${at}`;
      const legalName = at === 249 ? "Known Ireland" : at === 1 ? "Known Ltd" : "";
      const vendor = { ...nothingKnown, name, legalName, country: `Land ${at}` };
      return { rows: [at + 2], vendor, products: [], contactDomain: "", isDomainShared: false };
    });
    const asSent = (portion: readonly VendorEntry[]): ImportedVendor[] =>
      portion.map((entry) => ({ ...entry, rows: [...entry.rows], products: [] }));
    const portions = portionsOf(entries);
    expect(portions).toHaveLength(3);
    const shown: VendorImportLine[] = [];
    for (const portion of portions) {
      const body = { vendors: asSent(portion) };
      shown.push(...(await call(buyer.procurement, "POST /api/buyer/vendor-imports/preview", { body })).json().lines);
    }
    const id = await beginImport(buyer);
    const done: VendorImportLine[] = [];
    for (const portion of portions) done.push(...(await store(buyer, id, asSent(portion), false)).json().lines);
    const told = (lines: readonly VendorImportLine[]) => lines.map(({ row, is, changes }) => ({ row, is, changes }));
    expect(told(done)).toEqual(told(shown));
    expect(
      done
        .filter(({ is }) => is === "changed")
        .map(({ row }) => row)
        .toSorted((a, b) => a - b),
    ).toEqual([3, 250, 251]);
    expect(done.find(({ row }) => row === 251)?.vendorId).toBe(known);
  });
});

describe("the domain of a vendor", () => {
  it("typed by hand with what stands around it is the one a list names", async () => {
    const buyer = await newBuyer("Harbour");
    const id = randomIds.id("vnd");
    const body = {
      ...vendorBody("Lark"),
      name: "Lark",
      legalName: "Lark Ltd",
      domain: "https://WWW.Müller.example/team",
    };
    await call(buyer.procurement, "PUT /api/buyer/vendors/:id", { params: { id }, body: { revision: 0, body } });
    const row = rowSaying(2, { name: "Lark", country: "Ireland", domain: "xn--mller-kva.example" });
    const [line] = (await store(buyer, await beginImport(buyer), [row])).json().lines;
    expect(line).toMatchObject({ is: "changed", vendorId: id });
    expect(line?.changes.map(({ part }) => part)).toEqual(["country"]);
  });
});

describe("an import whose vendor became part of another one", () => {
  it("goes on to its end, says so of the line, and adds nobody twice", async () => {
    const buyer = await newBuyer("Harbour");
    const into = await saved(buyer, "Larkfield");
    const id = await beginImport(buyer);
    const vendors = [rowSaying(2, { name: "Lark", country: "Spain" }), rowSaying(3, { name: "Alder" })];
    await store(buyer, id, vendors, false);
    await merge(buyer, await idOf(buyer, "Lark"), into);
    const again = await store(buyer, id, vendors);
    expect(again.status, again.text).toBe(200);
    const [line] = again.json().lines;
    expect(line).toMatchObject({ is: "unchanged", vendorId: into });
    expect(line?.because.join(" ")).toContain("it was made one with Larkfield since");
    expect((await register(buyer)).entries.map(({ name }) => name)).toEqual(["Alder", "Larkfield"]);
  });

  it("asks who it is where the register had the name before, by way of a second merger too, and takes what was decided", async () => {
    const buyer = await newBuyer("Harbour");
    const [lark, middle, last] = [await saved(buyer, "Lark"), await saved(buyer, "Middle"), await saved(buyer, "Last")];
    await merge(buyer, lark, middle);
    await merge(buyer, middle, last);
    const row = rowSaying(2, { name: "Lark", country: "Ireland" });
    const [asked] = (await store(buyer, await beginImport(buyer), [row])).json().lines;
    expect(asked).toMatchObject({ is: "doubt", doubt: "merged", others: [{ id: last, name: "Last" }] });
    const chosen = { ...row, choice: { as: "same" as const, vendorId: last } };
    const [done] = (await store(buyer, await beginImport(buyer), [chosen])).json().lines;
    expect(done).toMatchObject({ is: "changed", vendorId: last, doubt: "merged", decided: "same" });
    expect((await register(buyer)).total).toBe(1);
  });

  it("leaves out whom a person decided to leave out, also where it is certain by now who it is", async () => {
    const buyer = await newBuyer("Harbour");
    await saved(buyer, "Lark");
    const row = { ...rowSaying(2, { name: "Lark", country: "Ireland" }), choice: { as: "leave" as const } };
    const [line] = (await store(buyer, await beginImport(buyer), [row])).json().lines;
    expect(line).toMatchObject({ is: "doubt", decided: "leave", changes: [] });
  });
});

describe("products that were taken out", () => {
  const away = (buyer: Buyer, id: string, body: { away: true; reason: string } | { away: false }) =>
    call(buyer.procurement, "POST /api/buyer/vendor-products/:id/archive", { params: { id }, body });
  const view = async (buyer: Buyer, id: string) =>
    (await call(buyer.auditor, "GET /api/buyer/vendors/:id", { params: { id } })).json();

  it("stay out when a list tells of them, and the line says so", async () => {
    const buyer = await newBuyer("Harbour");
    const row = rowSaying(2, { name: "Lark" }, [productBody("Lark")]);
    await store(buyer, await beginImport(buyer), [row]);
    const id = await idOf(buyer, "Lark");
    await away(buyer, (await view(buyer, id)).products[0]?.id ?? "", { away: true, reason: "No longer bought" });
    const [line] = (await store(buyer, await beginImport(buyer), [row])).json().lines;
    expect(line).toMatchObject({ is: "unchanged", because: ["“Lark other product” was taken out, and stays so."] });
    expect((await view(buyer, id)).products[0]?.away).not.toBeNull();
  });

  it("do not count among the 200 of a vendor, in a list, by hand or in a merger; only so many come back as fit", async () => {
    const buyer = await newBuyer("Harbour");
    const full = rowSaying(2, { name: "Lark" }, products(200));
    await store(buyer, await beginImport(buyer), [full]);
    const id = await idOf(buyer, "Lark");
    const out = (await view(buyer, id)).products[0]?.id ?? "";
    expect((await away(buyer, out, { away: true, reason: "No longer bought" })).status).toBe(200);
    const further = rowSaying(2, { name: "Lark" }, [productBody("One more")]);
    const [line] = (await store(buyer, await beginImport(buyer), [further])).json().lines;
    expect(line).toMatchObject({ is: "changed", because: [] });
    const shown = (await view(buyer, id)).products;
    expect([shown.length, shown.filter((one) => one.away === null).length]).toEqual([201, 200]);
    const back = await away(buyer, out, { away: false });
    expect([back.status, back.problem().code]).toEqual([409, "register-full"]);
    const [second = ""] = shown.filter((one) => one.away === null).map((one) => one.id);
    await away(buyer, second, { away: true, reason: "No longer bought" });
    expect((await away(buyer, out, { away: false })).status).toBe(200);
    await away(buyer, out, { away: true, reason: "No longer bought" });
    const byHand = await call(buyer.procurement, "PUT /api/buyer/vendor-products/:id", {
      params: { id: randomIds.id("prd") },
      body: { revision: 0, vendorId: id, body: { ...productBody("By hand"), name: "By hand" } },
    });
    expect(byHand.status, byHand.text).toBe(200);
  });
});
