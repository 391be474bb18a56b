import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { VendorBody } from "#contract/register.schema.ts";
import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import type { VendorImportLine } from "#contract/vendor-import.ts";
import { nothingKnown } from "#domain/register/import/applied.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { beginImport, rowSaying } from "#test/support/worker/import-steps.ts";
import { type Buyer, call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { importBody } from "#test/support/worker/register-world.ts";
import { assessmentBody } from "#test/support/worker/world.ts";
import { randomIds } from "#worker/ports/ids.ts";

/** A vendor of whom nothing is known, to be saved. */
const blank = { ...nothingKnown, contacts: [] };
const preview = async ({ procurement }: Buyer, vendors: ImportedVendor[]) =>
  (await call(procurement, "POST /api/buyer/vendor-imports/preview", { body: { vendors } })).json().lines;
const store = ({ procurement }: Buyer, id: string, vendors: ImportedVendor[], isLast = true) =>
  call(procurement, "POST /api/buyer/vendor-imports/:id/portions", { params: { id }, body: { vendors, isLast } });
const undo = ({ procurement }: Buyer, id: string) =>
  call(procurement, "POST /api/buyer/vendor-imports/:id/undo", { params: { id } });

async function imported(buyer: Buyer, vendors: ImportedVendor[]) {
  const id = await beginImport(buyer);
  const stored = await store(buyer, id, vendors);
  expect(stored.status, stored.text).toBe(200);
  return { id, lines: stored.json().lines };
}
const register = async ({ auditor }: Buyer) =>
  (await call(auditor, "GET /api/buyer/vendors", { query: { most: "100" } })).json();
const view = async ({ auditor }: Buyer, id: string) =>
  (await call(auditor, "GET /api/buyer/vendors/:id", { params: { id } })).json();
async function save(
  { procurement }: Buyer,
  body: VendorBody,
  { id = randomIds.id("vnd"), revision = 0 }: { id?: string; revision?: number } = {},
) {
  const sent = { params: { id }, body: { revision, body } };
  expect((await call(procurement, "PUT /api/buyer/vendors/:id", sent)).status).toBe(200);
  return id;
}
/** An id of an answer, as a body names it. */
const vendorIds = z.string().brand<"vendor">();
const fates = (lines: readonly VendorImportLine[]) => lines.map((line) => line.is);

describe("a list of vendors that comes in", () => {
  it("adds vendors with contacts, contract and products, found by their words, and says so in the log", async () => {
    const buyer = await newBuyer("Harbour");
    const { lines } = await imported(buyer, [
      rowSaying(2, { ...vendorBody("Lark"), name: "Larkfield", legalName: "Larkfield Ltd" }, [productBody("Lark")]),
      rowSaying(3, { name: "Alder" }),
    ]);
    expect(fates(lines)).toEqual(["new", "new"]);
    const { entries, counts } = await register(buyer);
    expect(entries.map(({ name, products, contacts }) => [name, products, contacts])).toEqual([
      ["Alder", 0, 0],
      ["Larkfield", 1, 1],
    ]);
    expect(counts["never-asked"]).toBe(2);
    const found = await call(buyer.auditor, "GET /api/buyer/vendors", { query: { search: "larkf" } });
    expect(found.json().total).toBe(1);
    const query = { subject: entries[1]?.id ?? "" };
    const { entries: told } = (await call(buyer.owner, "GET /api/buyer/log", { query })).json();
    expect(told[0]).toMatchObject({ says: [{}, { text: "A vendors.xlsx" }, { text: ": 2 vendors added, 0 changed" }] });
  });

  it("says of the same list again that nothing changes, and of changed cells what was and what will be", async () => {
    const buyer = await newBuyer("Harbour");
    const list = [
      rowSaying(2, { ...vendorBody("Lark"), name: "Lark" }, [productBody("Lark")]),
      rowSaying(3, { name: "Alder" }),
    ];
    await imported(buyer, list);
    expect(fates(await preview(buyer, list))).toEqual(["unchanged", "unchanged"]);
    const before = await register(buyer);
    const [changed] = await preview(buyer, [
      rowSaying(2, { name: "Lark", country: "Ireland", legalName: "LARK other vendor, Limited" }),
    ]);
    expect(changed?.changes).toEqual([
      { part: "legalName", of: "", from: "Lark other vendor Ltd", to: "LARK other vendor, Limited" },
      { part: "country", of: "", from: "Lark land", to: "Ireland" },
    ]);
    expect(await register(buyer)).toEqual(before);
  });

  it("never erases what the file leaves empty, and adds contacts and departments to those that are there", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await save(buyer, { ...vendorBody("Lark"), name: "Lark", legalName: "Lark Ltd" });
    const contact = { name: "Ana Ruiz", email: "ana@lark.example", role: "Security" };
    await imported(buyer, [rowSaying(2, { name: "LARK", legalName: "Lark Limited", contacts: [contact] })]);
    const { body } = await view(buyer, id);
    expect(body).toMatchObject({
      ...vendorBody("Lark"),
      name: "LARK",
      legalName: "Lark Limited",
      contacts: [{}, contact],
    });
  });

  it("asks who a line is: two of one name, another domain, or another name with the domain of one alone", async () => {
    const buyer = await newBuyer("Harbour");
    const lark = await save(buyer, { ...blank, name: "Lark", legalName: "Lark Ltd", domain: "lark.example" });
    await save(buyer, { ...blank, name: "Alder", legalName: "Alder Ltd", domain: "a.example" });
    await save(buyer, { ...blank, name: "Alder", legalName: "ALDER Limited", domain: "b.example" });
    const lines = await preview(buyer, [
      rowSaying(2, { name: "Lark", domain: "other.example" }),
      rowSaying(3, { name: "Alder" }),
      rowSaying(4, { name: "Alder", domain: "b.example" }),
      rowSaying(5, { name: "Lark Ireland", domain: "lark.example" }),
      { ...rowSaying(6, { name: "Lark France", domain: "lark.example" }), isDomainShared: true },
    ]);
    expect(lines.map((line) => line.doubt ?? line.is)).toEqual([
      "other-domain",
      "several-names",
      "unchanged",
      "same-domain",
      "new",
    ]);
    const doubtful = rowSaying(2, { name: "Lark", domain: "other.example" });
    const { lines: stored } = await imported(buyer, [
      doubtful,
      { ...doubtful, rows: [3], choice: { as: "same", vendorId: "vnd_a_stranger" } },
      { ...doubtful, rows: [4], choice: { as: "new" } },
    ]);
    expect(fates(stored)).toEqual(["doubt", "doubt", "new"]);
    const same = {
      ...rowSaying(2, { name: "Lark", domain: "moved.example" }),
      choice: { as: "same" as const, vendorId: lark },
    };
    const { lines: chosen } = await imported(buyer, [same]);
    expect(chosen[0]).toMatchObject({ is: "changed", vendorId: lark });
    expect((await register(buyer)).total).toBe(4);
  });

  it("refuses a line that does not fit with its row and reason, and takes the others", async () => {
    const buyer = await newBuyer("Harbour");
    await save(buyer, { ...blank, name: "Lark", contract: { ...blank.contract, startsOn: "2027-06-01" } });
    const { lines } = await imported(buyer, [
      rowSaying(2, { name: "" }),
      rowSaying(3, { name: "Lark", contract: { ...blank.contract, endsOn: "2027-01-01" } }),
      rowSaying(4, { name: "Wrong", contract: { ...blank.contract, endsOn: "2027-02-29" } }),
      rowSaying(5, { name: "Alder" }),
      { ...rowSaying(6, { name: "Birch" }), products: [{ name: "Loop" }] },
    ]);
    expect(fates(lines)).toEqual(["refused", "refused", "refused", "new", "refused"]);
    expect(lines.map(({ because }) => because.join(" "))[1]).toContain("The end lies before the start");
    expect((await register(buyer)).entries.map(({ name }) => name)).toEqual(["Alder", "Lark"]);
  });

  it("goes on after it stopped, and adds nothing twice, also when a portion comes twice at once", async () => {
    const buyer = await newBuyer("Harbour");
    const vendors = Array.from({ length: 40 }, (_, at) =>
      rowSaying(at + 2, { name: `Vendor ${at}` }, [productBody(`V${at}`)]),
    );
    const id = await beginImport(buyer);
    const answers = await Promise.all([1, 2, 3].map(() => store(buyer, id, vendors, false)));
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(
      (await call(buyer.owner, "PUT /api/buyer/vendor-imports/:id", { params: { id }, body: importBody("A") })).status,
    ).toBe(200);
    expect(fates((await store(buyer, id, vendors)).json().lines)).toEqual(vendors.map(() => "unchanged"));
    const { entries } = await register(buyer);
    expect([entries.length, ...new Set(entries.map(({ products }) => products))]).toEqual([40, 1]);
    expect((await store(buyer, id, vendors)).problem().code).toBe("vendor-import-over");
  });

  it("knows a vendor that it added as a new one of the same name when it goes on", async () => {
    const buyer = await newBuyer("Harbour");
    await save(buyer, { ...blank, name: "Lark", domain: "lark.example" });
    const other = { ...rowSaying(2, { name: "Lark", domain: "other.example" }), choice: { as: "new" as const } };
    const id = await beginImport(buyer);
    await store(buyer, id, [other], false);
    expect(fates((await store(buyer, id, [other], false)).json().lines)).toEqual(["unchanged"]);
    expect((await register(buyer)).total).toBe(2);
  });

  it("is nobody else's: an import of another organisation is not there", async () => {
    const [buyer, stranger] = [await newBuyer("Harbour"), await newBuyer("Elsewhere")];
    const { id } = await imported(buyer, [rowSaying(2, { name: "Lark" })]);
    for (const asked of [await store(stranger, id, [rowSaying(2, { name: "Lark" })]), await undo(stranger, id)])
      expect(asked.status).toBe(404);
    expect((await call(stranger.owner, "GET /api/buyer/vendor-imports")).json().entries).toEqual([]);
  });
});

