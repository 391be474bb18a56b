import { env } from "cloudflare:workers";
import type { Body } from "#contract/api.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Buyer, call } from "./portal.ts";

export const importBody = (mark: string): Body<"PUT /api/buyer/vendor-imports/:id"> => ({
  fileName: `${mark} vendors.xlsx`,
  fileHash: "0".repeat(64),
});

/** How a list with two headers is read. */
export const keptMappingBody = (mark: string): Body<"POST /api/buyer/vendor-mappings"> => ({
  headers: [`${mark} supplier`, "Tier"],
  mapping: {
    columns: { name: { header: `${mark.toLowerCase()} supplier`, nth: 0 }, tier: { header: "tier", nth: 0 } },
    orders: {},
    currencies: {},
    tierWords: { high: "critical" },
  },
});

/** A vendor as a browser reads it from a row of a file. */
export const importedVendor = (
  row: number,
  { vendor, products = [] }: { readonly vendor: object; readonly products?: readonly object[] },
): Body<"POST /api/buyer/vendor-imports/preview">["vendors"][number] => ({
  rows: [row],
  vendor,
  products: [...products],
  contactDomain: "",
  isDomainShared: false,
});

/** Who was sent the assessments, as the register has it, and another vendor. */
export async function registered({ owner }: Pick<Buyer, "owner">, mark: string) {
  const otherVendorId = randomIds.id("vnd");
  const body = { revision: 0, body: vendorBody(mark) };
  await call(owner, "PUT /api/buyer/vendors/:id", { params: { id: otherVendorId }, body });
  const { entries } = (await call(owner, "GET /api/buyer/vendors")).json();
  const vendorId = entries.find(({ id }) => id !== otherVendorId)?.id ?? "";
  const { products } = (await call(owner, "GET /api/buyer/vendors/:id", { params: { id: vendorId } })).json();
  const ticked = { vendors: { kind: "ticked" as const, ids: [vendorId] } };
  const campaign = (await call(owner, "POST /api/buyer/campaigns", { body: ticked })).json();
  const importId = randomIds.id("vim");
  await call(owner, "PUT /api/buyer/vendor-imports/:id", { params: { id: importId }, body: importBody(mark) });
  const kept = (await call(owner, "POST /api/buyer/vendor-mappings", { body: keptMappingBody(mark) })).json();
  return {
    vendorMappingId: kept.id,
    importId,
    vendorId,
    productId: products[0]?.id ?? "",
    otherVendorId,
    campaignId: campaign.id,
  };
}

/** A vendor with a product that can be asked about, added to the register. */
async function readyVendor({ owner }: Pick<Buyer, "owner">, mark: string) {
  const [vendorId, productId] = [randomIds.id("vnd"), randomIds.id("prd")];
  const body = { ...vendorBody(mark), name: `${mark} ready vendor`, legalName: `${mark} ready vendor Ltd` };
  await call(owner, "PUT /api/buyer/vendors/:id", { params: { id: vendorId }, body: { revision: 0, body } });
  const uses = [
    {
      id: "use-1",
      name: `${mark} use`,
      description: "",
      factors: { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 },
    },
  ];
  const product = { ...productBody(mark), name: `${mark} ready product`, uses };
  await call(owner, "PUT /api/buyer/vendor-products/:id", {
    params: { id: productId },
    body: { revision: 0, vendorId, body: product },
  });
  return { vendorId, productId };
}

/** A sending to one vendor that can be sent. */
export async function readyCampaign(buyer: Pick<Buyer, "owner">, mark: string) {
  const { vendorId, productId } = await readyVendor(buyer, mark);
  const body = { vendors: { kind: "ticked" as const, ids: [vendorId] } };
  const { id } = (await call(buyer.owner, "POST /api/buyer/campaigns", { body })).json();
  return { params: { id }, productId };
}

/** The same, sending or stopped; nothing has gone out of it. */
export async function campaignIn(state: "sending" | "stopped", buyer: Pick<Buyer, "owner">, mark: string) {
  const { params } = await readyCampaign(buyer, mark);
  await env.DB.prepare("update campaigns set state = ?, goes_on_at = 9e15 where id = ?").bind(state, params.id).run();
  return { params };
}
