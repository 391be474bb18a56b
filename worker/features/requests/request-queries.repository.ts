import { type AnyColumn, and, eq, sql } from "drizzle-orm";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isFollowedByDecided } from "#worker/features/assessments/follows.repository.ts";
import { overColumns } from "#worker/features/assessments/over.repository.ts";
import {
  policyVersions,
  questionnaireTranslations,
  questionnaireVersions,
} from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import type { RequestKey } from "./request-key.ts";
import { answers, responses } from "./requests.tables.ts";
import { reviewBegun } from "./review-begun.repository.ts";

// The grants: a vendor reaches a buyer's rows only from a request of its own, by their full keys.
export const granted = {
  assessment: and(eq(assessments.orgId, responses.buyerOrgId), eq(assessments.id, responses.assessmentId)),
  questionnaire: and(
    eq(questionnaireVersions.orgId, assessments.orgId),
    eq(questionnaireVersions.id, assessments.questionnaireId),
    eq(questionnaireVersions.version, assessments.questionnaireVersion),
  ),
  translation: and(
    eq(questionnaireTranslations.orgId, assessments.orgId),
    eq(questionnaireTranslations.id, assessments.questionnaireId),
    eq(questionnaireTranslations.version, assessments.questionnaireVersion),
  ),
  policy: and(eq(policyVersions.orgId, assessments.orgId), eq(policyVersions.version, assessments.policyVersion)),
};

export const ownRequest = ({ orgId, requestId }: RequestKey) =>
  and(eq(responses.orgId, orgId), eq(responses.id, requestId));

