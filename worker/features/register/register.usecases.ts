import { fail } from "#contract/problems.ts";
import type { ProductBody, VendorBody, VendorsQuery } from "#contract/register.schema.ts";
import type { OtherVendor, ProductView, VendorPage, VendorView } from "#contract/register.ts";
import { type Done, done } from "#contract/view.ts";
import type { Facts } from "#domain/audit/action.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { partsChanged, productPartsChanged } from "#domain/register/import/changes.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { apartEffects, findMoved, mergerEffects, putAwayEffects } from "./mergers.repository.ts";
import { isFull, listProducts, productEffects } from "./products.repository.ts";
import { registerPage } from "./register.repository.ts";
import { findTierRules } from "./tiers.repository.ts";
import { findAlike, findVendor, listMerged, type StoredVendor, vendorEffects } from "./vendors.repository.ts";

/** For so long two vendors that were made one can be taken apart again. */
const undoableFor = 24 * 3_600_000;

/** A page of the register. */
export const listVendors = ({ deps, principal }: Caller, asked: VendorsQuery): Promise<VendorPage> =>
  registerPage(deps.db, { ...asked, orgId: principal.orgId });

const otherOf = ({ id, body: { name, legalName } }: StoredVendor): OtherVendor => ({ id, name, legalName });

/** A vendor with all that belongs to it. */
export async function viewVendor({ deps, principal }: Caller, id: VendorId): Promise<VendorView> {
  const key = { orgId: principal.orgId, id };
  const found = await findVendor(deps.db, key);
  return found === undefined ? fail("not-found") : viewOf(deps.db, { orgId: key.orgId, vendor: found });
}

async function viewOf(
  db: Caller["deps"]["db"],
  { orgId, vendor }: { readonly orgId: OrgId; readonly vendor: StoredVendor },
): Promise<VendorView> {
  const { id, revision, body, archivedAt, mergedInto } = vendor;
  const key = { orgId, id };
  const [products, rules, alike, merged, into] = [
    await listProducts(db, key),
    await findTierRules(db, orgId),
    await findAlike(db, { ...key, body }),
    await listMerged(db, key),
    mergedInto === null ? undefined : await findVendor(db, { orgId, id: mergedInto }),
  ];
  const byName = alike.byName.map((one) => ({ ...otherOf(one), by: "name" as const }));
  const byDomain = alike.byDomain
    .filter((one) => !byName.some((other) => other.id === one.id))
    .map((one) => ({ ...otherOf(one), by: "domain" as const }));
  return {
    id,
    revision,
    body,
    archivedAt,
    products: products.map((product) => ({
      ...product,
      tier: placedIn({ rules, said: body.tier, uses: product.body.uses }),
    })),
    alike: [...byName, ...byDomain],
    merged: merged.map((one) => ({ ...otherOf(one), undoableUntil: (one.mergedAt ?? 0) + undoableFor })),
    mergedInto: into === undefined ? null : otherOf(into),
  };
}

interface Saved<Id, Body> {
  readonly id: Id;
  /** The revision the change starts from; 0 for a new one. */
  readonly revision: number;
  readonly body: Body;
}

/** What of a vendor somebody changed, for the log: parts by name, and the tier, which are words of our own. */
function toldOf(before: VendorBody | undefined, after: VendorBody): Facts {
  if (before === undefined) return {};
  const parts = partsChanged(before, after).join(",");
  return before.tier === after.tier ? { parts } : { parts, tierFrom: before.tier ?? "", tierTo: after.tier ?? "" };
}

/** Adds a vendor under the id the screen chose, or changes it; the same save sent twice counts once. */
export async function saveVendor(call: Call<VendorView>, saved: Saved<VendorId, VendorBody>): Promise<VendorView> {
  const { deps, principal, at } = call;
  const { id, revision: base, body } = saved;
  const { orgId } = principal;
  if (!/^vnd_[A-Za-z0-9_-]{4,60}$/.test(id)) fail("not-found");
  const before = await findVendor(deps.db, { orgId, id });
  if (before === undefined && base > 0) fail("not-found");
  if (before && before.revision === base + 1 && canonicalJson(before.body) === canonicalJson(body))
    return viewOf(deps.db, { orgId, vendor: before });
  const vendor: StoredVendor = {
    ...(before ?? { id, stage: "current", archivedAt: null, mergedInto: null, mergedAt: null }),
    revision: base + 1,
    body,
  };
  const result = await viewOf(deps.db, { orgId, vendor });
  return call.commit({
    effects: vendorEffects(deps.db, { orgId, id, base, body, at }),
    audit: { action: base === 0 ? "vendor.added" : "vendor.changed", subject: id, details: toldOf(before?.body, body) },
    result,
  });
}

