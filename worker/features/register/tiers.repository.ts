import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { productBodySchema } from "#contract/register.schema.ts";
import type { TierDesk } from "#contract/tiers.ts";
import type { RiskFactors } from "#domain/dossier/dossier.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import type { Tier } from "#domain/register/tiers.ts";
import { type TierRules, tierRulesSchema } from "#domain/tiers/tier-rules.schema.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { vendorProducts, vendors } from "./register.tables.ts";
import { tierRules } from "./tiers.tables.ts";

/** The rules that hold, and who made them; version 0 without any. */
export async function findTierDesk(db: Database, orgId: OrgId): Promise<TierDesk> {
  const [row] = await db
    .select({
      version: tierRules.version,
      bodyJson: tierRules.bodyJson,
      savedBy: sql<string>`coalesce((select name from people where people.id = ${tierRules.savedBy}), '')`.as("saver"),
      savedAt: tierRules.savedAt,
    })
    .from(tierRules)
    .where(eq(tierRules.orgId, orgId))
    .orderBy(desc(tierRules.version))
    .limit(1);
  if (row === undefined) return { version: 0, rules: null, savedBy: "", savedAt: null };
  const { bodyJson, ...rest } = row;
  return { ...rest, rules: stored(tierRulesSchema, bodyJson) };
}

/** The rules that hold; null without any. */
export const findTierRules = async (db: Database, orgId: OrgId): Promise<TierRules | null> =>
  (await findTierDesk(db, orgId)).rules;

/** A new version; its number refuses a second one at the same moment. */
export const tierRulesEffect = (
  db: Database,
  { rules, ...row }: { orgId: OrgId; version: number; rules: TierRules; savedBy: string; savedAt: number },
): Effect => db.insert(tierRules).values({ ...row, bodyJson: JSON.stringify(rules) });

export interface PlacedProduct {
  readonly productId: ProductId;
  readonly vendorId: VendorId;
  readonly vendorName: string;
  readonly product: string;
  /** What somebody said of its vendor. */
  readonly said: Tier | null;
  readonly uses: readonly { readonly factors: RiskFactors }[];
}

/** Products of vendors that are in the register, by id, behind one of them. */
export async function listPlaced(
  db: Database,
  of: { readonly orgId: OrgId; readonly after: ProductId | undefined; readonly most: number },
): Promise<PlacedProduct[]> {
  const rows = await db
    .select({
      productId: vendorProducts.id,
      vendorId: vendorProducts.vendorId,
      vendorName: sql<string>`${vendors.name}`.as("vendor_name"),
      product: vendorProducts.name,
      said: vendors.tier,
      bodyJson: vendorProducts.bodyJson,
    })
    .from(vendorProducts)
    .innerJoin(vendors, and(eq(vendors.orgId, vendorProducts.orgId), eq(vendors.id, vendorProducts.vendorId)))
    .where(
      and(
        eq(vendorProducts.orgId, of.orgId),
        eq(vendors.stage, "current"),
        isNull(vendorProducts.awayAt),
        of.after === undefined ? undefined : gt(vendorProducts.id, of.after),
      ),
    )
    .orderBy(asc(vendorProducts.id))
    .limit(of.most);
  return rows.map(({ bodyJson, ...row }) => ({ ...row, uses: stored(productBodySchema, bodyJson).uses }));
}
