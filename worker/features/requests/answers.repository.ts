import { sql } from "drizzle-orm";
import * as z from "zod";
import type { AnswerBody } from "#contract/request.schema.ts";
import { answerBodySchema } from "#contract/request.schema.ts";
import type { OrgId } from "#domain/ids.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { overColumns } from "#worker/features/assessments/over.repository.ts";
import type { StoredOver } from "#worker/features/assessments/over.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, idsSchema, stored } from "#worker/storage/json.ts";
import type { RequestKey } from "./request-key.ts";
import { granted, ownRequest } from "./request-queries.repository.ts";
import { answers, responses } from "./requests.tables.ts";

export interface AnswerKey extends RequestKey {
  readonly questionId: string;
}

const latestAnswerSchema = z.object({
  revision: z.number(),
  answer: answerBodySchema,
  savedBy: z.string(),
  savedAt: z.number(),
});
type LatestAnswer = z.infer<typeof latestAnswerSchema>;

/** What saving one answer has to know. */
export interface Answering extends StoredOver {
  readonly state: "draft" | "submitted";
  /** Undefined when the questionnaire has no such question. */
  readonly question: Question | undefined;
  readonly sets: Pick<Questionnaire, "answerSets">;
  readonly latest: LatestAnswer | undefined;
  /** Those of the asked ids that are not evidence of the vendor. */
  readonly notEvidence: readonly string[];
}

const questionIn = (questionId: string) => sql<string | null>`(
  select question.value from json_each(${questionnaireVersions.definitionJson}, '$.sections') as section,
    json_each(section.value, '$.questions') as question
  where json_extract(question.value, '$.id') = ${questionId})`;

const latestOf = ({ orgId, requestId, questionId }: AnswerKey) => sql<string | null>`(
  select json_object('revision', revision, 'answer', json(answer_json), 'savedBy', saved_by, 'savedAt', saved_at)
  from answers where answers.org_id = ${orgId} and answers.response_id = ${requestId}
    and answers.question_id = ${questionId} order by answers.revision desc limit 1)`;

const notEvidenceOf = (orgId: OrgId, ids: readonly string[]) => sql<string>`(
  select json_group_array(named.value) from json_each(${JSON.stringify(ids)}) as named where not exists (
    select 1 from evidence_files where evidence_files.org_id = ${orgId} and evidence_files.id = named.value))`;

/** One statement: the question out of the bound version, the answer so far, and which ids are not the vendor's evidence. */
export async function findAnswering(
  db: Database,
  { ids, ...key }: AnswerKey & { readonly ids: readonly string[] },
): Promise<Answering | undefined> {
  const [row] = await db
    .select({
      state: responses.state,
      ...overColumns,
      question: questionIn(key.questionId),
      answerSets: sql<string | null>`json_extract(${questionnaireVersions.definitionJson}, '$.answerSets')`,
      latest: latestOf(key),
      notEvidence: notEvidenceOf(key.orgId, ids),
    })
    .from(responses)
    .innerJoin(assessments, granted.assessment)
    .innerJoin(questionnaireVersions, granted.questionnaire)
    .where(ownRequest(key));
  if (row === undefined) return undefined;
  return {
    state: row.state,
    endedHow: row.endedHow,
    endedAt: row.endedAt,
    endedReason: row.endedReason,
    archivedAt: row.archivedAt,
    question: row.question === null ? undefined : asWritten<Question>(row.question),
    sets: {
      answerSets:
        row.answerSets === null ? undefined : asWritten<NonNullable<Questionnaire["answerSets"]>>(row.answerSets),
    },
    latest: row.latest === null ? undefined : stored(latestAnswerSchema, row.latest),
    notEvidence: stored(idsSchema, row.notEvidence),
  };
}

export interface NewAnswer extends AnswerKey {
  /** The revision it builds on; 0 for the first. */ readonly base: number;
  readonly answer: AnswerBody;
  readonly savedBy: string;
  readonly savedAt: number;
}

/** Stores the next revision; false when the request is submitted or over, or somebody else was faster. One row written. */
export async function insertAnswer(db: Database, saved: NewAnswer): Promise<boolean> {
  const { orgId, requestId, questionId, base, answer, savedBy, savedAt } = saved;
  const guarded = sql`select ${orgId}, ${requestId}, ${questionId}, ${base + 1}, ${JSON.stringify(answer)}, ${savedBy}, ${savedAt}
    where exists (select 1 from responses join assessments
        on assessments.org_id = responses.buyer_org_id and assessments.id = responses.assessment_id
      where responses.org_id = ${orgId} and responses.id = ${requestId} and responses.state = 'draft'
        and assessments.ended is null and assessments.archived_at is null)
    and ${base} = coalesce((select max(answers.revision) from answers where answers.org_id = ${orgId}
      and answers.response_id = ${requestId} and answers.question_id = ${questionId}), 0)`;
  const stored = await db.insert(answers).select(guarded).returning({ revision: answers.revision });
  return stored.length === 1;
}
