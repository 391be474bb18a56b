import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";
import type { AssessmentKey } from "./assessment-key.ts";

/**
 * That a request about a product is under way: with the vendor, or to be reviewed. Its requests are found by their keys
 * first, from an index alone; asked in one go SQLite would look through all that the organisation has.
 */
export const isRunningAbout = (of: {
  readonly orgId: SQLWrapper | string;
  readonly productId: SQLWrapper | string;
}): SQL =>
  sql`exists (select 1 from assessments as running where running.org_id = ${of.orgId}
    and running.id in (select about.id from assessments as about
      where about.org_id = ${of.orgId} and about.product_id = ${of.productId})
    and running.stage in ('with-vendor', 'to-review'))`;

/** Whether the vendor of a decided assessment is asked about the same product again already. */
export async function isAskedAgain(db: Database, { orgId, assessmentId }: AssessmentKey): Promise<boolean> {
  const product = sql`(select product_id from assessments where org_id = ${orgId} and id = ${assessmentId} and stage = 'decided')`;
  const row = await db.get<{ asked: number }>(sql`select ${isRunningAbout({ orgId, productId: product })} as asked`);
  return row?.asked === 1;
}
