import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { hasFallen } from "#domain/ask-again/score-fell.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Figures } from "#domain/score-history/figures.ts";
import type { ScoreReason } from "#domain/score-history/score-reason.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { atDecisionJson } from "#worker/features/assessments/figures-at-decision.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";
import { askAgain } from "./ask-again.tables.ts";

/** What somebody last judged of a score: what was decided on, or a fall since that was dismissed. */
export interface Judged {
  readonly decidedAt: number;
  readonly decidedOn: Figures;
  readonly figures: Figures;
}

/** What was judged of the score of a decided assessment, as a statement for a batch; no row while it is not decided. */
export const judgedQuery = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      decidedAt: assessments.decidedAt,
      judgedJson: sql<string | null>`coalesce((select detail_json -> '$.to' from ask_again
        where ask_again.org_id = assessments.org_id and ask_again.assessment_id = assessments.id and cause = 'score'
          and closed = 'dismissed' and ask_again.at >= assessments.decided_at order by ask_again.at desc limit 1),
        ${atDecisionJson})`.as("judged_json"),
      decidedJson: atDecisionJson.as("decided_json"),
    })
    .from(assessments)
    .where(and(eq(assessments.orgId, orgId), eq(assessments.id, assessmentId), eq(assessments.stage, "decided")));

export function judgedOf([row]: Awaited<ReturnType<typeof judgedQuery>>): Judged | null {
  const { decidedAt = null, judgedJson = null, decidedJson = null } = row ?? {};
  if (decidedAt === null || judgedJson === null || decidedJson === null) return null;
  return { decidedAt, decidedOn: asWritten<Figures>(decidedJson), figures: asWritten<Figures>(judgedJson) };
}

interface Scored extends AssessmentKey {
  readonly judged: Judged | null;
  readonly figures: Figures;
  readonly reasons: readonly ScoreReason[];
  readonly asOf: CivilDate;
  readonly at: number;
}

/** The fall that was dismissed last since it was decided. */
const dismissedStands = (db: Database, { orgId, assessmentId }: AssessmentKey): Effect =>
  db
    .update(askAgain)
    .set({ goneAt: null })
    .where(
      and(
        eq(askAgain.orgId, orgId),
        eq(askAgain.assessmentId, assessmentId),
        sql`id = (select last.id from ask_again as last join assessments on assessments.org_id = last.org_id
          and assessments.id = last.assessment_id where last.org_id = ${orgId} and last.assessment_id = ${assessmentId}
            and last.cause = 'score' and last.closed = 'dismissed' and last.at >= assessments.decided_at
          order by last.at desc limit 1)`,
      ),
    );

/**
 * Proposes to ask again when a score fell from what was judged, and lets the proposal fall once it is back; goes into the batch
 * that stores the score. Where somebody decided meanwhile, nothing is proposed: they had the newer score in sight.
 */
export function scoreFellEffects(db: Database, { judged, figures, ...of }: Scored): Effect[] {
  if (judged === null) return [];
  const { orgId, assessmentId, asOf, at } = of;
  const ofScore = and(eq(askAgain.orgId, orgId), eq(askAgain.assessmentId, assessmentId), eq(askAgain.cause, "score"));
  const open = and(ofScore, isNull(askAgain.closed));
  const isGone = (which: SQL | undefined): Effect =>
    db
      .update(askAgain)
      .set({ goneAt: at })
      .where(and(which, isNull(askAgain.goneAt)));
  if (!hasFallen(judged.decidedOn, figures)) return [isGone(ofScore)];
  // No further than what was dismissed: that one stands, also where the score had been back meanwhile.
  if (!hasFallen(judged.figures, figures)) return [isGone(open), dismissedStands(db, of)];
  const detail = JSON.stringify({ cause: "score", from: judged.figures, to: figures, why: of.reasons });
  return [
    // It fell further than what was dismissed.
    isGone(and(ofScore, eq(askAgain.closed, "dismissed"))),
    // One at a time: it says what the score fell to by now, and since when it is below.
    db
      .update(askAgain)
      .set({
        detailJson: sql`case when gone_at is null then json_set(detail_json, '$.to', json(${JSON.stringify(figures)}))
          else ${detail} end`,
        onDay: sql`case when gone_at is null then on_day else ${asOf} end`,
        goneAt: null,
      })
      .where(open),
    db.insert(askAgain).select(
      sql`select ${orgId}, ${assessmentId}, 'score', '', ${String(at)}, 'agn_' || lower(hex(randomblob(10))), ${asOf},
        ${detail}, ${at}, ${asOf}, null, null, null, null, null, 0, 0
        from assessments where assessments.org_id = ${orgId} and assessments.id = ${assessmentId}
          and stage = 'decided' and decided_at = ${judged.decidedAt}
          and not exists (select 1 from ask_again as open where open.org_id = ${orgId}
            and open.assessment_id = ${assessmentId} and open.cause = 'score' and open.closed is null)`,
    ),
  ];
}
