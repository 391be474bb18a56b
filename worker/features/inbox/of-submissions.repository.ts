import { and, eq, type SQL, sql } from "drizzle-orm";
import type { InboxEntry } from "#contract/inbox.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import type { InboxGroup } from "#domain/inbox/groups.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { reviewAssignments } from "#worker/features/assessments/review-assignments.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset } from "#worker/storage/list/keyset.ts";
import type { Asker, Paging } from "./asker.ts";
import { type AssessmentRow, assessmentEntry } from "./of-assessments.repository.ts";

// What somebody is asked to review waits for them; what nobody is asked to waits for everybody who reviews, in a group of its
// own, so that it does not push down what one is asked. Each comes from its own index: what waits for others is not read.

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

type SubmissionGroup = Extract<InboxGroup, "reviews" | "submissions">;

/** A page of a group, and one row more where there is another page. */
export function submissionRows(db: Database, group: SubmissionGroup, asker: Asker, { after, most }: Paging) {
  const direction = "ascending" as const;
  if (group === "submissions") {
    const { where, order } = keyset({ by: assessments.submittedAt, id: assessments.id, direction, after });
    return db
      .select({ ...columns, since: sql<number>`${assessments.submittedAt}`.as("since"), lookBy: sql<null>`null` })
      .from(assessments)
      .where(and(isForAnybody(asker), where))
      .orderBy(...order)
      .limit(most + 1);
  }
  const key = { by: reviewAssignments.submittedAt, id: reviewAssignments.assessmentId, direction, after };
  const { where, order } = keyset(key);
  const since = sql<number>`${reviewAssignments.submittedAt}`.as("since");
  return db
    .select({ ...columns, since, lookBy: reviewAssignments.lookBy })
    .from(reviewAssignments)
    .innerJoin(assessments, ofAssignment)
    .where(and(isForMe(asker), where))
    .orderBy(...order)
    .limit(most + 1);
}

/** One row for each, up to a number, in their order, so that their index is followed. */
export const submissionMatches = (db: Database, group: SubmissionGroup, asker: Asker, most: number) =>
  group === "submissions"
    ? db
        .select({ id: assessments.id })
        .from(assessments)
        .where(isForAnybody(asker))
        .orderBy(assessments.submittedAt)
        .limit(most)
    : db
        .select({ id: reviewAssignments.assessmentId })
        .from(reviewAssignments)
        .innerJoin(assessments, ofAssignment)
        .where(isForMe(asker))
        .orderBy(reviewAssignments.submittedAt)
        .limit(most);

type SubmissionRow = AssessmentRow & { readonly lookBy: CivilDate | null };

/** What it is about besides: by when somebody asked for it to be looked at. */
export const submissionEntry = ({ lookBy, ...row }: SubmissionRow): InboxEntry => ({
  ...assessmentEntry(row),
  about: lookBy === null ? "" : `To be looked at by ${date(lookBy)}`,
});
