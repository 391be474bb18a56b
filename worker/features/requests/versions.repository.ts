import { and, eq } from "drizzle-orm";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { ownResponse } from "./request.queries.ts";
import type { ResponseKey } from "./request-key.ts";
import { answers, responses } from "./responses.tables.ts";

export interface Move extends ResponseKey {
  readonly from: number;
  readonly to: number;
  /** The revision of the response that was seen. */
  readonly base: number;
  readonly at: number;
  readonly personId: string;
  readonly buyer: { readonly orgId: string; readonly assessmentId: string };
  readonly emptied: readonly { readonly questionId: string; readonly revision: number }[];
}

/** Moves response and assessment together; the batch rolls back when the offer, the response or an answer changed. */
export const moveEffects = (db: Database, move: Move): Effect[] => [
  db
    .update(responses)
    .set({ revision: move.base + 1, movedFromVersion: move.from, movedAt: move.at })
    .where(and(ownResponse(move), eq(responses.revision, move.base), eq(responses.state, "draft"))),
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
      responseId: move.responseId,
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
  { language, ...key }: ResponseKey & { readonly language: string | null },
): Effect[] => [db.update(responses).set({ language }).where(ownResponse(key)), ...assertOneChanged(db)];
