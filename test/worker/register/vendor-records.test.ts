import { expect, it } from "vitest";
import { mostRecords } from "#domain/register/most-records.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";

async function vendorIn({ procurement }: Buyer, name: string): Promise<string> {
  const id = randomIds.id("vnd");
  const body = { ...vendorBody("Lark"), name };
  const saved = await call(procurement, "PUT /api/buyer/vendors/:id", { params: { id }, body: { revision: 0, body } });
  expect(saved.status).toBe(200);
  return id;
}

async function productOf({ procurement }: Buyer, { vendorId, name }: { vendorId: string; name: string }) {
  const id = randomIds.id("prd");
  const body = { revision: 0, vendorId, body: { ...productBody("Lark"), name } };
  const saved = await call(procurement, "PUT /api/buyer/vendor-products/:id", { params: { id }, body });
  expect(saved.status).toBe(200);
  return id;
}

const recordsOf = async (buyer: Buyer, ids: readonly string[]) =>
  (await call(buyer.auditor, "GET /api/buyer/vendor-records", { query: { ids: ids.join(",") } })).json().records;

it("the whole of some vendors is given in the order in which they are named, with the products that are in use", async () => {
  const buyer = await newBuyer();
  const [first, second] = [await vendorIn(buyer, "First"), await vendorIn(buyer, "Second")];
  await productOf(buyer, { vendorId: first, name: "Loop" });
  await productOf(buyer, { vendorId: first, name: "Basket" });
  const gone = await productOf(buyer, { vendorId: first, name: "Old" });
  await call(buyer.procurement, "POST /api/buyer/vendor-products/:id/archive", {
    params: { id: gone },
    body: { away: true, reason: "Not bought any more" },
  });
  const records = await recordsOf(buyer, [second, first]);
  expect(records.map(({ body, products }) => [body.name, products.map(({ name }) => name)])).toEqual([
    ["Second", []],
    ["First", ["Basket", "Loop"]],
  ]);
  expect(records[1]?.body.contract).toEqual(vendorBody("Lark").contract);
});

it("a vendor of another organisation is not there, named or not", async () => {
  const [buyer, other] = [await newBuyer(), await newBuyer()];
  const foreign = await vendorIn(other, "Theirs");
  await productOf(other, { vendorId: foreign, name: "Theirs too" });
  const own = await vendorIn(buyer, "Ours");
  expect((await recordsOf(buyer, [foreign, own])).map(({ id }) => id)).toEqual([own]);
});

it("more vendors than are given at once are refused, and not left out without a word", async () => {
  const buyer = await newBuyer();
  const ids = Array.from({ length: mostRecords + 1 }, (_, at) => `vnd_${at}`).join(",");
  expect((await call(buyer.auditor, "GET /api/buyer/vendor-records", { query: { ids } })).status).toBe(422);
});
