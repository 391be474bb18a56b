import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";
import type { AssessmentKey } from "./assessment-key.ts";

interface About {
  readonly orgId: SQLWrapper | string;
  readonly productId: SQLWrapper | string;
}
// Its requests are found by their keys first, from an index alone; asked in one go SQLite would look through all there are.
const isAbout = ({ orgId, productId }: About, which: SQL): SQL =>
  sql`exists (select 1 from assessments as running where running.org_id = ${orgId}
    and running.id in (select about.id from assessments as about
      where about.org_id = ${orgId} and about.product_id = ${productId})
    and ${which})`;

/** That a request about a product is with the vendor, or to be reviewed. */
export const isRunningAbout = (of: About): SQL => isAbout(of, sql`running.stage in ('with-vendor', 'to-review')`);

/** The same, or that a return of one was closed and what was handed in before waits for its decision. */
export const isUnderWayAbout = (of: About): SQL =>
  isAbout(
    of,
    sql`(running.stage in ('with-vendor', 'to-review') or (running.stage = 'ended' and running.ended = 'closed'))`,
  );

/** Whether the vendor of a decided assessment is asked about the same product again already. */
export async function isAskedAgain(db: Database, { orgId, assessmentId }: AssessmentKey): Promise<boolean> {
  const product = sql`(select product_id from assessments where org_id = ${orgId} and id = ${assessmentId} and stage = 'decided')`;
  const row = await db.get<{ asked: number }>(sql`select ${isUnderWayAbout({ orgId, productId: product })} as asked`);
  return row?.asked === 1;
}
