import type { Body } from "#contract/api.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Buyer, call } from "./portal.ts";

export const vendorBody = (mark: string): Body<"PUT /api/buyer/vendors/:id">["body"] => ({
  name: `${mark} other vendor`,
  legalName: `${mark} other vendor Ltd`,
  website: `https://${mark.toLowerCase()}.example`,
  domain: `${mark.toLowerCase()}.example`,
  country: `${mark} land`,
  contacts: [{ name: `${mark} person`, email: `person@${mark.toLowerCase()}.example`, role: `${mark} role` }],
  owner: { name: `${mark} owner of the business`, email: "" },
  contract: {
    number: `${mark} 42`,
    value: 12_000,
    currency: "EUR",
    startsOn: null,
    endsOn: "2028-02-29",
    noticeDays: 90,
  },
  tier: "critical",
  note: `${mark} note`,
});

export const productBody = (mark: string): Body<"PUT /api/buyer/vendor-products/:id">["body"] => ({
  name: `${mark} other product`,
  purpose: `${mark} purpose`,
  uses: [],
  departments: [`${mark} department`],
});

export const importBody = (mark: string): Body<"PUT /api/buyer/vendor-imports/:id"> => ({
  fileName: `${mark} vendors.xlsx`,
  fileHash: "0".repeat(64),
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
  const importId = randomIds.id("vim");
  await call(owner, "PUT /api/buyer/vendor-imports/:id", { params: { id: importId }, body: importBody(mark) });
  return { importId, vendorId, productId: products[0]?.id ?? "", otherVendorId };
}
