import { and, desc, eq, sql } from "drizzle-orm";
import * as z from "zod";
import { intendedUseSchema } from "#contract/assessment.schema.ts";
import type { AnswerBody } from "#contract/request.schema.ts";
import { answerBodySchema, chosenSystemsSchema } from "#contract/request.schema.ts";
import type { RequestEntry } from "#contract/request.ts";
import type { RequestToCheck } from "#domain/assessment/check-request.ts";
import { type DraftRequest, draftDossier } from "#domain/assessment/draft-dossier.ts";
import { progressOf } from "#domain/assessment/progress.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { OrgId } from "#domain/ids.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { coveredToday } from "#domain/scoring/certificate-effect.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { overColumns } from "#worker/features/assessments/over.repository.ts";
import { endingOf } from "#worker/features/assessments/over.ts";
import { certificateFilesQuery } from "#worker/features/evidence/evidence.repository.ts";
import { certificateKind, entryOf, profileQuery, systemKind } from "#worker/features/profile/profile.repository.ts";
import { policyVersions, questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, stored } from "#worker/storage/json.ts";
import { systemsOf } from "./draft.ts";
import { granted } from "./request-queries.repository.ts";
import { answers, responses } from "./requests.tables.ts";

const mostRequests = 500;

interface WhoseList {
  readonly orgId: OrgId;
  readonly today: CivilDate;
  /** A guest's: the requests to list, each with the questions to count. */
  readonly handed?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A vendor's requests, newest first, with how far each is, counted as on their own pages; one round trip. */
export async function listRequests(db: Database, { orgId, today, handed }: WhoseList): Promise<RequestEntry[]> {
  // What was submitted keeps its count in the receipt; of a guest's part no receipt tells.
  const counted = { orgId, states: handed === undefined ? ["draft"] : ["draft", "submitted"] };
  const [rows, versions, answered, inventory, held, onFile] = await db.batch([
    entriesQuery(db, orgId),
    versionsQuery(db, counted),
    answersQuery(db, counted),
    profileQuery(db, systemKind, orgId),
    profileQuery(db, certificateKind, orgId),
    certificateFilesQuery(db, orgId),
  ]);
  const definitions = new Map(versions.map(({ key, json }) => [key, asWritten<Questionnaire>(json)]));
  const said = answersByRequest(answered);
  const profile = {
    inventory: inventory.map(entryOf(systemKind)),
    certificates: held.map(entryOf(certificateKind)),
    evidence: onFile,
  };
  return rows
    .filter(({ id }) => handed?.has(id) ?? true)
    .map(
      ({ versionKey, systemsJson, usesJson, policyJson, vendorLegalName, receiptJson, returnedAt, told, ...rest }) => {
        const entry = { ...rest, returned: returnedAt !== null, isDecisionTold: told === 1, ended: endingOf(rest) };
        if (receiptJson !== null && handed === undefined) return { ...entry, ...progressAtSubmission(receiptJson) };
        const questionnaire = definitions.get(versionKey);
        if (questionnaire === undefined) return { ...entry, questions: 0, answered: 0 };
        const draft: DraftRequest = {
          ...profile,
          questionnaire,
          vendorLegalName,
          uses: stored(z.array(intendedUseSchema), usesJson),
          chosen: stored(chosenSystemsSchema, systemsJson),
          answers: said.get(entry.id) ?? {},
          policy: asWritten<PolicyChanges>(policyJson),
          asOf: today,
        };
        return { ...entry, ...progressOf(toCount(draft), handed?.get(entry.id)) };
      },
    );
}

/** What a request counts by; whether a certificate answers is worked out only where one is to. */
function toCount(draft: DraftRequest): RequestToCheck {
  const { questionnaire, answers, certificates, asOf } = draft;
  const asksCertificate = Object.values(answers).some((answer) => answer?.byCertificate === true);
  const covered = asksCertificate ? coveredToday(draftDossier(draft)) : [];
  return { questionnaire, answers, systems: systemsOf(draft), certificates, today: asOf, covered };
}

const progressSchema = z.object({ questions: z.number(), answered: z.number() });

/** The receipt keeps how many questions were shown and answered. */
function progressAtSubmission(receiptJson: string): Pick<RequestEntry, "questions" | "answered"> {
  return stored(progressSchema, receiptJson);
}

function answersByRequest(rows: Awaited<ReturnType<typeof answersQuery>>): Map<string, Record<string, AnswerBody>> {
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
      ...overColumns,
      told: sql<0 | 1>`exists (select 1 from decision_tellings where decision_tellings.org_id = ${responses.buyerOrgId}
        and decision_tellings.assessment_id = ${responses.assessmentId})`.as("is_told"),
      submittedAt: sql<number | null>`${responses.submittedAt}`.as("handed_in_at"),
      vendorLegalName: assessments.vendorLegalName,
      usesJson: assessments.usesJson,
      policyJson: policyVersions.policyJson,
      systemsJson: responses.systemsJson,
      receiptJson: responses.receiptJson,
      versionKey: versionKey.as("version_key"),
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .innerJoin(policyVersions, granted.policy)
    .where(eq(responses.orgId, orgId))
    .orderBy(desc(responses.acceptedAt), desc(responses.id))
    .limit(mostRequests);

interface Counted {
  readonly orgId: OrgId;
  readonly states: readonly string[];
}

/** The definitions behind the requests that are counted, each once. */
const versionsQuery = (db: Database, { orgId, states }: Counted) =>
  db
    .selectDistinct({ key: versionKey.as("version_key"), json: questionnaireVersions.definitionJson })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(and(eq(responses.orgId, orgId), inStates(states)));

/** The newest revision of every answer of the requests that are counted. */
const answersQuery = (db: Database, { orgId, states }: Counted) =>
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
        sql`${answers.requestId} in (select id from responses where responses.org_id = ${orgId} and ${inStates(states)})`,
      ),
    )
    .groupBy(answers.requestId, answers.questionId);

const inStates = (states: readonly string[]) =>
  sql`responses.state in (select value from json_each(${JSON.stringify(states)}))`;
