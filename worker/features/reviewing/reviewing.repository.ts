import { and, asc, desc, eq, sql } from "drizzle-orm";
import * as z from "zod";
import { reviewBodySchemas } from "#contract/assessment.schema.ts";
import type { AssessmentView } from "#contract/assessment.ts";
import type { BasketItem, EvidenceInfo, ReviewView, RoundView } from "#contract/review.ts";
import { changesAskedSchema } from "#contract/review.ts";
import type { ReviewKind, ReviewRecord } from "#domain/assessment/reviews.ts";
import type { StoredFinding } from "#domain/findings/findings.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import type { Scored } from "#domain/score-history/reasons.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { viewOfRow } from "#worker/features/assessments/assessment-rows.repository.ts";
import { assessmentQuery } from "#worker/features/assessments/assessments.repository.ts";
import { assessments, submissions } from "#worker/features/assessments/assessments.tables.ts";
import { openReasonsQuery } from "#worker/features/decided-on/open-reasons.repository.ts";
import { type Judged, judgedOf, judgedQuery } from "#worker/features/decided-on/score-fell.repository.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten, idsSchema, stored, storedOrNull } from "#worker/storage/json.ts";
import { basketQuery } from "./basket-items.repository.ts";
import { reviews } from "./reviews.tables.ts";
import { scoredOf, scoredQuery } from "./scored-before.repository.ts";
import { findingsQuery, storedFinding } from "./stored-findings.repository.ts";
import { filesQuery } from "./submitted-files.repository.ts";

/** What is stored of a submitted assessment, but for the dossier itself. */
export interface StoredReviewing {
  readonly assessment: AssessmentView;
  readonly submission: ReviewView["submission"] & { readonly dossierKey: string };
  readonly policy: PolicyChanges;
  readonly evidence: readonly EvidenceInfo[];
  readonly reviews: readonly ReviewRecord[];
  /** Every hand-in that stands, oldest first. */
  readonly rounds: readonly RoundView[];
  readonly findings: readonly StoredFinding[];
  readonly basket: readonly BasketItem[];
  /** The stored score as it was made last; null before the first. */
  readonly before: Scored | null;
  /** What was judged of it; null while it is not decided. */
  readonly judged: Judged | null;
  /** What was said since and nobody judged, by its ids. */
  readonly openReasons: string;
}

/** Everything a review starts from, in one round trip; "unknown" and "not-submitted" are told apart. */
export async function findReviewing(
  db: Database,
  of: AssessmentKey,
): Promise<StoredReviewing | "unknown" | "not-submitted"> {
  const [assessmentRows, submissionRows, reviewRows, evidence, rounds, findings, basket, scored, judged, reasons] =
    await db.batch([
      assessmentQuery(db, of),
      submissionQuery(db, of),
      reviewsQuery(db, of),
      filesQuery(db, of),
      roundsQuery(db, of),
      findingsQuery(db, of),
      basketQuery(db, of),
      scoredQuery(db, of),
      judgedQuery(db, of),
      openReasonsQuery(db, of),
    ]);
  const [row] = assessmentRows;
  if (row === undefined) return "unknown";
  const [submitted] = submissionRows;
  if (submitted === undefined) return "not-submitted";
  const { policyJson, ...submission } = submitted;
  return {
    assessment: viewOfRow(row),
    submission,
    policy: asWritten<PolicyChanges>(policyJson),
    evidence,
    reviews: reviewRows.map(recordOf),
    rounds: rounds.map(roundOf),
    findings: findings.map(storedFinding),
    basket,
    before: scored.map(scoredOf)[0] ?? null,
    judged: judgedOf(judged),
    openReasons: reasons[0]?.ids ?? "",
  };
}

type StoredReview = Omit<ReviewRecord, "body"> & { readonly bodyJson: string };

/** A conclusion with its body read by the schema of its kind. */
export const recordOf = (row: StoredReview): ReviewRecord => {
  const { kind, bodyJson, ...record } = row;
  return readAs[kind](record, bodyJson);
};

