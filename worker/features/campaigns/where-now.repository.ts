import { and, eq, type SQLWrapper, sql } from "drizzle-orm";
import type { AssessmentId, OrgId, ProductId, VendorId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { vendorProducts } from "#worker/features/register/register.tables.ts";
import { listStanding } from "#worker/features/register/standing.repository.ts";
import type { Database } from "#worker/storage/database.ts";

/** A product of a vendor, or a vendor that has none. */
export interface About {
  readonly vendorId: VendorId;
  readonly productId: ProductId | null;
}

/** The vendors and products that requests were about; those of before the register had them are left out. */
export async function listAskedAbout(
  db: Database,
  of: { readonly orgId: OrgId; readonly assessmentIds: readonly AssessmentId[] },
): Promise<About[]> {
  const rows = await db
    .select({ vendorId: assessments.vendorId, productId: assessments.productId })
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), isAmong(assessments.id, of.assessmentIds)));
  return rows.flatMap(({ vendorId, productId }) => (vendorId === null ? [] : [{ vendorId, productId }]));
}

/** The same, with the vendors that stand in the register for them by now: vendors are merged, and their products move. */
export async function listWhereNow(
  db: Database,
  { orgId, lines }: { readonly orgId: OrgId; readonly lines: readonly About[] },
): Promise<About[]> {
  const products = lines.flatMap(({ productId }) => (productId === null ? [] : [productId]));
  const vendorIds = lines.flatMap(({ vendorId, productId }) => (productId === null ? [vendorId] : []));
  const withProduct = await db
    .select({ vendorId: vendorProducts.vendorId, productId: vendorProducts.id })
    .from(vendorProducts)
    .where(and(eq(vendorProducts.orgId, orgId), isAmong(vendorProducts.id, products)));
  const standing = await listStanding(db, { orgId, vendorIds });
  return [...withProduct, ...standing.map((vendorId) => ({ vendorId, productId: null }))];
}

const isAmong = (column: SQLWrapper, ids: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
