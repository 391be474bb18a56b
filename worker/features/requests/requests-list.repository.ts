import { and, desc, eq, sql } from "drizzle-orm";
import * as z from "zod";
import type { AnswerBody } from "#contract/request.schema.ts";
import { answerBodySchema, chosenSystemsSchema, systemBodySchema } from "#contract/request.schema.ts";
import type { RequestEntry } from "#contract/request.ts";
import { progressOf } from "#domain/assessment/check-request.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { certificateKind, profileQuery, systemKind } from "#worker/features/profile/profile.repository.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored } from "#worker/storage/json.ts";
import { granted } from "./request-queries.repository.ts";
import { answers, responses } from "./requests.tables.ts";

const mostRequests = 500;

/** A vendor's requests, newest first, with how far each is; one round trip. */
export async function listRequests(db: Database, orgId: OrgId): Promise<RequestEntry[]> {
  const [rows, versions, answered, inventory, held] = await db.batch([
    entriesQuery(db, orgId),
    draftVersionsQuery(db, orgId),
    draftAnswersQuery(db, orgId),
    profileQuery(db, systemKind, orgId),
    profileQuery(db, certificateKind, orgId),
  ]);
  const definitions = new Map(versions.map(({ key, json }) => [key, asWritten<Questionnaire>(json)]));
  const bodies = new Map(inventory.map(({ id, bodyJson }) => [id, stored(systemBodySchema, bodyJson)]));
  const said = answersByRequest(answered);
  return rows.map(({ versionKey, systemsJson, receiptJson, returnedAt, ...rest }) => {
    const entry = { ...rest, returned: returnedAt !== null };
    if (receiptJson !== null) return { ...entry, ...progressAtSubmission(receiptJson) };
    const questionnaire = definitions.get(versionKey);
    if (questionnaire === undefined) return { ...entry, questions: 0, answered: 0 };
    const chosen = stored(chosenSystemsSchema, systemsJson).flatMap(({ systemId: id }) => ({
      ...bodies.get(id),
      id,
    }));
    const answersSaid = said.get(entry.id) ?? {};
    return { ...entry, ...progressOf({ questionnaire, answers: answersSaid, systems: chosen, certificates: held }) };
  });
}

const progressSchema = z.object({ questions: z.number(), answered: z.number() });

/** The receipt keeps how many questions were shown and answered. */
function progressAtSubmission(receiptJson: string): Pick<RequestEntry, "questions" | "answered"> {
  return stored(progressSchema, receiptJson);
}

function answersByRequest(
  rows: Awaited<ReturnType<typeof draftAnswersQuery>>,
): Map<string, Record<string, AnswerBody>> {
  const byRequest = new Map<string, Record<string, AnswerBody>>();
  for (const { requestId, questionId, answerJson } of rows) {
    const own = byRequest.get(requestId) ?? {};
    own[questionId] = stored(answerBodySchema, answerJson);
    byRequest.set(requestId, own);
  }
  return byRequest;
}

const versionKey = sql<string>`${assessments.orgId} || ' ' || ${assessments.questionnaireId} || ' ' || ${assessments.questionnaireVersion}`;

const entriesQuery = (db: Database, orgId: OrgId) =>
  db
    .select({
      id: sql<string>`${responses.id}`.as("response_id"),
      buyerName: sql<string>`(select name from organisations where organisations.id = ${responses.buyerOrgId})`.as(
        "buyer",
      ),
      product: assessments.product,
      questionnaireTitle: sql<string>`json_extract(${questionnaireVersions.definitionJson}, '$.title')`.as("title"),
      state: sql<"draft" | "submitted">`${responses.state}`.as("request_state"),
      dueOn: assessments.dueOn,
      returnedAt: assessments.returnedAt,
      submittedAt: sql<number | null>`${responses.submittedAt}`.as("handed_in_at"),
      systemsJson: responses.systemsJson,
      receiptJson: responses.receiptJson,
      versionKey: versionKey.as("version_key"),
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(eq(responses.orgId, orgId))
    .orderBy(desc(responses.acceptedAt), desc(responses.id))
    .limit(mostRequests);

/** The definitions behind requests under way, each once. */
const draftVersionsQuery = (db: Database, orgId: OrgId) =>
  db
    .selectDistinct({ key: versionKey.as("version_key"), json: questionnaireVersions.definitionJson })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(and(eq(responses.orgId, orgId), eq(responses.state, "draft")));

/** The newest revision of every answer of requests under way. */
const draftAnswersQuery = (db: Database, orgId: OrgId) =>
  db
    .select({
      requestId: answers.requestId,
      questionId: answers.questionId,
      revision: sql<number>`max(${answers.revision})`.as("latest"),
      answerJson: answers.answerJson,
    })
    .from(answers)
    .where(
      and(
        eq(answers.orgId, orgId),
        sql`${answers.requestId} in (select id from responses where responses.org_id = ${orgId} and responses.state = 'draft')`,
      ),
    )
    .groupBy(answers.requestId, answers.questionId);
