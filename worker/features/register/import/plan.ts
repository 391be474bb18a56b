import { type ProductBody, productBodySchema, type VendorBody, vendorBodySchema } from "#contract/register.schema.ts";
import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import type { VendorImportLine } from "#contract/vendor-import.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { ProductId, VendorId } from "#domain/ids.ts";
import { applied, appliedProduct, nothingKnown, sameProduct } from "#domain/register/import/applied.ts";
import { productChanges, vendorChanges } from "#domain/register/import/changes.ts";
import { decided, type Match, matchOf } from "#domain/register/import/match.ts";
import type { Caller } from "#worker/call.ts";
import { mostProducts, type StoredProduct } from "../products.repository.ts";
import { keyOf, type StoredVendor } from "../vendors.repository.ts";
import { findKnown, findProductsOf, type Known } from "./known.repository.ts";
import { type GoodEntry, type ReadEntry, readEntry, wordsOf } from "./read-portion.ts";
import { vendorIdFor } from "./vendor-id.ts";

interface PlannedProduct {
  readonly id: ProductId;
  readonly base: number;
  readonly before: ProductBody | null;
  body: ProductBody;
  isChanged: boolean;
  /** It was taken out, and stays so. */
  readonly isOut: boolean;
}

/** What a portion does to one vendor. */
export interface PlannedVendor {
  readonly id: VendorId;
  readonly base: number;
  readonly before: VendorBody | null;
  body: VendorBody;
  readonly mayShareName: boolean;
  readonly isAway: boolean;
  products: PlannedProduct[];
}

/** What becomes of the vendors of a portion, and what would be written for it. */
export interface Plan {
  readonly lines: readonly VendorImportLine[];
  readonly vendors: readonly PlannedVendor[];
}

const line = (row: number, rest: Partial<VendorImportLine> & Pick<VendorImportLine, "is">): VendorImportLine => ({
  row,
  vendorId: null,
  isAway: false,
  changes: [],
  doubt: null,
  decided: null,
  others: [],
  because: [],
  ...rest,
});

const isGood = (entry: ReadEntry): entry is GoodEntry => "vendor" in entry;

/** Works out what a portion does, from the register as it is now; nothing is written. */
export async function planPortion(
  { deps, principal: { orgId } }: Caller,
  { importId, vendors }: { readonly importId: string; readonly vendors: readonly ImportedVendor[] },
): Promise<Plan> {
  const entries = vendors.map(readEntry);
  const good = entries.filter(isGood);
  const idOf = new Map<GoodEntry, VendorId>();
  for (const entry of good) idOf.set(entry, await vendorIdFor(importId, entry));
  const known = await findKnown(deps.db, {
    orgId,
    ids: [...idOf.values()],
    keys: [...new Set(good.flatMap(({ keys }) => keys))],
    names: [...new Set(good.map(({ vendor }) => vendor.name))],
    domains: [...new Set(good.map(({ vendor }) => vendor.domain).filter(Boolean))],
  });
  const ids = known.vendors.map(({ id }) => id);
  const products = Map.groupBy(await findProductsOf(deps.db, { orgId, ids }), ({ vendorId }) => vendorId);
  const planner = new Planner({ known, products, newProductId: () => deps.ids.id("prd") });
  const lines = entries.map((entry) => {
    if (!isGood(entry)) return line(entry.row, { is: "refused", because: entry.because });
    const ownId = idOf.get(entry);
    return ownId === undefined ? line(entry.row, { is: "refused" }) : planner.take(entry, ownId);
  });
  return { lines, vendors: [...planner.planned.values()] };
}

interface Register {
  readonly known: Known;
  readonly products: ReadonlyMap<VendorId, readonly StoredProduct[]>;
  readonly newProductId: () => ProductId;
}

