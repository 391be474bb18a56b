import { and, eq, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import { type Figures, tolerance } from "#domain/score-history/figures.ts";
import type { ScoreReason } from "#domain/score-history/score-reason.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { scoreHistory } from "./score-history.tables.ts";

/** A score that takes the place of another one. */
export interface Moved extends AssessmentKey {
  readonly at: number;
  readonly asOf: CivilDate;
  readonly figures: Figures;
  readonly policyVersion: number;
  readonly reasons: readonly ScoreReason[];
}

/** Adds to the history of a score, unless nothing moved since its last row; goes into the batch that stores the score. */
export function movedEffect(db: Database, of: Moved): Effect {
  const { orgId, assessmentId, figures } = of;
  const { claimed, assured, checked, rating } = figures;
  const conclusive = figures.conclusive ? 1 : 0;
  const isSame = (column: "claimed" | "assured" | "checked", value: number | null) =>
    sql`(last.${sql.raw(column)} is ${value} or abs(last.${sql.raw(column)} - ${value}) <= ${tolerance})`;
  const ofThis = sql`score_history.org_id = ${orgId} and score_history.assessment_id = ${assessmentId}`;
  const newest = sql`(select max(number) from score_history where ${ofThis})`;
  const unmoved = sql`select 1 from score_history as last
    where last.org_id = ${orgId} and last.assessment_id = ${assessmentId} and last.number = ${newest}
      and ${isSame("claimed", claimed)} and ${isSame("assured", assured)} and ${isSame("checked", checked)}
      and last.rating is ${rating} and last.conclusive = ${conclusive}`;
  return db.insert(scoreHistory).select(
    sql`select ${orgId}, ${assessmentId}, coalesce(${newest}, 0) + 1, ${of.at}, ${of.asOf}, ${claimed}, ${assured},
      ${checked}, ${rating}, ${conclusive}, ${of.policyVersion}, ${JSON.stringify(of.reasons)}
      where not exists (${unmoved})`,
  );
}

/** What was handed in was taken back before anybody reviewed it: nobody reads any more how it scored. */
export const forgetHistoryEffect = (db: Database, { orgId, assessmentId }: AssessmentKey): Effect =>
  db.delete(scoreHistory).where(and(eq(scoreHistory.orgId, orgId), eq(scoreHistory.assessmentId, assessmentId)));
