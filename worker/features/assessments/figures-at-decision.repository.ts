import { type SQL, sql } from "drizzle-orm";

/** What was scored when the last decision fell: the row of the history that held then. */
export const figuresAtDecision = (of: { readonly orgId: SQL; readonly id: SQL; readonly decidedAt: SQL }) => sql<
  string | null
>`(select json_object('claimed', claimed, 'assured', assured, 'checked', checked,
    'rating', rating, 'conclusive', json(case when conclusive then 'true' else 'false' end))
  from score_history where score_history.org_id = ${of.orgId} and score_history.assessment_id = ${of.id}
    and score_history.at <= ${of.decidedAt} order by score_history.number desc limit 1)`;
/** The same of an assessment. */
export const atDecisionJson = figuresAtDecision({
  orgId: sql`assessments.org_id`,
  id: sql`assessments.id`,
  decidedAt: sql`assessments.decided_at`,
});
