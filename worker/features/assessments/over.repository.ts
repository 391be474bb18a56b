import { sql } from "drizzle-orm";
import type { Over } from "#domain/access/once-ended.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assertGoingOn } from "#worker/storage/records.tables.ts";
import type { AssessmentKey } from "./assessment-key.ts";
import { assessments } from "./assessments.tables.ts";

/** The columns of `StoredOver`. */
export const overColumns = {
  endedHow: assessments.ended,
  endedAt: assessments.endedAt,
  endedReason: assessments.endedReason,
  archivedAt: assessments.archivedAt,
};

/** Of assessments: what is asked, reviewed or decided on; not what was cancelled, declined or put away. */
export const isCurrent = sql`(assessments.archived_at is null and coalesce(assessments.ended, 'closed') = 'closed')`;

/** What was submitted and stands, as `isComparable`; literals, so that its index is used. */
export const isToCompare = sql`(assessments.state = 'submitted' and ${isCurrent})`;

/** Put before effects: takes the whole batch back when the request is over in another way than one of these. */
export const goingOnEffect = (
  db: Database,
  { orgId, assessmentId, stillDone = [] }: AssessmentKey & { readonly stillDone?: readonly Over[] },
): Effect =>
  db.insert(assertGoingOn).select(
    sql`select 1 from assessments where assessments.org_id = ${orgId} and assessments.id = ${assessmentId}
      and case when assessments.archived_at is null then coalesce(assessments.ended, '') else 'archived' end
        not in (select value from json_each(${JSON.stringify(["", ...stillDone])}))`,
  );
