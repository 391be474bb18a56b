import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { answerBodySchema } from "#contract/request.schema.ts";
import type { EarlierRequest, GivenAnswer } from "#domain/assessment/earlier-answers.ts";
import type { OrgId, RequestId } from "#domain/ids.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored } from "#worker/storage/json.ts";
import type { RequestKey } from "./request-key.ts";
import { granted } from "./request-queries.repository.ts";
import { answers, responses } from "./requests.tables.ts";

/** Submitted requests that are looked at, the newest; older ones would be stale as a rule. */
const mostRequests = 8;

/** The request that the one at hand follows after a decision, as the buyer sent it. */
const isLast = ({ orgId, requestId }: RequestKey) =>
  sql<number>`coalesce((${responses.buyerOrgId}, ${responses.assessmentId}) = (select asking.org_id, asking.follows_id
    from responses as own
    join assessments as asking on asking.org_id = own.buyer_org_id and asking.id = own.assessment_id
    where own.org_id = ${orgId} and own.id = ${requestId}), 0)`;

/** What the vendor submitted before but for the request at hand: what that one follows, then the newest first. */
export async function findEarlierRequests(db: Database, key: RequestKey): Promise<EarlierRequest[]> {
  const rows = await submittedQuery(db, key);
  if (rows.length === 0) return [];
  const given = await answersOf(db, { orgId: key.orgId, requestIds: rows.map(({ id }) => id) });
  return rows.map(({ id, definitionJson, last, ...about }) => ({
    ...about,
    isLast: last === 1,
    questionnaire: asWritten<Questionnaire>(definitionJson),
    answers: given.get(id) ?? {},
  }));
}

const submittedQuery = (db: Database, key: RequestKey) =>
  db
    .select({
      id: responses.id,
      buyerName: sql<string>`(select name from organisations where organisations.id = ${responses.buyerOrgId})`.as(
        "buyer",
      ),
      product: assessments.product,
      definitionJson: questionnaireVersions.definitionJson,
      last: isLast(key).as("is_last"),
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(and(eq(responses.orgId, key.orgId), eq(responses.state, "submitted"), ne(responses.id, key.requestId)))
    .orderBy(sql`is_last desc`, desc(responses.submittedAt))
    .limit(mostRequests);

interface OfRequests {
  readonly orgId: OrgId;
  readonly requestIds: readonly RequestId[];
}

async function answersOf(
  db: Database,
  { orgId, requestIds }: OfRequests,
): Promise<Map<string, Record<string, GivenAnswer>>> {
  const rows = await db
    .select({
      requestId: answers.requestId,
      questionId: answers.questionId,
      // SQLite gives the other columns of the row that has the maximum.
      revision: sql<number>`max(${answers.revision})`.as("latest"),
      answerJson: answers.answerJson,
      savedAt: answers.savedAt,
      savedBy: sql<string>`(select name from people where people.id = ${answers.savedBy})`.as("saver"),
    })
    .from(answers)
    .where(and(eq(answers.orgId, orgId), inArray(answers.requestId, [...requestIds])))
    .groupBy(answers.requestId, answers.questionId);
  const byRequest = new Map<string, Record<string, GivenAnswer>>();
  for (const { requestId, questionId, answerJson, savedAt, savedBy } of rows) {
    const own = byRequest.get(requestId) ?? {};
    own[questionId] = { answer: stored(answerBodySchema, answerJson), savedAt, savedBy };
    byRequest.set(requestId, own);
  }
  return byRequest;
}
