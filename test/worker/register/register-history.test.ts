import { describe, expect, it } from "vitest";
import type { VendorBody } from "#contract/register.schema.ts";
import type { VendorHistory } from "#contract/register.ts";
import { eventWords } from "#domain/words/vendor-events.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { beginImport, rowSaying } from "#test/support/worker/import-steps.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { pagesOf } from "#test/support/worker/whole-list.ts";
import { randomIds } from "#worker/ports/ids.ts";

const historyOf = async ({ auditor }: Buyer, id: string, query: Record<string, string> = {}): Promise<VendorHistory> =>
  (await call(auditor, "GET /api/buyer/vendors/:id/history", { params: { id }, query })).json();
const said = ({ entries }: Pick<VendorHistory, "entries">): string[] =>
  entries.map(({ event, product, who }) => {
    const { words, said: more } = eventWords(event);
    return [words, more, product, who].filter(Boolean).join(" | ");
  });
const save = async ({ procurement }: Buyer, id: string, revision: number, body: VendorBody) => {
  const saved = await call(procurement, "PUT /api/buyer/vendors/:id", { params: { id }, body: { revision, body } });
  expect(saved.status, saved.text).toBe(200);
};
const start = { ...vendorBody("Lark"), name: "Lark", legalName: "Lark Ltd" };

describe("what was done with a vendor in the register", () => {
  it("stands in its history with who did it: fields, contacts, tier, products in and out, put away and brought back", async () => {
    const buyer = await newBuyer("Harbour");
    const [id, productId] = [randomIds.id("vnd"), randomIds.id("prd")];
    await save(buyer, id, 0, start);
    await save(buyer, id, 1, { ...start, tier: "important", country: "Ireland", contacts: [] });
    const product = { params: { id: productId }, body: { revision: 0, vendorId: id, body: productBody("Lark") } };
    await call(buyer.procurement, "PUT /api/buyer/vendor-products/:id", product);
    const changed = { ...productBody("Lark"), purpose: "Something else" };
    await call(buyer.procurement, "PUT /api/buyer/vendor-products/:id", {
      ...product,
      body: { revision: 1, vendorId: id, body: changed },
    });
    for (const away of [{ away: true as const, reason: "No longer bought" }, { away: false as const }])
      await call(buyer.owner, "POST /api/buyer/vendor-products/:id/archive", { params: { id: productId }, body: away });
    for (const away of [true, false])
      await call(buyer.owner, "POST /api/buyer/vendors/:id/archive", { params: { id }, body: { away } });
    const [owner, procurement] = [buyer.owner.name, buyer.procurement.name];
    expect(said(await historyOf(buyer, id, { kind: "register" })).toSorted()).toEqual(
      [
        `Added to the register | ${procurement}`,
        `Changed in the register | country, tier, contact; tier critical → important | ${procurement}`,
        `Product added | Lark other product | ${procurement}`,
        `Product changed | used for | Lark other product | ${procurement}`,
        `Product taken out | No longer bought | Lark other product | ${owner}`,
        `Product brought back | Lark other product | ${owner}`,
        `Put away | ${owner}`,
        `Brought back into the register | ${owner}`,
      ].toSorted(),
    );
  });

  it("has what was done with those that were found to be this one, and with the merger itself on both pages", async () => {
    const buyer = await newBuyer("Harbour");
    const [one, other, stranger] = [randomIds.id("vnd"), randomIds.id("vnd"), randomIds.id("vnd")];
    await save(buyer, one, 0, start);
    await save(buyer, other, 0, { ...start, name: "Larkfield", legalName: "Larkfield Ltd" });
    await save(buyer, stranger, 0, { ...start, name: "Alder", legalName: "Alder Ltd" });
    await call(buyer.owner, "POST /api/buyer/vendors/:id/merger", { params: { id: one }, body: { into: other } });
    const by = buyer.procurement.name;
    expect(said(await historyOf(buyer, other)).toSorted()).toEqual(
      [
        `Added to the register | ${by}`,
        `Added to the register | as Lark, which is part of this vendor | ${by}`,
        `Lark found to be this vendor | ${buyer.owner.name}`,
      ].toSorted(),
    );
    expect(said(await historyOf(buyer, one))).toContain(`Found to be Larkfield | ${buyer.owner.name}`);
  });

  it("tells of the imports that added and changed it, and whether one was taken back since", async () => {
    const buyer = await newBuyer("Harbour");
    const store = async (country: string) => {
      const id = await beginImport(buyer);
      const body = { vendors: [rowSaying(2, { name: "Lark", country })], isLast: true };
      const stored = await call(buyer.procurement, "POST /api/buyer/vendor-imports/:id/portions", {
        params: { id },
        body,
      });
      return { id, vendorId: stored.json().lines[0]?.vendorId ?? "" };
    };
    const { vendorId } = await store("Spain");
    const later = await store("Ireland");
    await call(buyer.procurement, "POST /api/buyer/vendor-imports/:id/undo", { params: { id: later.id } });
    const history = await historyOf(buyer, vendorId);
    expect(said(history).toSorted()).toEqual(
      [
        `Added by an import | A vendors.xlsx | ${buyer.procurement.name}`,
        `Changed by an import | A vendors.xlsx; taken back since | ${buyer.procurement.name}`,
      ].toSorted(),
    );
  });

  it("comes in pages that leave nothing out, in one order with all that happened", async () => {
    const buyer = await newBuyer("Harbour");
    const id = randomIds.id("vnd");
    await save(buyer, id, 0, start);
    for (let revision = 1; revision < 8; revision++) await save(buyer, id, revision, { ...start, note: `${revision}` });
    const whole = (await historyOf(buyer, id)).entries.map((entry) => entry.id);
    expect(whole).toHaveLength(8);
    const pages = await pagesOf(async (query) => ({ ...(await historyOf(buyer, id, query)), total: null }), 3);
    expect(pages.flatMap(({ entries }) => entries.map((entry) => entry.id))).toEqual(whole);
  });

  it("is nobody else's: another organisation's vendor of the same id shares nothing", async () => {
    const [buyer, stranger] = [await newBuyer("Harbour"), await newBuyer("Stranger")];
    const id = randomIds.id("vnd");
    await save(buyer, id, 0, start);
    await save(stranger, id, 0, start);
    await save(stranger, id, 1, { ...start, note: "Theirs" });
    expect((await historyOf(buyer, id)).entries).toHaveLength(1);
  });
});
