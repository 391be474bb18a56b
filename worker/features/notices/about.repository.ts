import { and, eq, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Database } from "#worker/storage/database.ts";
import { idsSchema, stored } from "#worker/storage/json.ts";

interface About {
  /** "Juniper Loop of Juniper", safe to be put into a mail. */
  readonly words: string;
  readonly vendor: string;
  /** Who sent it. */
  readonly senderId: string | null;
  /** Who is asked to review it. */
  readonly reviewerIds: readonly string[];
}

/** What a notice about an assessment says of it. */
export async function findAbout(db: Database, { orgId, assessmentId }: AssessmentKey): Promise<About> {
  const [row] = await db
    .select({
      product: assessments.product,
      vendorName: assessments.vendorName,
      senderId: assessments.createdBy,
      reviewersJson: sql<string>`(select json_group_array(person_id) from review_assignments
        where review_assignments.org_id = assessments.org_id and review_assignments.assessment_id = assessments.id)`.as(
        "reviewers_json",
      ),
    })
    .from(assessments)
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId)));
  const reviewerIds = row === undefined ? [] : stored(idsSchema, row.reviewersJson);
  const vendor = plain(row?.vendorName ?? "", 60);
  return {
    words: `${plain(row?.product ?? "", 60)} of ${vendor}`,
    vendor,
    senderId: row?.senderId ?? null,
    reviewerIds,
  };
}
