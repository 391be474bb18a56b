import { sql } from "drizzle-orm";
import * as z from "zod";
import type { AssessmentEntry, MailState } from "#contract/assessment.ts";
import { causeSchema } from "#domain/ask-again/cause.schema.ts";
import { model, type Summary } from "#domain/scoring/summary.ts";
import { asWritten, stored } from "#worker/storage/json.ts";
import { assessments } from "./assessments.tables.ts";
import { isNotAsked } from "./due-again.repository.ts";
import { atDecisionJson } from "./figures-at-decision.repository.ts";
import type { StoredOver } from "./over.ts";

// Scalar sub-queries instead of joins: D1 mixes up joined columns of one name within a batch.
const latestMail = sql<string | null>`(select json_object('state', state, 'reason', reason) from mails
  where mails.org_id = assessments.org_id and mails.subject_id = assessments.id order by created_at desc limit 1)`;
// The summary stays in the database: only the figures of the tracker leave it, and none of an earlier scoring model or of a policy that it is not scored by any more.
const storedScore = sql<string | null>`(select json_object(
    'overall', summary_json -> '$.overall', 'rating', summary_json -> '$.rating', 'conclusive', summary_json -> '$.conclusive',
    'criticalFlags', (select count(*) from json_each(summary_json, '$.flags') where json_extract(value, '$.severity') = 'critical'),
    'isLookedAt', json(case when facts_json <> '' and facts_json ->> '$.isLookedAt' then 'true' else 'false' end), 'openFindings', open_findings)
  from summaries where summaries.model = ${model} and summaries.org_id = assessments.org_id and summaries.assessment_id = assessments.id
    and summaries.policy_version = assessments.policy_version)`;
// Who is asked to review it, as the organisation knows them, in the order in which they were asked.
const reviewersJson = sql<string>`(select json_group_array(json_object('personId', review_assignments.person_id,
    'name', case when came_at is null then known_as else people.name end, 'lookBy', look_by)
    order by assigned_at, review_assignments.person_id)
  from review_assignments
    cross join members on members.org_id = review_assignments.org_id
      and members.person_id = review_assignments.person_id and members.facet = 'buyer'
    cross join people on people.id = members.person_id
  where review_assignments.org_id = assessments.org_id and review_assignments.assessment_id = assessments.id)`;
// What happened since the decision, as far as its cause stands, nobody dismissed it, and it is not asked again already.
const againJson = sql<string>`(select json_group_array(json_object('cause', json(detail_json), 'onDay', on_day, 'fromDay', from_day))
  from ask_again where ask_again.org_id = assessments.org_id and ask_again.assessment_id = assessments.id
    and gone_at is null and closed is null and is_over = 0 and ${isNotAsked})`;

/** What the tracker shows of an assessment, but for the questionnaire's title: that is looked up once per version. */
export const entryColumns = {
  id: assessments.id,
  vendorName: assessments.vendorName,
  product: assessments.product,
  state: assessments.state,
  dueOn: assessments.dueOn,
  sentAt: assessments.sentAt,
  submittedAt: assessments.submittedAt,
  returnedAt: assessments.returnedAt,
  decided: assessments.decided,
  stage: assessments.stage,
  reviewOn: assessments.reviewOn,
  policyVersion: assessments.policyVersion,
  activeAt: assessments.activeAt,
  // By the name it has beside the rest of how it ended: D1 mixes up a column that is asked for twice within a batch.
  endedHow: assessments.ended,
  questionnaireId: assessments.questionnaireId,
  questionnaireVersion: assessments.questionnaireVersion,
  mailJson: latestMail.as("mail_json"),
  scoreJson: storedScore.as("score_json"),
  atDecisionJson: atDecisionJson.as("at_decision_json"),
  againJson: againJson.as("again_json"),
  reviewersJson: reviewersJson.as("reviewers_json"),
};

type Stored<Row extends object> = Readonly<Row> & {
  readonly mailJson: string | null;
  readonly scoreJson: string | null;
  readonly atDecisionJson: string | null;
  readonly againJson: string;
  readonly reviewersJson: string;
};
export type EntryRow = Stored<
  Omit<AssessmentEntry, "mail" | "score" | "ended" | "atDecision" | "again" | "reviewers">
> &
  Pick<StoredOver, "endedHow">;
const againSchema = z.array(z.strictObject({ cause: causeSchema, onDay: z.string(), fromDay: z.string() }));

interface LatestMail {
  readonly state: MailState;
  readonly reason: string | null;
}
export const mailOf = (json: string | null): LatestMail =>
  json === null ? { state: "none", reason: null } : asWritten<LatestMail>(json);

export function entryOfRow(row: EntryRow): AssessmentEntry {
  const { id, vendorName, product, questionnaireTitle, state, dueOn, sentAt, submittedAt, returnedAt, decided } = row;
  const { stage, reviewOn, policyVersion, activeAt, endedHow: ended } = row;
  const score = row.scoreJson === null ? null : asWritten<AssessmentEntry["score"]>(row.scoreJson);
  return {
    id,
    vendorName,
    product,
    questionnaireTitle,
    state,
    mail: mailOf(row.mailJson).state,
    dueOn,
    sentAt,
    submittedAt,
    returnedAt,
    decided,
    atDecision: row.atDecisionJson === null ? null : asWritten<AssessmentEntry["atDecision"]>(row.atDecisionJson),
    stage,
    reviewOn,
    again: stored(againSchema, row.againJson),
    policyVersion,
    activeAt,
    ended,
    score,
    reviewers: asWritten<AssessmentEntry["reviewers"]>(row.reviewersJson),
  };
}

/** The figures of the tracker, from a summary at hand. */
export const scoreOf = (
  { overall, rating, conclusive, flags }: Summary,
  beside: { readonly openFindings: number; readonly isLookedAt: boolean },
): AssessmentEntry["score"] => ({
  ...beside,
  overall,
  rating,
  conclusive,
  criticalFlags: flags.filter((flag) => flag.severity === "critical").length,
});
