import { and, eq } from "drizzle-orm";
import type { ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import type { PersonId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { reviews } from "#worker/features/reviewing/reviews.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

/** A new revision of a conclusion; its key refuses a second one of the same revision. */
export const reviewEffect = (
  db: Database,
  { record, personId, ...key }: AssessmentKey & { readonly record: ReviewRecord; readonly personId: PersonId },
): Effect => {
  const { body, reviewedBy: _name, ...rest } = record;
  return db.insert(reviews).values({ ...key, ...rest, bodyJson: JSON.stringify(body), reviewedBy: personId });
};

/** The id of the person who made a revision; undefined when there is no such revision. */
export async function findReviewer(
  db: Database,
  of: AssessmentKey & { readonly kind: ReviewKind; readonly subject: string; readonly revision: number },
): Promise<string | undefined> {
  const [row] = await db
    .select({ reviewedBy: reviews.reviewedBy })
    .from(reviews)
    .where(
      and(
        eq(reviews.orgId, of.orgId),
        eq(reviews.assessmentId, of.assessmentId),
        eq(reviews.kind, of.kind),
        eq(reviews.subject, of.subject),
        eq(reviews.revision, of.revision),
      ),
    );
  return row?.reviewedBy;
}
