import { and, eq, isNotNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { productBodySchema, vendorBodySchema } from "#contract/register.schema.ts";
import type { ToPlan } from "#domain/campaign/plan-item.ts";
import type { OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isRunningAbout } from "#worker/features/assessments/running.repository.ts";
import { passports } from "#worker/features/passports/passports.tables.ts";
import { vendorProducts, vendors } from "#worker/features/register/register.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";

interface Planned {
  readonly orgId: OrgId;
  readonly vendorIds: readonly VendorId[];
}

/** What the register and the requests so far say of a product of a vendor, or of a vendor that has none in use. */
export interface Known extends Omit<ToPlan, "isTakenOut"> {
  readonly vendorId: VendorId;
  readonly productId: ProductId | null;
}

/** Everything that is to be known before vendors are sent something, in a handful of statements however many they are. */
export async function findKnown(db: Database, of: Planned): Promise<Known[]> {
  const { orgId } = of;
  const ids = JSON.stringify(of.vendorIds);
  const isOne = (column: SQLWrapper): SQL => sql`${column} in (select value from json_each(${ids}))`;
  // Found by their keys first, from an index alone: asked in one go SQLite would look through all there are.
  const productIds = sql`(select had.id from vendor_products as had where had.org_id = ${orgId}
    and had.vendor_id in (select value from json_each(${ids})))`;
  const requestIds = sql`(select asked.id from assessments as asked where asked.org_id = ${orgId}
    and asked.vendor_id in (select value from json_each(${ids})))`;
  const [vendorRows, productRows, running, bounced, known] = await db.batch([
    db
      .select({ id: vendors.id, stage: vendors.stage, bodyJson: vendors.bodyJson })
      .from(vendors)
      .where(and(eq(vendors.orgId, orgId), isOne(vendors.id))),
    db
      .select({
        id: vendorProducts.id,
        vendorId: vendorProducts.vendorId,
        awayAt: vendorProducts.awayAt,
        bodyJson: vendorProducts.bodyJson,
      })
      .from(vendorProducts)
      .where(and(eq(vendorProducts.orgId, orgId), sql`${vendorProducts.id} in ${productIds}`)),
    db
      .select({ productId: sql<ProductId>`${vendorProducts.id}`.as("product_id") })
      .from(vendorProducts)
      .where(
        and(
          eq(vendorProducts.orgId, orgId),
          sql`${vendorProducts.id} in ${productIds}`,
          isRunningAbout({ orgId: vendorProducts.orgId, productId: vendorProducts.id }),
        ),
      ),
    db
      .select({ vendorId: assessments.vendorId, email: assessments.contactEmail })
      .from(assessments)
      .where(
        and(eq(assessments.orgId, orgId), sql`${assessments.id} in ${requestIds}`, isNotNull(assessments.bouncedAt)),
      ),
    db
      .selectDistinct({ vendorId: assessments.vendorId, vendorOrgId: responses.orgId })
      .from(assessments)
      .innerJoin(responses, and(eq(responses.buyerOrgId, orgId), eq(responses.assessmentId, assessments.id)))
      .where(and(eq(assessments.orgId, orgId), sql`${assessments.id} in ${requestIds}`)),
  ]);
  const published = await findPublished(db, [...new Set(known.map(({ vendorOrgId }) => vendorOrgId))]);
  const withPassport = new Set(
    known.flatMap(({ vendorId, vendorOrgId }) => (published.has(vendorOrgId) ? [vendorId] : [])),
  );
  const runningIds = new Set(running.map(({ productId }) => productId));
  const productsOf = Map.groupBy(productRows, ({ vendorId }) => vendorId);
  const bouncedOf = Map.groupBy(bounced, ({ vendorId }) => vendorId);
  return vendorRows
    .filter(({ stage }) => stage !== "merged")
    .flatMap(({ id: vendorId, stage, bodyJson }): Known[] => {
      const vendor = stored(vendorBodySchema, bodyJson);
      const about = {
        vendorId,
        vendor,
        isPutAway: stage === "archived",
        bounced: new Set((bouncedOf.get(vendorId) ?? []).map(({ email }) => email.toLowerCase())),
        hasPassport: withPassport.has(vendorId),
      };
      const products = productsOf.get(vendorId) ?? [];
      const none = { ...about, productId: null, product: null, isRunning: false, isAway: false };
      return [
        ...products.map((one) => ({
          ...about,
          productId: one.id,
          product: stored(productBodySchema, one.bodyJson),
          isRunning: runningIds.has(one.id),
          isAway: one.awayAt !== null,
        })),
        ...(products.every(({ awayAt }) => awayAt !== null) ? [none] : []),
      ];
    });
}

/** So many organisations are looked up by one statement. */
const atOnce = 50;

/** Those of the vendors' organisations that have published a passport, for anybody to see. */
async function findPublished(db: Database, orgIds: readonly OrgId[]): Promise<ReadonlySet<OrgId>> {
  const found = new Set<OrgId>();
  for (let from = 0; from < orgIds.length; from += atOnce) {
    const rows = await db
      .select({ orgId: passports.orgId })
      .from(passports)
      .where(
        or(
          ...orgIds
            .slice(from, from + atOnce)
            .map((one) => and(eq(passports.orgId, one), eq(passports.state, "published"))),
        ),
      );
    for (const { orgId } of rows) found.add(orgId);
  }
  return found;
}