/** Takes entries one after the other: what one of them does, the next one finds. */
class Planner {
  readonly planned = new Map<VendorId, PlannedVendor>();
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /** What becomes of an entry, which is `ownId` when it is new. */
  take(entry: GoodEntry, ownId: VendorId): VendorImportLine {
    const moved = this.#register.known.merged.find(({ was }) => was.id === ownId)?.now;
    if (moved !== undefined) {
      const because = `This import added it, and it was made one with ${moved.body.name} since. This row changed nothing there.`;
      return line(entry.row, { is: "unchanged", vendorId: moved.id, because: [because] });
    }
    const found = this.#match(entry, ownId);
    const doubt = found.is === "doubt" ? found.why : null;
    // Whoever was to be left out is, also where it is no longer in doubt who it is.
    if (entry.choice?.as === "leave") return line(entry.row, { is: "doubt", doubt, decided: "leave" });
    const match = decided(found, entry.choice);
    if (match.is === "doubt") {
      const others = this.#register.known.vendors.filter(({ id }) => match.ids.includes(id)).slice(0, 20);
      return line(entry.row, {
        is: "doubt",
        doubt: match.why,
        others: others.map(({ id, body: { name, legalName, domain } }) => ({ id, name, legalName, domain })),
      });
    }
    const started = match.is === "same" ? this.#started(match.id) : undefined;
    const of = started ?? this.#fresh(entry, { id: ownId, wasChosen: entry.choice?.as === "new" });
    return { ...this.#apply(entry, of), doubt, decided: doubt === null ? null : (entry.choice?.as ?? null) };
  }

  #match(entry: GoodEntry, ownId: VendorId): Match {
    const { vendors, alone, merged } = this.#register.known;
    // This very import added it before it stopped.
    if (vendors.some(({ id }) => id === ownId)) return { is: "same", id: ownId };
    const fresh = [...this.planned.values()].find(({ base, body }) => base === 0 && entry.keys.includes(keyOf(body)));
    if (fresh !== undefined) return { is: "same", id: fresh.id };
    const candidates = vendors.map(({ id, body }) => ({ id, domain: body.domain, body }));
    const byName = candidates.filter(({ body }) => isNamed(body, entry));
    const byDomain = candidates.filter(({ id, domain }) => alone.has(id) && domain === entry.vendor.domain);
    const namedBefore = merged.filter(({ was }) => isNamed(was.body, entry)).map(({ now }) => now.id);
    const mergedInto = candidates.filter(({ id }) => namedBefore.includes(id));
    return matchOf(entry, { byName, byDomain, mergedInto });
  }

  #started(id: string): PlannedVendor | undefined {
    const planned = [...this.planned.values()].find((one) => one.id === id);
    const found = this.#register.known.vendors.find((one) => one.id === id);
    return planned ?? (found && this.#begun(found));
  }

  #begun({ id, revision, body, stage }: StoredVendor): PlannedVendor {
    const products = (this.#register.products.get(id) ?? []).map((product) => ({
      id: product.id,
      base: product.revision,
      before: product.body,
      body: product.body,
      isChanged: false,
      isOut: product.away !== null,
    }));
    return { id, base: revision, before: body, body, mayShareName: true, isAway: stage === "archived", products };
  }

  #fresh({ vendor }: GoodEntry, { id, wasChosen }: { readonly id: VendorId; readonly wasChosen: boolean }) {
    const mayShareName = wasChosen || keyOf(vendor) === "";
    const body = vendorBodySchema.safeParse({ ...nothingKnown, name: vendor.name }).data ?? vendor;
    return { id, base: 0, before: null, body, mayShareName, isAway: false, products: [] };
  }

  #apply(entry: GoodEntry, of: PlannedVendor): VendorImportLine {
    const vendorId = of.id;
    const after = vendorBodySchema.safeParse(applied(of.body, entry));
    if (!after.success) return line(entry.row, { is: "refused", vendorId, because: wordsOf(after.error) });
    const products = this.#productsOf(entry, of);
    if (typeof products === "string") return line(entry.row, { is: "refused", vendorId, because: [products] });
    const isNew = of.base === 0 && !this.planned.has(vendorId);
    const before = isNew ? nothingKnown : of.body;
    const changes = [
      ...vendorChanges(before, after.data),
      ...products.flatMap(({ id, body }) => productChanges(of.products.find((one) => one.id === id)?.body, body)),
    ];
    const because = outOf(products, entry).map((name) => `“${name}” was taken out, and stays so.`);
    const rest = { vendorId, isAway: of.isAway, because };
    if (changes.length === 0) return line(entry.row, { is: "unchanged", ...rest });
    this.planned.set(vendorId, { ...of, body: after.data, products });
    return line(entry.row, { is: isNew ? "new" : "changed", ...rest, changes });
  }

  /** The products of a vendor once an entry was taken; why not, in words, where they do not fit. */
  #productsOf(entry: GoodEntry, of: PlannedVendor): PlannedProduct[] | string {
    let all = of.products;
    for (const said of entry.products) {
      const same = sameProduct(all, said);
      const body = productBodySchema.safeParse(same ? appliedProduct(same.body, said) : said);
      if (!body.success) return wordsOf(body.error).join(" ");
      if (same === undefined) all = [...all, { ...this.#newProduct(), body: body.data }];
      else if (canonicalJson(same.body) !== canonicalJson(body.data))
        all = all.map((one) => (one.id === same.id ? { ...one, body: body.data, isChanged: true } : one));
    }
    const inUse = all.filter(({ isOut }) => !isOut).length;
    return inUse > mostProducts ? `It would have more than ${mostProducts} products.` : all;
  }

  #newProduct(): Omit<PlannedProduct, "body"> {
    return { id: this.#register.newProductId(), base: 0, before: null, isChanged: true, isOut: false };
  }
}

/** The products that an entry tells of and that were taken out, by name. */
const outOf = (products: readonly PlannedProduct[], entry: GoodEntry): string[] =>
  entry.products.flatMap((said) => {
    const same = sameProduct(products, said);
    return same?.isOut ? [same.body.name] : [];
  });

const isNamed = (body: VendorBody, { keys, vendor }: GoodEntry): boolean =>
  keys.includes(keyOf(body)) || body.name.toLowerCase() === vendor.name.toLowerCase();
