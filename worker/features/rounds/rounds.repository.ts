import { and, eq, isNull, sql } from "drizzle-orm";
import type { RequestChanges } from "#contract/assessment.schema.ts";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import {
  assessments,
  changeRequests,
  evidenceGrants,
  submissions,
} from "#worker/features/assessments/assessments.tables.ts";
import type { RequestKey } from "#worker/features/requests/request-key.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import { reviewBegun } from "#worker/features/requests/review-begun.repository.ts";
import { summaries } from "#worker/features/reviewing/reviews.tables.ts";
import { forgetHistoryEffect } from "#worker/features/reviewing/score-history.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

export interface Returned extends AssessmentKey {
  readonly round: number;
  readonly vendorOrgId: OrgId;
  readonly asked: RequestChanges;
  readonly personId: PersonId;
  readonly at: number;
}

/** The assessment goes back to the vendor with its basket; rolls back when it is not in the buyer's hands. */
export const returnEffects = (db: Database, of: Returned): Effect[] => [
  db
    .update(assessments)
    // What was decided stays on record; the next hand-in is to be decided anew.
    .set({ state: "answering", returnedAt: of.at, dueOn: of.asked.dueOn, decided: null, decidedAt: null })
    .where(
      and(eq(assessments.orgId, of.orgId), eq(assessments.id, of.assessmentId), eq(assessments.state, "submitted")),
    ),
  ...assertOneChanged(db),
  db
    .update(responses)
    .set({
      state: "draft",
      revision: sql`${responses.revision} + 1`,
      returnedReceiptJson: sql`${responses.receiptJson}`,
      receiptJson: null,
    })
    .where(
      and(
        eq(responses.orgId, of.vendorOrgId),
        eq(responses.buyerOrgId, of.orgId),
        eq(responses.assessmentId, of.assessmentId),
        eq(responses.state, "submitted"),
      ),
    ),
  ...assertOneChanged(db),
  changesEffect(db, of),
];

/** What is asked to be changed; a return of the same round that was closed, and opened again, asked for something else. */
function changesEffect(db: Database, of: Returned): Effect {
  const asked = {
    note: of.asked.note,
    itemsJson: JSON.stringify(of.asked.items),
    dueOn: of.asked.dueOn,
    requestedBy: of.personId,
    requestedAt: of.at,
  };
  return db
    .insert(changeRequests)
    .values({ orgId: of.orgId, assessmentId: of.assessmentId, round: of.round, ...asked })
    .onConflictDoUpdate({
      target: [changeRequests.orgId, changeRequests.assessmentId, changeRequests.round],
      set: asked,
    });
}

export interface Withdrawal extends RequestKey {
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
  readonly at: number;
}

/** Takes back what was handed in, unless a review began: then the whole batch rolls back. */
export const withdrawalEffects = (db: Database, of: Withdrawal): Effect[] => {
  const key = { orgId: of.buyerOrgId, assessmentId: of.assessmentId };
  return [
    db
      .update(responses)
      .set({ state: "draft", revision: sql`${responses.revision} + 1`, receiptJson: null, submittedAt: null })
      .where(and(eq(responses.orgId, of.orgId), eq(responses.id, of.requestId), eq(responses.state, "submitted"))),
    ...assertOneChanged(db),
    db
      .update(assessments)
      .set({ state: "answering", submittedAt: null })
      .where(
        and(
          eq(assessments.orgId, key.orgId),
          eq(assessments.id, key.assessmentId),
          eq(assessments.state, "submitted"),
          sql`not ${reviewBegun(key)}`,
        ),
      ),
    ...assertOneChanged(db),
    db
      .update(submissions)
      .set({ withdrawnAt: of.at })
      // Earlier rounds keep the moment at which they were taken back.
      .where(
        and(
          eq(submissions.orgId, key.orgId),
          eq(submissions.assessmentId, key.assessmentId),
          isNull(submissions.withdrawnAt),
        ),
      ),
    db
      .delete(evidenceGrants)
      .where(and(eq(evidenceGrants.buyerOrgId, key.orgId), eq(evidenceGrants.assessmentId, key.assessmentId))),
    forgetHistoryEffect(db, key),
    db.delete(summaries).where(and(eq(summaries.orgId, key.orgId), eq(summaries.assessmentId, key.assessmentId))),
  ];
};
