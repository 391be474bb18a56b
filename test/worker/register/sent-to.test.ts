import { describe, expect, it } from "vitest";
import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { Correct } from "#contract/exit.schema.ts";
import { vendorBody } from "#test/support/register-bodies.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { aRequest } from "#test/support/worker/requests.ts";
import { randomIds } from "#worker/ports/ids.ts";

const registered = async ({ owner }: Buyer) => (await call(owner, "GET /api/buyer/vendors")).json().entries;
const vendor = async ({ owner }: Buyer, id: string) =>
  (await call(owner, "GET /api/buyer/vendors/:id", { params: { id } })).json();
const sent = async ({ procurement }: Buyer, changed: Partial<SendAssessment>): Promise<string> =>
  (await call(procurement, "POST /api/buyer/assessments", { body: aRequest(changed) })).json().id;
const about = async ({ owner }: Buyer, id: string) =>
  (await call(owner, "GET /api/buyer/assessments/:id", { params: { id } })).json();

async function named({ procurement }: Buyer, names: { readonly name: string; readonly legalName: string }) {
  const id = randomIds.id("vnd");
  const body = { ...vendorBody("Lark"), ...names };
  await call(procurement, "PUT /api/buyer/vendors/:id", { params: { id }, body: { revision: 0, body } });
  return id;
}
async function rename(
  { procurement }: Buyer,
  id: string,
  names: { readonly name: string; readonly legalName: string },
) {
  const { revision, body } = (await call(procurement, "GET /api/buyer/vendors/:id", { params: { id } })).json();
  const renamed = { revision, body: { ...body, ...names } };
  const { status } = await call(procurement, "PUT /api/buyer/vendors/:id", { params: { id }, body: renamed });
  expect(status).toBe(200);
}
const merge = ({ owner }: Buyer, id: string, into: string) =>
  call(owner, "POST /api/buyer/vendors/:id/merger", { params: { id }, body: { into } });
async function correct(buyer: Buyer, id: string, change: Partial<Correct>) {
  const { vendorLegalName, product, purpose, uses } = await about(buyer, id);
  const body = { vendorLegalName, product, purpose, uses: [...uses], ...change };
  const { status } = await call(buyer.procurement, "PUT /api/buyer/assessments/:id/asked", { params: { id }, body });
  expect(status).toBe(200);
}

describe("of which vendor of the register a request is", () => {
  it("is the one somebody comes from, also with a product that the register does not know yet", async () => {
    const buyer = await newBuyer("Harbour");
    const from = await named(buyer, { name: "Larkfield", legalName: "" });
    const register = { vendorId: from };
    await sent(buyer, {
      register,
      vendorName: "Larkfield",
      vendorLegalName: "Larkfield Holdings Ltd",
      product: "Loop",
    });
    expect(await registered(buyer)).toMatchObject([{ id: from, asked: 1, products: 1 }]);
    expect((await vendor(buyer, from)).body.legalName).toBe("Larkfield Holdings Ltd");
  });

  it("is the one that another was merged into, by the page somebody comes from and by the legal name", async () => {
    const buyer = await newBuyer("Harbour");
    const old = await named(buyer, { name: "Larkfield", legalName: "Larkfield Ltd" });
    const stands = await named(buyer, { name: "Wren Group", legalName: "Wren Group SE" });
    expect((await merge(buyer, old, stands)).status).toBe(200);
    await sent(buyer, {
      register: { vendorId: old },
      vendorName: "Larkfield",
      vendorLegalName: "Larkfield Ltd",
      product: "A",
    });
    await sent(buyer, { vendorName: "Larkfield", vendorLegalName: "LARKFIELD Limited", product: "B" });
    expect(await registered(buyer)).toMatchObject([{ id: stands, asked: 2, products: 2 }]);
  });

  it("is another one where somebody came from one page and names another company", async () => {
    const buyer = await newBuyer("Harbour");
    const from = await named(buyer, { name: "Larkfield", legalName: "Larkfield Ltd" });
    await sent(buyer, { register: { vendorId: from }, vendorName: "Wren", vendorLegalName: "Wren SE" });
    expect((await registered(buyer)).map(({ asked }) => asked).sort()).toEqual([0, 1]);
  });

  it("stays the same while its words are corrected, whatever the register calls it by now", async () => {
    const buyer = await newBuyer("Harbour");
    const from = await named(buyer, { name: "Larkfield", legalName: "" });
    const id = await sent(buyer, {
      register: { vendorId: from },
      vendorName: "Larkfield",
      vendorLegalName: "Larkfield Ltd",
    });
    const { vendorId, productId } = await about(buyer, id);
    await rename(buyer, from, { name: "Wren", legalName: "Wren SE" });
    await correct(buyer, id, { purpose: "For the night shift" });
    expect(await about(buyer, id)).toMatchObject({ vendorId, productId });
    await correct(buyer, id, { product: "Another" });
    const now = await about(buyer, id);
    expect(now.vendorId).toBe(vendorId);
    expect(now.productId).not.toBe(productId);
    await correct(buyer, id, { vendorLegalName: "Finch BV" });
    expect((await about(buyer, id)).vendorId).not.toBe(vendorId);
  });
});
