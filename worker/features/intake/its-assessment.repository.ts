import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { AssessmentId, OrgId, ProductId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { intakes } from "./intake.tables.ts";
import { isStillInside } from "./still-inside.repository.ts";

/** What was decided, or ended, since something was taken over, or goes on: what was over before is no answer to it. */
const isSince = (
  since: number,
) => sql`case ${assessments.stage} when 'decided' then ${assessments.decidedAt} >= ${since}
  when 'ended' then ${assessments.endedAt} >= ${since} else ${assessments.stage} <> 'archived' end`;

/**
 * How far the assessment of a product is since something was taken over; null where nothing goes on. What is decided stands
 * while it is asked again, and one that ended without a decision says nothing while another one does.
 */
export async function findStands(
  db: Database,
  of: {
    readonly orgId: OrgId;
    readonly productId: ProductId;
    readonly since: number;
    /** One that ends at this moment. */
    readonly butFor?: AssessmentId;
  },
) {
  const [newest] = await db
    .select({ stage: assessments.stage, outcome: assessments.decided, decidedAt: assessments.decidedAt })
    .from(assessments)
    // Found by their keys first, from an index alone: asked in one go SQLite would look through all that there are.
    .where(
      and(
        eq(assessments.orgId, of.orgId),
        sql`${assessments.id} in (select about.id from assessments as about
          where about.org_id = ${of.orgId} and about.product_id = ${of.productId})`,
        isSince(of.since),
        of.butFor === undefined ? undefined : ne(assessments.id, of.butFor),
      ),
    )
    .orderBy(
      sql`case ${assessments.stage} when 'decided' then 0 when 'ended' then 2 else 1 end`,
      desc(assessments.sentAt),
    )
    .limit(1);
  return newest ?? null;
}

/** Whoever asked for what an assessment is about, and whose wish was taken over. Found by their keys first, from an index alone. */
export const listAskers = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      id: intakes.id,
      productId: assessments.productId,
      since: intakes.movedAt,
      product: intakes.product,
      to: people.email,
      toName: people.name,
      orgName: sql<string>`(select name from organisations where organisations.id = ${intakes.orgId})`.as("org_name"),
    })
    .from(intakes)
    .innerJoin(people, eq(people.id, intakes.askedBy))
    .innerJoin(assessments, and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId)))
    .where(
      and(
        eq(intakes.orgId, orgId),
        sql`${intakes.id} in (select wished.id from intakes as wished where wished.org_id = ${orgId}
          and wished.product_id = (select asked.product_id from assessments as asked
            where asked.org_id = ${orgId} and asked.id = ${assessmentId}))`,
        eq(intakes.state, "taken"),
        isStillInside,
      ),
    );
