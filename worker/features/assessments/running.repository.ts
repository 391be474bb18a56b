import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

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
