import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { legalNameKey } from "#domain/register/legal-name.ts";
import { areSameName } from "#domain/register/same-name.ts";
import type { Caller } from "#worker/call.ts";
import type { Database } from "#worker/storage/database.ts";
import { listStanding } from "./standing.repository.ts";
import { findByLegalName, findVendor, type StoredVendor } from "./vendors.repository.ts";

/** What an assessment says of its vendor and product. */
export type Told = Pick<
  SendAssessment,
  "vendorName" | "vendorLegalName" | "contactName" | "contactEmail" | "product" | "purpose" | "uses" | "register"
>;

/** The vendor that stands in the register for one by now; undefined where there is none of that id. */
export async function standing(db: Database, key: { readonly orgId: OrgId; readonly id: VendorId }) {
  const [id] = await listStanding(db, { orgId: key.orgId, vendorIds: [key.id] });
  return id && (await findVendor(db, { ...key, id }));
}

const isNamedSo = ({ body }: StoredVendor, { vendorName, vendorLegalName }: Told): boolean =>
  areSameName(body.name, vendorName) ||
  (body.legalName !== "" && legalNameKey(body.legalName) === legalNameKey(vendorLegalName));

/** The vendor that somebody comes from in the register, as long as the request still names it, or what it was merged from. */
export async function cameFrom({ deps: { db }, principal: { orgId } }: Caller, request: Told) {
  if (request.register === undefined) return undefined;
  const key = { orgId, id: request.register.vendorId };
  const named = await findVendor(db, key);
  const vendor = named?.stage === "merged" ? await standing(db, key) : named;
  return vendor && [named, vendor].some((one) => one && isNamedSo(one, request)) ? vendor : undefined;
}

/** The vendor of the legal name, also where that one was merged into another. */
export async function byLegalName(db: Database, of: { readonly orgId: OrgId; readonly legalName: string }) {
  const named = await findByLegalName(db, of);
  return named?.stage === "merged" ? standing(db, { orgId: of.orgId, id: named.id }) : named;
}

interface AboutBefore {
  readonly vendorId: VendorId | null;
  readonly productId: ProductId | null;
}

/** What a request was about before, with what it says now; what it names as before it stays about, whatever the register calls it. */
export interface Restated {
  readonly was: AboutBefore & Pick<Told, "vendorLegalName" | "product">;
}

/** What a request stays about: its vendor while the company is the same, and then its product while that is called the same. */
export function keptOf(was: Restated["was"], now: Told): Partial<AboutBefore> {
  if (legalNameKey(was.vendorLegalName) !== legalNameKey(now.vendorLegalName)) return {};
  return { vendorId: was.vendorId, productId: areSameName(was.product, now.product) ? was.productId : null };
}
