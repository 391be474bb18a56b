import { and, eq } from "drizzle-orm";
import type { AssessmentId, OrgId, PersonId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { RequestKey } from "./request-key.ts";
import { ownRequest } from "./request-queries.repository.ts";
import { answers, responses } from "./requests.tables.ts";

export interface Move extends RequestKey {
  readonly from: number;
  readonly to: number;
  /** The revision of the request that was seen. */
  readonly base: number;
  readonly at: number;
  readonly personId: PersonId;
  readonly buyer: { readonly orgId: OrgId; readonly assessmentId: AssessmentId };
  readonly emptied: readonly { readonly questionId: string; readonly revision: number }[];
}

/** Moves request and assessment together; the batch rolls back when the offer, the request or an answer changed. */
export const moveEffects = (db: Database, move: Move): Effect[] => [
  db
    .update(responses)
    .set({ revision: move.base + 1, movedFromVersion: move.from, movedAt: move.at })
    .where(and(ownRequest(move), eq(responses.revision, move.base), eq(responses.state, "draft"))),
  ...assertOneChanged(db),
  db
    .update(assessments)
    .set({ questionnaireVersion: move.to, offeredVersion: null })
    .where(
      and(
        eq(assessments.orgId, move.buyer.orgId),
        eq(assessments.id, move.buyer.assessmentId),
        eq(assessments.offeredVersion, move.to),
      ),
    ),
  ...assertOneChanged(db),
  ...move.emptied.map(({ questionId, revision }) =>
    db.insert(answers).values({
      orgId: move.orgId,
      requestId: move.requestId,
      questionId,
      revision,
      answerJson: "{}",
      savedBy: move.personId,
      savedAt: move.at,
    }),
  ),
];

export const languageEffects = (
  db: Database,
  { language, ...key }: RequestKey & { readonly language: string | null },
): Effect[] => [db.update(responses).set({ language }).where(ownRequest(key)), ...assertOneChanged(db)];
