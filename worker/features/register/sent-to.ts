import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { ProductBody, VendorBody } from "#contract/register.schema.ts";
import { lettersOf } from "#domain/alike.ts";
import type { ProductId, VendorId } from "#domain/ids.ts";
import { nothingKnown } from "#domain/register/import/applied.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { Caller } from "#worker/call.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { bringBackEffects } from "./asked.repository.ts";
import { listProducts, productBackEffects, productEffects } from "./products.repository.ts";
import { findTierRules } from "./tiers.repository.ts";
import { findByLegalName, vendorEffects } from "./vendors.repository.ts";

/** What an assessment says of its vendor and product. */
type Told = Pick<
  SendAssessment,
  "vendorName" | "vendorLegalName" | "contactName" | "contactEmail" | "product" | "purpose" | "uses"
>;

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
 * The vendor and the product that are asked about: by the legal name but for its form, and by the product's name but for
 * case and punctuation. What the register knows stays as it is; what it does not know is added.
 */
export async function registerSending(call: Caller, request: Told): Promise<Registered> {
  const { deps, principal, at } = call;
  const { db, ids } = deps;
  const { orgId } = principal;
  const known = await findByLegalName(db, { orgId, legalName: request.vendorLegalName });
  const vendorId = known?.id ?? ids.id("vnd");
  const products = known === undefined ? [] : await listProducts(db, { orgId, id: vendorId });
  const product = products.find(({ body }) => lettersOf(body.name) === lettersOf(request.product));
  const productId = product?.id ?? ids.id("prd");
  const effects = [
    ...(known ? [] : vendorEffects(db, { orgId, id: vendorId, base: 0, body: vendorBody(request), at })),
    // Whoever is asked about a product that was taken out has it again.
    ...(product
      ? productBackEffects(db, { orgId, id: productId, vendorId })
      : productEffects(db, { orgId, id: productId, vendorId, base: 0, body: productBody(request), at })),
  ];
  const rules = await findTierRules(db, orgId);
  const tier = placedIn({ rules, said: known?.body.tier ?? null, uses: request.uses });
  return { vendorId, productId, tier, effects: [...effects, ...bringBackEffects(db, { orgId, id: vendorId })] };
}
