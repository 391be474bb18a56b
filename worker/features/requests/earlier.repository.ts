import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { AnswerBody } from "#contract/response.schema.ts";
import type { EarlierResponse, GivenAnswer } from "#domain/assessment/earlier-answers.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { granted } from "./request.queries.ts";
import type { ResponseKey } from "./request-key.ts";
import { answers, responses } from "./responses.tables.ts";

/** Submitted responses that are looked at, the newest; older ones would be stale as a rule. */
const mostResponses = 8;

/** What the vendor submitted before, newest first, but for the response at hand. */
export async function findEarlierResponses(db: Database, key: ResponseKey): Promise<EarlierResponse[]> {
  const rows = await submittedQuery(db, key);
  if (rows.length === 0) return [];
  const given = await answersOf(db, { orgId: key.orgId, responseIds: rows.map(({ id }) => id) });
  return rows.map(({ id, definitionJson, ...about }) => ({
    ...about,
    questionnaire: JSON.parse(definitionJson) as Questionnaire,
    answers: given.get(id) ?? {},
  }));
}

const submittedQuery = (db: Database, { orgId, responseId }: ResponseKey) =>
  db
    .select({
      id: responses.id,
      buyerName: sql<string>`(select name from organisations where organisations.id = ${responses.buyerOrgId})`.as(
        "buyer",
      ),
      product: assessments.product,
      definitionJson: questionnaireVersions.definitionJson,
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(and(eq(responses.orgId, orgId), eq(responses.state, "submitted"), ne(responses.id, responseId)))
    .orderBy(desc(responses.submittedAt))
    .limit(mostResponses);

interface OfResponses {
  readonly orgId: string;
  readonly responseIds: readonly string[];
}

async function answersOf(
  db: Database,
  { orgId, responseIds }: OfResponses,
): Promise<Map<string, Record<string, GivenAnswer>>> {
  const rows = await db
    .select({
      responseId: answers.responseId,
      questionId: answers.questionId,
      // SQLite gives the other columns of the row that has the maximum.
      revision: sql<number>`max(${answers.revision})`.as("latest"),
      answerJson: answers.answerJson,
      savedAt: answers.savedAt,
      savedBy: sql<string>`(select name from people where people.id = ${answers.savedBy})`.as("saver"),
    })
    .from(answers)
    .where(and(eq(answers.orgId, orgId), inArray(answers.responseId, [...responseIds])))
    .groupBy(answers.responseId, answers.questionId);
  const byResponse = new Map<string, Record<string, GivenAnswer>>();
  for (const { responseId, questionId, answerJson, savedAt, savedBy } of rows) {
    const own = byResponse.get(responseId) ?? {};
    own[questionId] = { answer: JSON.parse(answerJson) as AnswerBody, savedAt, savedBy };
    byResponse.set(responseId, own);
  }
  return byResponse;
}
