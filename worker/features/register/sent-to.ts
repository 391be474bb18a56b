import type { ProductBody, VendorBody } from "#contract/register.schema.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { nothingKnown } from "#domain/register/import/applied.ts";
import { areSameName } from "#domain/register/same-name.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { Caller } from "#worker/call.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { bringBackEffects } from "./asked.repository.ts";
import { assertSoMany, listProducts, productBackEffects, productEffects } from "./products.repository.ts";
import { findTierRules } from "./tiers.repository.ts";
import { assertNotNamed, type StoredVendor, vendorEffects } from "./vendors.repository.ts";
import { byLegalName, cameFrom, keptOf, type Restated, standing, type Told } from "./which-vendor.ts";

/** What an assessment is about, in the register. */
export interface Registered {
  readonly vendorId: VendorId;
  readonly productId: ProductId;
  /** In which tier the product stands with these uses; null where nothing says. */
  readonly tier: Tier | null;
  /** Adds what was not there yet; when the vendor was last asked is worked out behind what is sent (`askedEffect`). */
  readonly effects: readonly Effect[];
}

const vendorBody = ({ vendorName, vendorLegalName, contactName, contactEmail }: Told): VendorBody => ({
  ...nothingKnown,
  name: vendorName,
  legalName: vendorLegalName,
  contacts: [{ name: contactName, email: contactEmail, role: "" }],
});

const productBody = ({ product, purpose, uses }: Told): ProductBody => ({
  name: product,
  purpose,
  uses,
  departments: [],
});

/**
 * The vendor and the product that are asked about: those the request was about before and names as before, those of the
 * register that somebody comes from, else by the legal name but for its form, and by the product's name but for case and
 * punctuation. What the register knows stays as it is; what it does not know, also the legal name, is added; the batch rolls
 * back (`stale_revision`) when somebody added it meanwhile.
 */
export async function registerSending(call: Caller, request: Told, restated?: Restated): Promise<Registered> {
  const { deps, principal, at } = call;
  const { db, ids } = deps;
  const { orgId } = principal;
  const before = restated && keptOf(restated.was, request);
  const known =
    (before?.vendorId && (await standing(db, { orgId, id: before.vendorId }))) ??
    (await cameFrom(call, request)) ??
    (await byLegalName(db, { orgId, legalName: request.vendorLegalName }));
  const vendorId = known?.id ?? ids.id("vnd");
  const products = known === undefined ? [] : await listProducts(db, { orgId, id: vendorId });
  const product =
    products.find(({ id }) => id === before?.productId) ??
    products.find(({ id, body }) => id === request.register?.productId && areSameName(body.name, request.product)) ??
    products.find(({ body }) => areSameName(body.name, request.product));
  const productId = product?.id ?? ids.id("prd");
  const effects = [
    ...(known
      ? namedEffects(db, { orgId, known, request, at })
      : newVendorEffects(db, { orgId, vendorId, request, at })),
    // Whoever is asked about a product that was taken out has it again.
    ...(product
      ? productBackEffects(db, { orgId, id: productId, vendorId })
      : [
          ...assertSoMany(db, { orgId, id: vendorId, seen: products.length }),
          ...productEffects(db, { orgId, id: productId, vendorId, base: 0, body: productBody(request), at }),
        ]),
  ];
  const rules = await findTierRules(db, orgId);
  const tier = placedIn({ rules, said: known?.body.tier ?? null, uses: request.uses });
  return { vendorId, productId, tier, effects: [...effects, ...bringBackEffects(db, { orgId, id: vendorId })] };
}

interface OfRequest {
  readonly orgId: OrgId;
  readonly request: Told;
  readonly at: number;
}

const newVendorEffects = (
  db: Database,
  { orgId, vendorId, request, at }: OfRequest & { readonly vendorId: VendorId },
): Effect[] => [
  ...assertNotNamed(db, { orgId, legalName: request.vendorLegalName }),
  ...vendorEffects(db, { orgId, id: vendorId, base: 0, body: vendorBody(request), at }),
];

/** Gives a vendor whose legal name nobody had said the one that is asked under. */
const namedEffects = (
  db: Database,
  { orgId, known, request, at }: OfRequest & { readonly known: StoredVendor },
): Effect[] => {
  const { id, revision: base, body } = known;
  if (body.legalName !== "") return [];
  return vendorEffects(db, { orgId, id, base, body: { ...body, legalName: request.vendorLegalName }, at });
};
