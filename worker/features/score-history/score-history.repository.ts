import { and, asc, desc, eq, lt } from "drizzle-orm";
import type { ScoreHistory } from "#contract/score-history.ts";
import { scoreReasonsSchema } from "#domain/score-history/score-reason.schema.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { decisions } from "#worker/features/decisions/decisions.tables.ts";
import { scoreHistory } from "#worker/features/reviewing/score-history.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";

const isOf = ({ orgId, assessmentId }: AssessmentKey) =>
  and(eq(scoreHistory.orgId, orgId), eq(scoreHistory.assessmentId, assessmentId));

interface Asked extends AssessmentKey {
  readonly before?: number | undefined;
  readonly most: number;
}

/** Since when the history of a score is kept, where the score is older than that; undefined where all of it is. */
export async function findBeginning(db: Database, of: AssessmentKey): Promise<number | undefined> {
  const [first] = await db
    .select({ at: scoreHistory.at, reasonsJson: scoreHistory.reasonsJson })
    .from(scoreHistory)
    .where(and(isOf(of), eq(scoreHistory.number, 1)));
  const isLate = first && stored(scoreReasonsSchema, first.reasonsJson).some(({ kind }) => kind === "began");
  return isLate ? first.at : undefined;
}

/** A page of how a score moved, the newest first, with the decisions that fell meanwhile. */
export async function listScoreHistory(db: Database, { before, most, ...of }: Asked): Promise<ScoreHistory> {
  const [rows, total, decided] = [
    await db
      .select()
      .from(scoreHistory)
      .where(and(isOf(of), before === undefined ? undefined : lt(scoreHistory.number, before)))
      .orderBy(desc(scoreHistory.number))
      // One more than is shown says what it was before.
      .limit(most + 1),
    await db.$count(scoreHistory, isOf(of)),
    await db
      .select({ number: decisions.number, outcome: decisions.outcome, at: decisions.settledAt })
      .from(decisions)
      .where(
        and(eq(decisions.orgId, of.orgId), eq(decisions.assessmentId, of.assessmentId), eq(decisions.state, "final")),
      )
      .orderBy(asc(decisions.number))
      .limit(100),
  ];
  const shown = rows.slice(0, most);
  return {
    entries: shown.map((row, index) => {
      const { number, at, asOf, policyVersion, reasonsJson } = row;
      const earlier = rows[index + 1];
      const reasons = stored(scoreReasonsSchema, reasonsJson);
      return { number, at, asOf, figures: row, before: earlier ?? null, policyVersion, reasons };
    }),
    total,
    next: rows.length > most ? (shown.at(-1)?.number ?? null) : null,
    decisions: decided.map(({ at, ...one }) => ({ ...one, at: at ?? 0 })),
  };
}