describe("an import that is taken back", () => {
  it("leaves the register as it was, word for word", async () => {
    const buyer = await newBuyer("Harbour");
    const id = await save(buyer, { ...vendorBody("Lark"), name: "Lark" });
    const product = randomIds.id("prd");
    const body = { revision: 0, vendorId: id, body: { ...productBody("Lark"), name: "Loop" } };
    await call(buyer.owner, "PUT /api/buyer/vendor-products/:id", { params: { id: product }, body });
    const before = await view(buyer, id);
    const { id: importId } = await imported(buyer, [
      rowSaying(2, { ...vendorBody("Lark"), name: "Lark", note: "Changed" }, [
        { ...productBody("Lark"), name: "loop", purpose: "Changed" },
        { ...productBody("Lark"), name: "Suite" },
      ]),
      rowSaying(3, { name: "Alder" }, [productBody("Alder")]),
    ]);
    expect((await view(buyer, id)).products).toHaveLength(2);
    expect((await undo(buyer, importId)).json()).toEqual({ takenBack: 2, left: [], isDone: true });
    const after = await view(buyer, id);
    expect([after.body, after.products.map((one) => one.body)]).toEqual([
      before.body,
      before.products.map((one) => one.body),
    ]);
    expect((await register(buyer)).total).toBe(1);
    const words = await env.DB.prepare("select 1 from list_words where org_id = ? and word = 'alder'")
      .bind(buyer.orgId)
      .all();
    expect(words.results).toEqual([]);
    expect((await undo(buyer, importId)).problem().code).toBe("vendor-import-over");
  });

  it("leaves alone, and names, what was changed, asked or merged since", async () => {
    const buyer = await newBuyer("Harbour");
    const names = ["Asked", "Changed", "Product", "Into", "Merged", "Untouched"];
    const { id, lines } = await imported(
      buyer,
      names.map((name, at) => rowSaying(at + 2, { name, legalName: `${name} Ltd` }, [productBody(name)])),
    );
    const [asked = "", changed = "", product = "", into = "", merged = ""] = lines.map(
      ({ vendorId }) => vendorId ?? "",
    );
    const vendor = await newVendor("Asked");
    const request = { ...assessmentBody({ mark: "Lark", vendor }), vendorName: "Asked", vendorLegalName: "Asked Ltd" };
    await call(buyer.procurement, "POST /api/buyer/assessments", { body: request });
    await save(buyer, { ...blank, name: "Changed", note: "Mine" }, { id: changed, revision: 1 });
    const [theirs] = (await view(buyer, product)).products;
    await call(buyer.procurement, "PUT /api/buyer/vendor-products/:id", {
      params: { id: theirs?.id ?? "" },
      body: { revision: 1, vendorId: vendorIds.parse(product), body: { ...productBody("X"), name: "Mine" } },
    });
    await call(buyer.procurement, "POST /api/buyer/vendors/:id/merger", { params: { id: merged }, body: { into } });
    const { left, takenBack } = (await undo(buyer, id)).json();
    expect(takenBack).toBe(1);
    expect(Object.fromEntries(left.map(({ name, because }) => [name, because]))).toEqual({
      Asked: "asked",
      Changed: "changed",
      Product: "changed",
      Into: "merged",
      Merged: "merged",
    });
    expect((await view(buyer, asked)).body.name).toBe("Asked");
    expect((await register(buyer)).total).toBe(4);
  });

  it("can be followed by the one before it: each leaves the register as it found it", async () => {
    const buyer = await newBuyer("Harbour");
    const first = await imported(buyer, [rowSaying(2, { name: "Lark" }, [productBody("Lark")])]);
    const products = [{ ...productBody("Lark"), purpose: "Changed" }];
    const second = await imported(buyer, [rowSaying(2, { name: "Lark", country: "Ireland" }, products)]);
    expect((await undo(buyer, second.id)).json()).toMatchObject({ takenBack: 1, left: [] });
    expect((await view(buyer, first.lines[0]?.vendorId ?? "")).body.country).toBe("");
    expect((await undo(buyer, first.id)).json()).toMatchObject({ takenBack: 1, left: [] });
    expect((await register(buyer)).total).toBe(0);
  });

  it("takes a day and no longer", async () => {
    const buyer = await newBuyer("Harbour");
    const { id } = await imported(buyer, [rowSaying(2, { name: "Lark" })]);
    await env.DB.prepare("update vendor_imports set stored_at = stored_at - 86400001 where id = ?").bind(id).run();
    expect((await undo(buyer, id)).problem().code).toBe("vendor-import-over");
    const [shown] = (await call(buyer.owner, "GET /api/buyer/vendor-imports")).json().entries;
    expect(shown).toMatchObject({ state: "done", added: 1, undoableUntil: null });
  });
});
