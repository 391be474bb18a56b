import { describe, expect, it } from "vitest";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { addVendor, items, keyOf, prepare, sentBy, start, takeOut, underWay, untilState, view, work } from "./steps.ts";

const tierSaid = async (buyer: Buyer, vendorId: string, tier: "critical" | null) => {
  const params = { id: vendorId };
  const { revision, body } = (await call(buyer.owner, "GET /api/buyer/vendors/:id", { params })).json();
  return call(buyer.owner, "PUT /api/buyer/vendors/:id", { params, body: { revision, body: { ...body, tier } } });
};
const linesOf = async (buyer: Buyer, id: string) =>
  (await items(buyer, id)).map(({ vendorName, state, why }) => [vendorName, state, why]);
const save = async (buyer: Buyer, id: string) => {
  const { revision, body } = await view(buyer, id);
  const saved = await call(buyer.procurement, "PUT /api/buyer/campaigns/:id", {
    params: { id },
    body: { revision, body },
  });
  expect(saved.status, saved.text).toBe(200);
};

describe("what goes out is what was looked through", () => {
  it("refuses to send after one line was taken out and another one in, though as many are ready", async () => {
    const buyer = await newBuyer("Harbour");
    const alder = await addVendor(buyer, "Alder");
    const birch = await addVendor(buyer, "Birch");
    const id = await prepare(buyer);
    await takeOut(buyer, id, alder.productId, true);
    const seen = await view(buyer, id);
    await takeOut(buyer, id, birch.productId, true);
    await takeOut(buyer, id, alder.productId, false);
    expect((await start(buyer, seen)).problem().code).toBe("campaign-changed");
    expect((await start(buyer, await view(buyer, id))).status).toBe(200);
    await untilState(buyer, id, "sent");
    expect(await linesOf(buyer, id)).toEqual([
      ["Alder", "sent", null],
      ["Birch", "left-out", "taken-out"],
    ]);
  });

  it("works a line out anew when it is taken in again", async () => {
    const buyer = await newBuyer("Harbour");
    const { vendorId, productId } = await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await takeOut(buyer, id, productId, true);
    const params = { id: vendorId };
    const { revision, body } = (await call(buyer.owner, "GET /api/buyer/vendors/:id", { params })).json();
    const gone = { ...body, contacts: [] };
    await call(buyer.owner, "PUT /api/buyer/vendors/:id", { params, body: { revision, body: gone } });
    expect((await takeOut(buyer, id, productId, false)).status).toBe(200);
    expect(await linesOf(buyer, id)).toEqual([["Alder", "left-out", "no-contact"]]);
  });

  it("sends nothing to somebody who is no contact of the vendor any more", async () => {
    const buyer = await newBuyer("Harbour");
    const { vendorId } = await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await underWay(id, buyer.procurement.personId);
    const contacts = [{ name: "New", email: "new@alder.example", role: "" }];
    const body = { ...vendorBody("Alder"), name: "Alder", legalName: "Alder Ltd", tier: null, contacts };
    await call(buyer.owner, "PUT /api/buyer/vendors/:id", { params: { id: vendorId }, body: { revision: 1, body } });
    await work(keyOf(buyer, id));
    expect(await linesOf(buyer, id)).toEqual([["Alder", "failed", "changed"]]);
    expect(await sentBy(buyer)).toMatchObject({ requests: 0, mails: 0 });
  });

  it("sends nothing about a product that is in another tier by now, and prepares it once more when asked to", async () => {
    const buyer = await newBuyer("Harbour");
    await call(buyer.owner, "PUT /api/buyer/tiers", { body: { base: 0, rules: suggestedRules } });
    const { vendorId } = await addVendor(buyer, "Alder");
    await addVendor(buyer, "Birch");
    const id = await prepare(buyer);
    const { body, revision } = await view(buyer, id);
    const questionnaire = { kind: "one", id: "ai-vendor-core" } as const;
    await call(buyer.owner, "PUT /api/buyer/campaigns/:id", {
      params: { id },
      body: { revision, body: { ...body, questionnaire } },
    });
    await underWay(id, buyer.procurement.personId);
    await tierSaid(buyer, vendorId, "critical");
    await work(keyOf(buyer, id));
    expect(await linesOf(buyer, id)).toEqual([
      ["Alder", "failed", "changed"],
      ["Birch", "sent", null],
    ]);
    const again = await call(buyer.procurement, "POST /api/buyer/campaigns", {
      body: { vendors: { kind: "failed", campaignId: keyOf(buyer, id).campaignId } },
    });
    expect((await items(buyer, again.json().id)).map(({ vendorName, tier }) => [vendorName, tier])).toEqual([
      ["Alder", "critical"],
    ]);
  });
});

describe("no line of what is prepared disappears", () => {
  it("stays and says why when its product is taken out of the register", async () => {
    const buyer = await newBuyer("Harbour");
    const { productId } = await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    const params = { id: productId };
    const away = await call(buyer.owner, "POST /api/buyer/vendor-products/:id/archive", {
      params,
      body: { away: true, reason: "Replaced" },
    });
    expect(away.status, away.text).toBe(200);
    await save(buyer, id);
    expect(await linesOf(buyer, id)).toEqual([["Alder", "left-out", "product-away"]]);
  });

  it("goes to the vendor that another one was merged into", async () => {
    const buyer = await newBuyer("Harbour");
    const alder = await addVendor(buyer, "Alder");
    const birch = await addVendor(buyer, "Birch", { product: null });
    const id = await prepare(buyer);
    const merged = await call(buyer.owner, "POST /api/buyer/vendors/:id/merger", {
      params: { id: alder.vendorId },
      body: { into: birch.vendorId },
    });
    expect(merged.status, merged.text).toBe(200);
    await save(buyer, id);
    expect(await items(buyer, id)).toMatchObject([{ vendorName: "Birch", product: "Alder Loop", state: "ready" }]);
  });

  it("has no line for a vendor's products that are out of the register, and says that it has none in use", async () => {
    const buyer = await newBuyer("Harbour");
    const alder = await addVendor(buyer, "Alder");
    await call(buyer.owner, "PUT /api/buyer/vendor-products/:id", {
      params: { id: "prd_second" },
      body: { revision: 0, vendorId: alder.vendorId, body: productBody("Second") },
    });
    for (const id of [alder.productId, "prd_second"])
      await call(buyer.owner, "POST /api/buyer/vendor-products/:id/archive", {
        params: { id },
        body: { away: true, reason: "Replaced" },
      });
    expect(await linesOf(buyer, await prepare(buyer))).toEqual([["Alder", "left-out", "no-product"]]);
  });
});
