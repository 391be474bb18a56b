import { and, eq, sql } from "drizzle-orm";
import type { OrgId, RequestId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { changeRequests } from "#worker/features/assessments/assessments.tables.ts";
import { ownRequest } from "#worker/features/requests/request-queries.repository.ts";
import { answers, responses } from "#worker/features/requests/requests.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

export interface Restored extends AssessmentKey {
  readonly vendor: { readonly orgId: OrgId; readonly requestId: RequestId };
  readonly at: number;
}

const standing = ({ orgId, assessmentId }: AssessmentKey) => sql`(select submissions.* from submissions
  where submissions.org_id = ${orgId} and submissions.assessment_id = ${assessmentId}
    and submissions.withdrawn_at is null order by submissions.round desc limit 1)`;

/**
 * What the vendor submitted last stands again: its receipt, and its answers as they were signed. What was changed since
 * stays in the history. Rolls back when the vendor handed in anew.
 */
export const restoreEffects = (db: Database, of: Restored): Effect[] => [
  setBackAnswers(db, of),
  db
    .update(responses)
    .set({
      state: "submitted",
      revision: sql`${responses.revision} + 1`,
      // Of a return from before receipts were kept, what the hand-in itself says.
      receiptJson: sql`coalesce(${responses.returnedReceiptJson}, (select json_object('sha256', dossier_sha256,
        'signedName', signed_name, 'signedRole', signed_role, 'submittedAt', submitted_at, 'questions', 0, 'answered', 0)
        from ${standing(of)}))`,
    })
    .where(and(ownRequest(of.vendor), eq(responses.state, "draft"))),
  ...assertOneChanged(db),
];

function setBackAnswers(db: Database, of: Restored): Effect {
  const { orgId, requestId } = of.vendor;
  const submittedAt = sql`(select submitted_at from ${standing(of)})`;
  const signed = (
    column: "answer_json" | "saved_by",
  ) => sql`(select ${sql.raw(`signed.${column}`)} from answers as signed
    where signed.org_id = ${orgId} and signed.response_id = ${requestId} and signed.question_id = answers.question_id
      and signed.saved_at <= ${submittedAt} order by signed.revision desc limit 1)`;
  // SQLite gives the other columns of the row that has the maximum.
  const changed = sql`select org_id, response_id, question_id, max(revision) + 1,
      coalesce(${signed("answer_json")}, '{}'), coalesce(${signed("saved_by")}, saved_by), ${of.at}
    from answers where answers.org_id = ${orgId} and answers.response_id = ${requestId}
    group by answers.question_id having max(saved_at) > ${submittedAt}`;
  return db.insert(answers).select(changed);
}

/** What was asked to be changed is asked no more. */
export const forgetReturnEffect = (db: Database, { orgId, assessmentId }: AssessmentKey): Effect =>
  db
    .delete(changeRequests)
    .where(
      and(
        eq(changeRequests.orgId, orgId),
        eq(changeRequests.assessmentId, assessmentId),
        sql`${changeRequests.round} = (select round from ${standing({ orgId, assessmentId })})`,
      ),
    );
