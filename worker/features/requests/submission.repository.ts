import { and, eq, ne, sql } from "drizzle-orm";
import type { Receipt } from "#domain/assessment/receipt.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { assessments, evidenceGrants, submissions } from "#worker/features/assessments/assessments.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { RequestKey } from "./request-key.ts";
import { ownRequest } from "./request-queries.repository.ts";
import { responses } from "./requests.tables.ts";

export interface Submission extends RequestKey {
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
  /** The revision of the request, and how many answers were ever saved in it, when the dossier was frozen. */
  readonly revision: number;
  readonly saves: number;
  /** The revisions of all systems, of all certificates, and of the files in the dossier, added up as they were frozen. */
  readonly revisions: { readonly systems: number; readonly certificates: number; readonly evidence: number };
  readonly receipt: Receipt & { readonly questions: number; readonly answered: number };
  readonly dossierKey: string;
  readonly evidenceIds: readonly string[];
  readonly round: number;
  /** What differs from the round before; null for the first. */
  readonly changed: readonly string[] | null;
}

/**
 * Hands the request over: it and its assessment are submitted, the buyer may read the evidence in the dossier. Rolls
 * back when an answer, a system, a certificate or a file of it was saved after the dossier was frozen, so that nothing
 * acknowledged is left out.
 */
export const submissionEffects = (db: Database, of: Submission): Effect[] => [
  closeRequest(db, of),
  ...assertOneChanged(db),
  closeAssessment(db, of),
  ...assertOneChanged(db),
  db.insert(submissions).values({
    orgId: of.buyerOrgId,
    assessmentId: of.assessmentId,
    round: of.round,
    vendorOrgId: of.orgId,
    dossierKey: of.dossierKey,
    dossierSha256: of.receipt.sha256,
    signedName: of.receipt.signedName,
    signedRole: of.receipt.signedRole,
    submittedAt: of.receipt.submittedAt,
    changedJson: of.changed && JSON.stringify(of.changed),
  }),
  ...grantEvidence(db, of),
];

const closeRequest = (db: Database, of: Submission): Effect =>
  db
    .update(responses)
    .set({
      state: "submitted",
      revision: of.revision + 1,
      submittedAt: of.receipt.submittedAt,
      receiptJson: JSON.stringify(of.receipt),
    })
    .where(
      and(
        ownRequest(of),
        eq(responses.state, "draft"),
        eq(responses.revision, of.revision),
        sql`${of.saves} = (select count(*) from answers where answers.org_id = ${of.orgId} and answers.response_id = ${of.requestId})`,
        sql`${of.revisions.systems} = (select total(revision) from ai_systems where org_id = ${of.orgId})`,
        sql`${of.revisions.certificates} = (select total(revision) from certificates where org_id = ${of.orgId})`,
        sql`${of.revisions.evidence} = (select total(revision) from evidence_files where org_id = ${of.orgId} and id in (select value from json_each(${JSON.stringify(of.evidenceIds)})))`,
      ),
    );

const closeAssessment = (db: Database, of: Submission): Effect =>
  db
    .update(assessments)
    .set({ state: "submitted", submittedAt: of.receipt.submittedAt, returnedAt: null })
    .where(
      and(
        eq(assessments.orgId, of.buyerOrgId),
        eq(assessments.id, of.assessmentId),
        ne(assessments.state, "submitted"),
      ),
    );

function grantEvidence(db: Database, of: Submission): Effect[] {
  if (of.evidenceIds.length === 0) return [];
  const granted = sql`select ${of.buyerOrgId}, ${of.assessmentId}, ${of.orgId}, value, ${of.receipt.submittedAt}, null
    from json_each(${JSON.stringify(of.evidenceIds)}) where true`;
  // A file of an earlier round is granted already; one that was taken back is given again by submitting it again.
  return [
    db
      .insert(evidenceGrants)
      .select(granted)
      .onConflictDoUpdate({
        target: [evidenceGrants.buyerOrgId, evidenceGrants.assessmentId, evidenceGrants.evidenceId],
        set: { revokedAt: null },
      }),
  ];
}
