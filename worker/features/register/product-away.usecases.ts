import { fail } from "#contract/problems.ts";
import type { ProductAway } from "#contract/register.schema.ts";
import { type Done, done } from "#contract/view.ts";
import type { ProductId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { findProduct, isFull, listProducts, productAwayEffects, productBackEffects } from "./products.repository.ts";

/** Takes a product out with a word, or brings it back; refuses to while a request about it runs, or where 200 others are in use. The same twice counts once. */
export async function putProductAway(
  call: Call<Done>,
  { id, ...asked }: ProductAway & { readonly id: ProductId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const product = await findProduct(deps.db, { orgId, id });
  if (product === undefined) fail("not-found");
  const { vendorId, away } = product;
  if ((away !== null) === asked.away) return done;
  const told = { subject: vendorId, details: { product: id } };
  if (!asked.away && isFull(await listProducts(deps.db, { orgId, id: vendorId }))) fail("register-full");
  if (!asked.away)
    return call.commit({
      effects: productBackEffects(deps.db, { orgId, id, vendorId }),
      audit: { action: "product.brought-back", ...told },
      result: done,
    });
  const { reason } = asked;
  return call
    .commit({
      effects: productAwayEffects(deps.db, { orgId, id, at, reason }),
      audit: { action: "product.put-away", ...told, clear: { reason } },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("product-in-use");
      throw error;
    });
}
