import type { Body } from "#contract/api.ts";

/** What a buyer says of a vendor; every text of it has the mark. */
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

/** What a buyer says of a product; every text of it has the mark. */
export const productBody = (mark: string): Body<"PUT /api/buyer/vendor-products/:id">["body"] => ({
  name: `${mark} other product`,
  purpose: `${mark} purpose`,
  uses: [],
  departments: [`${mark} department`],
});