/** What was asked, by whom, and how far the request is. Columns are named apart, because it runs in a batch. */
export const requestQuery = (db: Database, key: RequestKey) =>
  db
    .select({
      state: sql<"draft" | "submitted">`${responses.state}`.as("request_state"),
      revision: responses.revision,
      systemsJson: responses.systemsJson,
      receiptJson: responses.receiptJson,
      buyerOrgId: responses.buyerOrgId,
      assessmentId: responses.assessmentId,
      vendorName: assessments.vendorName,
      vendorLegalName: assessments.vendorLegalName,
      product: assessments.product,
      purpose: assessments.purpose,
      usesJson: assessments.usesJson,
      dueOn: assessments.dueOn,
      policyVersion: assessments.policyVersion,
      asksAnewJson: assessments.asksAnewJson,
      ...overColumns,
      correctionsJson: corrected.as("corrected"),
      decisionJson: toldDecision.as("told_decision"),
      buyerName: sql<string>`(select name from organisations where organisations.id = ${responses.buyerOrgId})`.as(
        "buyer",
      ),
      requestedBy: sql<string>`(select name from people where people.id = ${assessments.createdBy})`.as("requester"),
      definitionJson: questionnaireVersions.definitionJson,
      language: responses.language,
      movedAt: responses.movedAt,
      movedFromJson: otherVersion(responses.movedFromVersion).as("moved_from"),
      changesJson: changesAsked.as("changes_asked"),
      reviewBegun: reviewBegun({ orgId: responses.buyerOrgId, assessmentId: responses.assessmentId }).as(
        "review_begun",
      ),
      offeredJson: otherVersion(assessments.offeredVersion).as("offered"),
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(ownRequest(key));

/** What the buyer asked to be changed in the last round; the vendor reads it by its own request's key. */
const changesAsked = sql<string | null>`(select json_object('note', note, 'items', json(items_json), 'dueOn', due_on,
    'requestedBy', (select name from people where people.id = requested_by), 'requestedAt', requested_at)
  from change_requests where change_requests.org_id = ${responses.buyerOrgId}
    and change_requests.assessment_id = ${responses.assessmentId} and ${assessments.returnedAt} is not null
  order by change_requests.round desc limit 1)`;

/** What the buyer corrected; the vendor reads it by its own request's key. */
const corrected = sql<string>`(select json_group_array(json_object('at', at, 'lines', json(lines_json)) order by at desc)
  from corrections where corrections.org_id = ${responses.buyerOrgId}
    and corrections.assessment_id = ${responses.assessmentId})`;

/** The last decision of which the vendor was told. */
const toldDecision = sql<string | null>`(select json_object('outcome', decisions.outcome,
    'conditions', json(decisions.conditions_json), 'word', told.word, 'toldAt', told.told_at,
    'stands', ${assessments.decided} is not null and not ${isFollowedByDecided} and not exists (select 1 from decisions as later
      where later.org_id = told.org_id and later.assessment_id = told.assessment_id and later.number > told.number
        and later.state = 'final'),
    'toldBy', coalesce((select name from people where people.id = told.told_by), ''))
  from decision_tellings as told join decisions on decisions.org_id = told.org_id
    and decisions.assessment_id = told.assessment_id and decisions.number = told.number
  where told.org_id = ${responses.buyerOrgId} and told.assessment_id = ${responses.assessmentId}
  order by told.number desc limit 1)`;

/** Another version of the questionnaire of the assessment at hand. */
const otherVersion = (version: AnyColumn) => sql<string | null>`(select definition_json from questionnaire_versions
  where questionnaire_versions.org_id = ${assessments.orgId} and questionnaire_versions.id = ${assessments.questionnaireId}
    and questionnaire_versions.version = ${version})`;

/** The languages of the version at hand; the text only of the one the vendor reads in. */
export const languagesQuery = (db: Database, key: RequestKey) =>
  db
    .select({
      language: sql<string>`${questionnaireTranslations.language}`.as("language_code"),
      text: sql<string | null>`case when ${questionnaireTranslations.language} = ${responses.language}
        then ${questionnaireTranslations.text} end`.as("chosen_text"),
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireTranslations, granted.translation)
    .where(ownRequest(key))
    .limit(50);

/** The newest revision of every answer of a request, with the name of whoever saved it. */
export const answersQuery = (db: Database, { orgId, requestId }: RequestKey) =>
  db
    .select({
      questionId: answers.questionId,
      // SQLite gives the other columns of the row that has the maximum.
      revision: sql<number>`max(${answers.revision})`.as("latest"),
      answerJson: answers.answerJson,
      savedAt: answers.savedAt,
      savedBy: sql<string>`(select name from people where people.id = ${answers.savedBy})`.as("saver"),
      savedById: answers.savedBy,
    })
    .from(answers)
    .where(and(eq(answers.orgId, orgId), eq(answers.requestId, requestId)))
    .groupBy(answers.questionId);

/**
 * Of the answers that the last move to another version emptied, the revision before: what the vendor had said. They are
 * stored by the move itself, at its moment, empty and one revision on.
 */
export const answersMovedQuery = (db: Database, { orgId, requestId }: RequestKey) =>
  db
    .select({
      questionId: answers.questionId,
      revision: answers.revision,
      answerJson: answers.answerJson,
      savedAt: answers.savedAt,
      savedBy: sql<string>`(select name from people where people.id = ${answers.savedBy})`.as("saver"),
      savedById: answers.savedBy,
    })
    .from(answers)
    .innerJoin(responses, and(eq(responses.orgId, answers.orgId), eq(responses.id, answers.requestId)))
    .where(
      and(
        eq(answers.orgId, orgId),
        eq(answers.requestId, requestId),
        sql`exists (select 1 from answers as emptied where emptied.org_id = ${answers.orgId}
          and emptied.response_id = ${answers.requestId} and emptied.question_id = ${answers.questionId}
          and emptied.revision = ${answers.revision} + 1 and emptied.saved_at = ${responses.movedAt}
          and emptied.answer_json = '{}')`,
      ),
    );

/** The buyer's scoring policy, for work on the server alone: it is in no answer of the vendor's facet. */
export const policyQuery = (db: Database, key: RequestKey) =>
  db
    .select({ policyJson: policyVersions.policyJson })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(policyVersions, granted.policy)
    .where(ownRequest(key));
