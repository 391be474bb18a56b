import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AssessmentId, OrgId, ProductId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { AssessmentKey } from "./assessment-key.ts";
import { assessments } from "./assessments.tables.ts";
import { isUnderWayAbout } from "./running.repository.ts";

/** The request that one about a product follows: the newest that is decided; NULL where none is. */
export const followedBy = (of: { readonly orgId: OrgId; readonly productId: ProductId }): SQL<AssessmentId | null> =>
  sql`(select id from assessments where org_id = ${of.orgId} and product_id = ${of.productId}
    and stage = 'decided' order by sent_at desc limit 1)`;

/** The decided request that one about a product would follow now; undefined where there is none. */
export async function findLastDecided(
  db: Database,
  of: { readonly orgId: OrgId; readonly productId: ProductId },
): Promise<AssessmentId | undefined> {
  const [row] = await db.all<{ id: AssessmentId | null }>(sql`select ${followedBy(of)} as id`);
  return row?.id ?? undefined;
}

/** Whether the next request about the same product was decided, wherever that one is by now: what was decided before is history. Of the row `assessments`. */
export const isFollowedByDecided = sql<0 | 1>`exists (select 1 from assessments as next
  where next.org_id = assessments.org_id and next.follows_id = assessments.id and next.decided is not null)`;

/** The same, asked for one. */
export async function findIsFollowed(db: Database, { orgId, assessmentId }: AssessmentKey): Promise<boolean> {
  const [row] = await db
    .select({ followed: isFollowedByDecided.as("is_followed") })
    .from(assessments)
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId)));
  return row?.followed === 1;
}

/** The decided request that one follows, while it stands and is about the same product; undefined where none does. */
export async function findFollowed(db: Database, key: AssessmentKey): Promise<AssessmentId | undefined> {
  const [row] = await db
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        eq(assessments.orgId, key.orgId),
        sql`(${assessments.id}, ${assessments.productId}) = (select follows_id, product_id from assessments as next
          where next.org_id = ${key.orgId} and next.id = ${key.assessmentId})`,
        eq(assessments.stage, "decided"),
      ),
    );
  return row?.id;
}

/** The decision about a product that stands; undefined where there is none, or a later request about it is under way. */
export async function findDecidedAbout(
  db: Database,
  of: { readonly orgId: OrgId; readonly productId: ProductId },
): Promise<AssessmentId | undefined> {
  const [row] = await db
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(eq(assessments.orgId, of.orgId), sql`${assessments.id} = ${followedBy(of)}`, sql`not ${isUnderWayAbout(of)}`),
    );
  return row?.id;
}

/** Puts a decided request away; the batch rolls back when it no longer stands as decided. */
export const putAwayEffects = (db: Database, { orgId, assessmentId, at }: AssessmentKey & { at: number }): Effect[] => [
  db
    .update(assessments)
    .set({ archivedAt: at })
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId), eq(assessments.stage, "decided"))),
  ...assertOneChanged(db),
];
