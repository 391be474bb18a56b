import { and, eq, inArray, sql } from "drizzle-orm";
import { reviewingRoles } from "#domain/access/reviewing-roles.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isLateReview } from "#worker/features/assessments/by-reviewer.repository.ts";
import { reviewAssignments, reviewCounts } from "#worker/features/assessments/review-assignments.tables.ts";
import { members, people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";

interface Of {
  readonly orgId: OrgId;
  readonly today: CivilDate;
}

/** Everybody who may review, by name, with what they have in hand: kept counts, and what indices hold of their own. */
export async function listInHands(db: Database, { orgId, today }: Of) {
  const [able, counts, late] = await db.batch([
    db
      .select({
        personId: members.personId,
        name: sql<string>`case when ${members.cameAt} is null then ${members.knownAs} else ${people.name} end`.as(
          "known_name",
        ),
        oldest: sql<number | null>`(select min(submitted_at) from review_assignments
          where review_assignments.org_id = members.org_id and review_assignments.person_id = members.person_id
            and review_assignments.stage = 'to-review')`.as("oldest"),
      })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(
        and(
          eq(members.orgId, orgId),
          eq(members.facet, "buyer"),
          eq(members.status, "active"),
          inArray(members.role, [...reviewingRoles]),
        ),
      )
      .orderBy(sql`known_name collate nocase`, members.personId),
    db
      .select({ personId: reviewCounts.personId, stage: reviewCounts.stage, n: reviewCounts.n })
      .from(reviewCounts)
      .where(eq(reviewCounts.orgId, orgId)),
    db
      .select({ personId: reviewAssignments.personId, n: sql<number>`count(*)`.as("late") })
      .from(reviewAssignments)
      .where(and(eq(reviewAssignments.orgId, orgId), isLateReview(today)))
      .groupBy(reviewAssignments.personId),
  ]);
  return { able, counts, late };
}

/** When what waits longest for everybody who may review was handed in; literals, so that its index is used. */
export async function findOldestOfNobody(db: Database, orgId: OrgId): Promise<number | null> {
  const [row] = await db
    .select({ submittedAt: assessments.submittedAt })
    .from(assessments)
    .where(
      and(
        eq(assessments.orgId, orgId),
        sql`assessments.reviewers = 0 and assessments.state = 'submitted' and assessments.decided is null
          and assessments.ended is null and assessments.archived_at is null`,
      ),
    )
    .orderBy(assessments.submittedAt)
    .limit(1);
  return row?.submittedAt ?? null;
}
