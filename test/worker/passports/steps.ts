import type { PassportDesk } from "#contract/passport.ts";
import { call, type Vendor } from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";

const choices = { title: "Lumen", slug: null, systemIds: [], certificateIds: [], requestId: null, evidenceIds: [] };
export const publish = (vendor: Vendor, of: { id?: string; revision?: number; choices?: object } = {}) =>
  call(vendor.owner, "PUT /api/vendor/passports/:id", {
    params: { id: of.id ?? randomIds.id("psp") },
    body: { revision: of.revision ?? 0, choices: { ...choices, ...of.choices } },
  });
export const addressOf = (desk: PassportDesk): string => desk.passports[0]?.url.split("/p/")[1] ?? "";
export const look = (address: string) => call(null, "POST /api/passports/look", { body: { address } });
export const ask = (address: string, from: string = randomIds.id("ip")) =>
  call(null, "POST /api/passports/access", {
    headers: { "cf-connecting-ip": from },
    body: { address, name: "Kim", organisation: "Harbour", email: "kim@harbour.example", reason: "We think of buying" },
  });
/** Who asks for the evidence behind a page. */
export const listed = async (
  { vendor, id }: { vendor: Vendor; id: string },
  query: Readonly<Record<string, string>> = {},
) => (await call(vendor.owner, "GET /api/vendor/passports/:id/requests", { params: { id }, query })).json();
