import { fail } from "#contract/problems.ts";
import type { ProductAway } from "#contract/register.schema.ts";
import { type Done, done } from "#contract/view.ts";
import type { ProductId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import {
  assertAway,
  findProduct,
  isFull,
  listProducts,
  productAwayEffects,
  productBackEffects,
} from "./products.repository.ts";

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
  const back = () => [...assertAway(deps.db, { orgId, id }), ...productBackEffects(deps.db, { orgId, id, vendorId })];
  const committed = asked.away
    ? call.commit({
        effects: productAwayEffects(deps.db, { orgId, id, at, reason: asked.reason }),
        audit: { action: "product.put-away", ...told, clear: { reason: asked.reason } },
        result: done,
      })
    : call.commit({ effects: back(), audit: { action: "product.brought-back", ...told }, result: done });
  return committed.catch(async (error: unknown) => {
    if (refusalOf(error) !== "stale-revision") throw error;
    // Somebody did the same at this moment: it is as wanted, with their word.
    const now = await findProduct(deps.db, { orgId, id });
    return now !== undefined && (now.away !== null) === asked.away
      ? done
      : fail(asked.away ? "product-in-use" : "stale-revision");
  });
}
