import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { askAgain } from "./ask-again.tables.ts";

/** The decided request that one follows, while it stands and is about the same product; NULL where none does. */
const followed = ({ orgId, assessmentId }: AssessmentKey): SQL => sql`(select before.id from assessments as next
  cross join assessments as before on before.org_id = next.org_id and before.id = next.follows_id
  where next.org_id = ${orgId} and next.id = ${assessmentId} and before.stage = 'decided'
    and before.product_id = next.product_id)`;

/** That a reason is one of an assessment: its own, or a change that was told of the decision that it follows. */
export const isReasonOf = (of: AssessmentKey): SQL =>
  sql`(ask_again.org_id = ${of.orgId} and ask_again.assessment_id in (${of.assessmentId}, ${followed(of)})
    and (ask_again.assessment_id = ${of.assessmentId} or ask_again.cause = 'change'))`;

/**
 * The ids of what was said and nobody judged, in one text: what a certificate's vendor said of it, and changes that were told.
 * What the score and the findings say is seen in the score and the findings.
 */
export const openReasons = (of: AssessmentKey): SQL<string> =>
  sql<string>`(select coalesce(group_concat(id, ' ' order by id), '') from ask_again
    where ${isReasonOf(of)} and gone_at is null and closed is null and cause in ('certificate', 'change'))`;

/** The same as a statement for a batch. */
export const openReasonsQuery = (db: Database, of: AssessmentKey) =>
  db
    .select({ ids: openReasons(of).as("open_reasons") })
    .from(assessments)
    .where(and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId)));

/** Somebody decided anew with all of it in sight: nothing of before proposes to ask again. */
export const decidedAnewEffect = (db: Database, of: AssessmentKey): Effect =>
  db
    .update(askAgain)
    .set({ closed: "decided" })
    .where(and(isReasonOf(of), isNull(askAgain.closed)));
