import type { IntakeBody } from "#contract/intake.schema.ts";
import type { IntakeCandidate, IntakeView } from "#contract/intake.ts";
import type { VendorBody } from "#contract/register.schema.ts";
import type { VendorId } from "#domain/ids.ts";
import { nothingKnown } from "#domain/register/import/applied.ts";
import { domainIn, isFreeMail } from "#domain/register/import/domains.ts";
import { areSameName } from "#domain/register/same-name.ts";
import type { Caller } from "#worker/call.ts";
import { findProduct, listProducts } from "#worker/features/register/products.repository.ts";
import { findAlike, findNamed, findVendor, type StoredVendor } from "#worker/features/register/vendors.repository.ts";
import type { StoredIntake } from "./intakes.repository.ts";

/** The vendor as whoever asks describes it; nothing is said of its legal name. */
export function describedVendor(body: IntakeBody, asker: { name: string; email: string }): VendorBody {
  const { contact, website, vendorName } = body;
  const domain = domainIn(website) ?? domainIn(contact.email) ?? "";
  return {
    ...nothingKnown,
    name: vendorName,
    website,
    domain: isFreeMail(domain) ? "" : domain,
    contacts: contact.email === "" ? [] : [{ name: contact.name || contact.email, email: contact.email, role: "" }],
    owner: asker,
  };
}

/** Nothing of the register has this id. */
const nobody = "" as VendorId;

/** What it became in the register; until then, whom of the register it may be about: whoever looks says. */
export async function candidatesFor(
  caller: Caller,
  intake: StoredIntake,
): Promise<Pick<IntakeView, "became" | "candidates">> {
  const { db } = caller.deps;
  const { orgId, vendorId, productId, body } = intake;
  if (vendorId !== null && productId !== null) {
    // Where the product is by now: its vendor may have been found to be another one.
    const product = await findProduct(db, { orgId, id: productId });
    const vendor = await findVendor(db, { orgId, id: product?.vendorId ?? vendorId });
    const named = { vendorName: vendor?.body.name ?? body.vendorName, product: product?.body.name ?? body.product };
    return { became: { vendorId: vendor?.id ?? vendorId, productId, ...named }, candidates: [] };
  }
  const described = describedVendor(body, { name: "", email: "" });
  const { byName, byDomain } = await findAlike(db, { orgId, id: nobody, body: described });
  const byWords = await findNamed(db, { orgId, name: body.vendorName });
  const found = [
    ...byName.map((vendor) => ({ vendor, by: "name" as const })),
    ...byDomain.map((vendor) => ({ vendor, by: "domain" as const })),
    ...byWords.map((vendor) => ({ vendor, by: "words" as const })),
  ];
  const each = found.filter((one, at) => found.findIndex(({ vendor }) => vendor.id === one.vendor.id) === at);
  const candidates = [];
  for (const one of each) candidates.push(await candidateOf(caller, { ...one, body }));
  return { became: null, candidates };
}

async function candidateOf(
  { deps, principal }: Caller,
  of: { readonly vendor: StoredVendor; readonly by: IntakeCandidate["by"]; readonly body: IntakeBody },
): Promise<IntakeCandidate> {
  const { vendor, by, body } = of;
  const products = await listProducts(deps.db, { orgId: principal.orgId, id: vendor.id });
  return {
    id: vendor.id,
    name: vendor.body.name,
    legalName: vendor.body.legalName,
    by,
    isArchived: vendor.stage === "archived",
    tier: vendor.body.tier,
    products: products.map(({ id, body: { name }, away }) => ({
      id,
      name,
      isAlike: areSameName(name, body.product),
      isAway: away !== null,
    })),
  };
}