/** Adds a product of a vendor, or changes it; the same save sent twice counts once. */
export async function saveProduct(
  call: Call<ProductView>,
  saved: Saved<ProductId, ProductBody> & { readonly vendorId: VendorId },
): Promise<ProductView> {
  const { deps, principal, at } = call;
  const { id, revision: base, vendorId, body } = saved;
  const { orgId } = principal;
  if (!/^prd_[A-Za-z0-9_-]{4,60}$/.test(id)) fail("not-found");
  const vendor = await findVendor(deps.db, { orgId, id: vendorId });
  if (vendor === undefined) fail("not-found");
  const products = await listProducts(deps.db, { orgId, id: vendorId });
  const before = products.find((one) => one.id === id);
  if (before === undefined && base > 0) fail("not-found");
  if (before && before.revision === base + 1 && canonicalJson(before.body) === canonicalJson(body)) return before;
  if (before === undefined && isFull(products)) fail("register-full");
  return call.commit({
    effects: productEffects(deps.db, { orgId, id, vendorId, base, body, at }),
    audit: {
      action: base === 0 ? "product.added" : "product.changed",
      subject: vendorId,
      details: { product: id, ...(before && { parts: productPartsChanged(before.body, body).join(",") }) },
    },
    result: { id, revision: base + 1, body, away: before?.away ?? null },
  });
}

/** What else became of one of them meanwhile is refused in words that fit. */
const asMergeable = (error: unknown): never => {
  if (refusalOf(error) === "stale-revision") fail("vendors-not-mergeable");
  throw error;
};

/** Makes two vendors one: all of this one is the other's from then on. */
export async function mergeVendor(
  call: Call<Done>,
  { id, into }: { readonly id: VendorId; readonly into: VendorId },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const [one, other] = [await findVendor(deps.db, { orgId, id }), await findVendor(deps.db, { orgId, id: into })];
  if (one === undefined || other === undefined || id === into) fail("not-found");
  const [ours, theirs] = [await listProducts(deps.db, { orgId, id }), await listProducts(deps.db, { orgId, id: into })];
  if (isFull([...ours, ...theirs], 0)) fail("register-full");
  return call
    .commit({
      effects: mergerEffects(deps.db, { orgId, id, into }, at),
      audit: { action: "vendor.merged", subject: id, details: { into } },
      result: done,
    })
    .catch(asMergeable);
}

/** Takes a vendor apart again from the one it was merged into, within a day. */
export async function takeApart(call: Call<Done>, id: VendorId): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const found = await findVendor(deps.db, { orgId, id });
  if (found === undefined) fail("not-found");
  const { mergedInto: into, mergedAt } = found;
  const moved = await findMoved(deps.db, { orgId, id });
  if (into === null || mergedAt === null || moved === null || at > mergedAt + undoableFor)
    fail("vendors-not-mergeable");
  return call
    .commit({
      effects: apartEffects(deps.db, { orgId, id, into }, moved),
      audit: { action: "vendor.taken-apart", subject: id, details: { from: into } },
      result: done,
    })
    .catch(asMergeable);
}

/** Puts a vendor away, or brings it back; what it was asked stays as it is. */
export async function putVendorAway(
  call: Call<Done>,
  { id, away }: { readonly id: VendorId; readonly away: boolean },
): Promise<Done> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  if ((await findVendor(deps.db, { orgId, id })) === undefined) fail("not-found");
  return call
    .commit({
      effects: putAwayEffects(deps.db, { orgId, id, at: away ? at : null }),
      audit: { action: away ? "vendor.put-away" : "vendor.brought-back", subject: id },
      result: done,
    })
    .catch(asMergeable);
}
