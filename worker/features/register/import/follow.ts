import type { StoredChange } from "./import-changes.repository.ts";

/**
 * What an earlier import did to a vendor, once what a later one did to it was taken back: the vendor is again as the earlier
 * one left it, under a higher revision, so that it can be taken back too. Undefined where something else came between.
 */
export function followed(earlier: StoredChange, back: StoredChange): StoredChange | undefined {
  if (earlier.vendorId !== back.vendorId || earlier.revision !== back.revision - 1) return undefined;
  const products = earlier.products.map((product) => {
    const later = back.products.find(({ id }) => id === product.id);
    return later?.revision === product.revision + 1 ? { ...product, revision: later.revision + 1 } : product;
  });
  return { ...earlier, revision: back.revision + 1, products };
}