/** Reviews of scoring model 1 accepted an item for every answer; nobody can write that any more. */
const evidenceBodySchema = z.strictObject({ accepted: z.boolean() }).nullable();

type ReadAs = (record: Omit<ReviewRecord, "kind" | "body">, bodyJson: string) => ReviewRecord;
const readAs: Readonly<Record<ReviewKind, ReadAs>> = {
  answer: (record, json) => ({ ...record, kind: "answer", body: stored(reviewBodySchemas.answer, json) }),
  evidence: (record, json) => ({ ...record, kind: "evidence", body: stored(evidenceBodySchema, json) }),
  proof: (record, json) => ({ ...record, kind: "proof", body: stored(reviewBodySchemas.proof, json) }),
  certificate: (record, json) => ({
    ...record,
    kind: "certificate",
    body: stored(reviewBodySchemas.certificate, json),
  }),
  scope: (record, json) => ({ ...record, kind: "scope", body: stored(reviewBodySchemas.scope, json) }),
  system: (record, json) => ({ ...record, kind: "system", body: stored(reviewBodySchemas.system, json) }),
};

/** The latest submission, with the policy that its assessment is bound to. */
const submissionQuery = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      dossierKey: submissions.dossierKey,
      sha256: submissions.dossierSha256,
      signedName: submissions.signedName,
      signedRole: submissions.signedRole,
      submittedAt: submissions.submittedAt,
      policyJson: sql<string>`(select policy_json from policy_versions where policy_versions.org_id = ${orgId}
        and policy_versions.version = (select policy_version from ${assessments}
          where assessments.org_id = ${orgId} and assessments.id = ${assessmentId}))`.as("policy_json"),
    })
    .from(submissions)
    .where(standing({ orgId, assessmentId }))
    .orderBy(desc(submissions.round))
    .limit(1);

const standing = ({ orgId, assessmentId }: AssessmentKey) =>
  and(
    eq(submissions.orgId, orgId),
    eq(submissions.assessmentId, assessmentId),
    sql`${submissions.withdrawnAt} is null`,
  );

/** The hand-ins that stand, each with what was asked to be changed in it. */
const roundsQuery = (db: Database, of: AssessmentKey) =>
  db
    .select({
      round: submissions.round,
      submittedAt: submissions.submittedAt,
      signedName: submissions.signedName,
      sha256: submissions.dossierSha256,
      changedJson: submissions.changedJson,
      askedJson: askedInRound.as("asked"),
    })
    .from(submissions)
    .where(standing(of))
    .orderBy(asc(submissions.round))
    .limit(100);

// Columns written out: in a statement on one table drizzle names them without it, which here would mean the inner one.
const askedInRound = sql<string | null>`(select json_object('note', note, 'items', json(items_json), 'dueOn', due_on,
    'requestedBy', (select name from people where people.id = requested_by), 'requestedAt', requested_at)
  from change_requests where change_requests.org_id = submissions.org_id
    and change_requests.assessment_id = submissions.assessment_id and change_requests.round = submissions.round)`;

const roundOf = ({ changedJson, askedJson, ...round }: Awaited<ReturnType<typeof roundsQuery>>[number]): RoundView => ({
  ...round,
  changed: changedJson === null ? [] : stored(idsSchema, changedJson),
  asked: storedOrNull(changesAskedSchema, askedJson),
});

/** Every conclusion with its author's name, oldest first. */
const reviewsQuery = (db: Database, { orgId, assessmentId }: AssessmentKey) =>
  db
    .select({
      kind: reviews.kind,
      subject: reviews.subject,
      revision: reviews.revision,
      bodyJson: reviews.bodyJson,
      reason: reviews.reason,
      reviewedBy: sql<string>`coalesce((select name from people where people.id = reviewed_by), reviewed_by)`.as(
        "reviewer",
      ),
      reviewedAt: reviews.reviewedAt,
    })
    .from(reviews)
    .where(and(eq(reviews.orgId, orgId), eq(reviews.assessmentId, assessmentId)))
    .orderBy(asc(reviews.reviewedAt), asc(reviews.revision));
