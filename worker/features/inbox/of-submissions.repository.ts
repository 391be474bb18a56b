import { and, eq, type SQL, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { reviewAssignments } from "#worker/features/assessments/review-assignments.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset } from "#worker/storage/list/keyset.ts";
import type { Asker, Paging } from "./asker.ts";
import { type AssessmentRow, assessmentEntry } from "./of-assessments.repository.ts";

// What somebody is asked to review waits for them; what nobody is asked to waits for everybody who reviews. Each comes from
// an index of its own, so that what waits for others is not read.

const noProposal = sql`not exists (select 1 from decisions where decisions.org_id = assessments.org_id
  and decisions.assessment_id = assessments.id and decisions.state = 'proposed')`;

/** Literals, so that the index of such rows is used. */
const isForAnybody = ({ orgId }: Asker): SQL | undefined =>
  and(
    eq(assessments.orgId, orgId),
    sql`assessments.reviewers = 0 and assessments.state = 'submitted' and assessments.decided is null
      and assessments.ended is null and assessments.archived_at is null`,
    noProposal,
  );

const isForMe = ({ orgId, personId }: Asker): SQL | undefined =>
  and(
    eq(reviewAssignments.orgId, orgId),
    eq(reviewAssignments.personId, personId),
    eq(reviewAssignments.stage, "to-review"),
    noProposal,
  );

const ofAssignment = and(
  eq(assessments.orgId, reviewAssignments.orgId),
  eq(assessments.id, reviewAssignments.assessmentId),
);

const columns = { id: assessments.id, product: assessments.product, vendorName: assessments.vendorName };

/** A page of each, and one row more where there is another page. */
export function submissionRows(db: Database, asker: Asker, { after, most }: Paging) {
  const direction = "ascending" as const;
  const ofAnybody = keyset({ by: assessments.submittedAt, id: assessments.id, direction, after });
  const ofMine = keyset({ by: reviewAssignments.submittedAt, id: reviewAssignments.assessmentId, direction, after });
  return [
    db
      .select({ ...columns, since: sql<number>`${assessments.submittedAt}`.as("since"), lookBy: sql<null>`null` })
      .from(assessments)
      .where(and(isForAnybody(asker), ofAnybody.where))
      .orderBy(...ofAnybody.order)
      .limit(most + 1),
    db
      .select({
        ...columns,
        since: sql<number>`${reviewAssignments.submittedAt}`.as("since"),
        lookBy: reviewAssignments.lookBy,
      })
      .from(reviewAssignments)
      .innerJoin(assessments, ofAssignment)
      .where(and(isForMe(asker), ofMine.where))
      .orderBy(...ofMine.order)
      .limit(most + 1),
  ] as const;
}

/** One row for each, up to a number, in their order, so that their index is followed. */
export const submissionMatches = (db: Database, asker: Asker, most: number) =>
  [
    db
      .select({ id: assessments.id })
      .from(assessments)
      .where(isForAnybody(asker))
      .orderBy(assessments.submittedAt)
      .limit(most),
    db
      .select({ id: reviewAssignments.assessmentId })
      .from(reviewAssignments)
      .innerJoin(assessments, ofAssignment)
      .where(isForMe(asker))
      .orderBy(reviewAssignments.submittedAt)
      .limit(most),
  ] as const;

export type SubmissionRow = AssessmentRow & { readonly since: number; readonly lookBy: CivilDate | null };

/** Both as one, what waits longest first, and no more than one row beyond a page. */
export const inOrder = (rows: readonly SubmissionRow[], most: number): SubmissionRow[] =>
  [...rows].sort((one, other) => one.since - other.since || (one.id < other.id ? -1 : 1)).slice(0, most + 1);

/** What it is about besides: by when somebody asked for it to be looked at. */
export const submissionEntry = ({ lookBy, ...row }: SubmissionRow): InboxEntry => ({
  ...assessmentEntry(row),
  about: lookBy === null ? "" : `To be looked at by ${date(lookBy)}`,
});
