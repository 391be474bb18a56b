import { mostItems, mostVendors, type NewCampaign } from "#contract/campaign.schema.ts";
import { fail } from "#contract/problems.ts";
import type { CampaignBody } from "#domain/campaign/campaign.schema.ts";
import { planItem } from "#domain/campaign/plan-item.ts";
import type { OrgId, VendorId } from "#domain/ids.ts";
import { listFoundIds } from "#worker/features/register/register.repository.ts";
import { findTierRules } from "#worker/features/register/tiers.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import type { CampaignKey } from "./campaigns.repository.ts";
import { findKnown, type Known } from "./plan.repository.ts";
import { listChosen, type NewItem } from "./planned-items.repository.ts";
import { type About, listAskedAbout, listWhereNow } from "./where-now.repository.ts";

/** What a sending is about: vendors, and which of their products are meant. */
export interface Chosen {
  readonly vendorIds: readonly VendorId[];
  readonly isMeant: (of: Pick<Known, "vendorId" | "productId" | "isAway">) => boolean;
}

/** All that vendors have, but for what was taken out of the register. */
const allOf = (vendorIds: readonly VendorId[]): Chosen => ({ vendorIds, isMeant: ({ isAway }) => !isAway });

/** What somebody chose to send about. */
export async function chosenBy(
  db: Database,
  { orgId, vendors }: { readonly orgId: OrgId; readonly vendors: NewCampaign["vendors"] },
): Promise<Chosen> {
  switch (vendors.kind) {
    case "ticked":
      return allOf(vendors.ids);
    case "found":
      return allOf(await listFoundIds(db, { ...vendors, orgId, most: mostVendors + 1 }));
    case "failed":
      return sameAs(db, orgId, await listChosen(db, { orgId, campaignId: vendors.campaignId }, { state: "failed" }));
    case "again":
      return sameAs(db, orgId, await listAskedAbout(db, { orgId, assessmentIds: vendors.assessmentIds }));
  }
}

/**
 * The same products once more, wherever they belong by now, and also those that were taken out of the register, so that
 * nothing disappears; of a vendor that had none, whatever it has by now.
 */
export async function sameAs(db: Database, orgId: OrgId, lines: readonly About[]): Promise<Chosen> {
  const now = await listWhereNow(db, { orgId, lines });
  const meant = new Set<string>(now.map(({ vendorId, productId }) => productId ?? vendorId));
  return {
    vendorIds: [...new Set(now.map(({ vendorId }) => vendorId))],
    isMeant: ({ vendorId, productId, isAway }) =>
      (productId !== null && meant.has(productId)) || (meant.has(vendorId) && !isAway),
  };
}

interface Planning extends Chosen {
  readonly orgId: OrgId;
  readonly takenOut: ReadonlySet<string>;
  readonly body: CampaignBody;
}

/** What each vendor gets about each of its products, as the register and the rules stand now. */
export async function planned(
  db: Database,
  { orgId, vendorIds, isMeant, takenOut, body }: Planning,
): Promise<NewItem[]> {
  const rules = await findTierRules(db, orgId);
  const known = (await findKnown(db, { orgId, vendorIds })).filter(isMeant);
  if (known.length > mostItems) fail("campaign-too-large");
  return known.map((one) => {
    const { vendorId, productId, vendor, product } = one;
    const id = productId ?? vendorId;
    const about = { id, vendorId, productId, vendorName: vendor.name, product: product?.name ?? "" };
    return { ...about, ...planItem({ ...one, isTakenOut: takenOut.has(id) }, { body, rules }) };
  });
}

/** One line of a sending as it is worked out now; refuses what is no line of it, or is about nothing any more. */
export async function planOne(
  db: Database,
  { id, body, ...key }: CampaignKey & { readonly id: string; readonly body: CampaignBody },
): Promise<NewItem> {
  const chosen = await sameAs(db, key.orgId, await listChosen(db, key, { id }));
  const items = await planned(db, { orgId: key.orgId, ...chosen, takenOut: new Set(), body });
  return items.find((item) => item.id === id) ?? fail("not-found");
}
