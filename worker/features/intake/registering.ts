import type { TakeIntake } from "#contract/intake.schema.ts";
import { fail } from "#contract/problems.ts";
import { productBodySchema } from "#contract/register.schema.ts";
import type { ProductId, VendorId } from "#domain/ids.ts";
import { productWith } from "#domain/intake/product-of.ts";
import type { Caller } from "#worker/call.ts";
import { bringBackEffects } from "#worker/features/register/asked.repository.ts";
import {
  listProducts,
  mostProducts,
  productBackEffects,
  productEffects,
} from "#worker/features/register/products.repository.ts";
import { findVendor, vendorEffects } from "#worker/features/register/vendors.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { describedVendor } from "./candidates.ts";
import type { StoredIntake } from "./intakes.repository.ts";

interface Registered {
  readonly vendorId: VendorId;
  readonly vendorName: string;
  readonly productId: ProductId;
  readonly product: string;
  readonly effects: readonly Effect[];
}

/**
 * The vendor and the product that somebody says it is, with what is asked for added to the product; new ones where they say
 * so. What the register knows stays as it is. Refuses a vendor or a product that is not there.
 */
export async function registered(
  call: Caller,
  of: { readonly intake: StoredIntake; readonly chosen: Omit<TakeIntake, "revision"> },
): Promise<Registered> {
  const { intake, chosen } = of;
  const { deps, principal, at } = call;
  const { db, ids } = deps;
  const { orgId } = principal;
  if (chosen.vendorId === null) {
    if (chosen.productId !== null) fail("not-found");
    const [vendorId, productId] = [ids.id("vnd"), ids.id("prd")];
    const vendor = describedVendor(intake.body, { name: intake.askerName, email: intake.askerEmail });
    const product = productBodySchema.parse(productWith(null, intake.body));
    return {
      vendorId,
      vendorName: vendor.name,
      productId,
      product: product.name,
      effects: [
        ...vendorEffects(db, { orgId, id: vendorId, base: 0, body: vendor, at }),
        ...productEffects(db, { orgId, id: productId, vendorId, base: 0, body: product, at }),
      ],
    };
  }
  const key = { orgId, id: chosen.vendorId };
  const vendor = await findVendor(db, key);
  if (vendor === undefined || vendor.stage === "merged") fail("not-found");
  const products = await listProducts(db, key);
  const known = products.find(({ id }) => id === chosen.productId);
  if (known === undefined && chosen.productId !== null) fail("not-found");
  if (known === undefined && products.length >= mostProducts) fail("register-full");
  const body = productBodySchema.safeParse(productWith(known?.body ?? null, intake.body)).data ?? fail("product-full");
  const productId = known?.id ?? ids.id("prd");
  const saved = { orgId, id: productId, vendorId: vendor.id };
  return {
    vendorId: vendor.id,
    vendorName: vendor.body.name,
    productId,
    product: body.name,
    effects: [
      ...productEffects(db, { ...saved, base: known?.revision ?? 0, body, at }),
      ...productBackEffects(db, saved),
      // Whatever is to be bought is no matter of the past.
      ...bringBackEffects(db, key),
    ],
  };
}
