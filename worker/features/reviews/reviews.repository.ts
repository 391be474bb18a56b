import { and, eq, sql } from "drizzle-orm";
import type { ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import type { PersonId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { reviews } from "#worker/features/reviewing/reviews.tables.ts";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

interface NewReview extends AssessmentKey {
  readonly record: ReviewRecord;
  readonly personId: PersonId;
  /** Of the answers that were looked at, as they were handed in. */
  readonly dossierSha256: string;
}

/**
 * A new revision of a conclusion; its key refuses a second one of the same revision. The batch rolls back (`stale_revision`)
 * when the vendor took back meanwhile what was concluded on.
 */
export const reviewEffects = (db: Database, { record, personId, dossierSha256, ...key }: NewReview): Effect[] => {
  const { body, reviewedBy: _name, ...rest } = record;
  return [
    ...assertHolds(
      db,
      sql`exists (select 1 from submissions where submissions.org_id = ${key.orgId}
        and submissions.assessment_id = ${key.assessmentId} and submissions.dossier_sha256 = ${dossierSha256}
        and submissions.withdrawn_at is null)`,
    ),
    db.insert(reviews).values({ ...key, ...rest, bodyJson: JSON.stringify(body), reviewedBy: personId }),
  ];
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
