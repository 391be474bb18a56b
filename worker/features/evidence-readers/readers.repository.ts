import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { EvidenceReader } from "#contract/request.ts";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { assessments, evidenceGrants } from "#worker/features/assessments/assessments.tables.ts";
import type { EvidenceKey } from "#worker/features/evidence/evidence.repository.ts";
import { organisations } from "#worker/features/identity/identity.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

export interface Reader extends EvidenceReader {
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
  /** Who asked for the assessment. */
  readonly requesterName: string;
  readonly requesterEmail: string;
}

/** Who reads a file, or did: the buyers it was submitted to, newest first. Every way starts at the vendor's own requests. */
export const listReaders = (db: Database, { orgId, id }: EvidenceKey): Promise<Reader[]> =>
  db
    .select({
      requestId: responses.id,
      buyerOrgId: evidenceGrants.buyerOrgId,
      assessmentId: evidenceGrants.assessmentId,
      buyerName: organisations.name,
      product: assessments.product,
      requesterName: sql<string>`(select name from people where people.id = ${assessments.createdBy})`.as("requester"),
      requesterEmail: sql<string>`(select email from people where people.id = ${assessments.createdBy})`.as("address"),
      grantedAt: evidenceGrants.grantedAt,
      withdrawnAt: evidenceGrants.revokedAt,
    })
    .from(responses)
    .innerJoin(
      evidenceGrants,
      and(
        eq(evidenceGrants.buyerOrgId, responses.buyerOrgId),
        eq(evidenceGrants.assessmentId, responses.assessmentId),
        eq(evidenceGrants.evidenceId, id),
        eq(evidenceGrants.vendorOrgId, orgId),
      ),
    )
    .innerJoin(
      assessments,
      and(eq(assessments.orgId, responses.buyerOrgId), eq(assessments.id, responses.assessmentId)),
    )
    .innerJoin(organisations, eq(organisations.id, responses.buyerOrgId))
    .where(eq(responses.orgId, orgId))
    .orderBy(desc(evidenceGrants.grantedAt))
    .limit(1000);

/** Ends a buyer's reading of a file for one assessment; rolls back when it ended already. */
export const withdrawEffects = (
  db: Database,
  { orgId, id, from, at }: EvidenceKey & { readonly from: Reader; readonly at: number },
): Effect[] => [
  db
    .update(evidenceGrants)
    .set({ revokedAt: at })
    .where(
      and(
        eq(evidenceGrants.buyerOrgId, from.buyerOrgId),
        eq(evidenceGrants.assessmentId, from.assessmentId),
        eq(evidenceGrants.evidenceId, id),
        eq(evidenceGrants.vendorOrgId, orgId),
        isNull(evidenceGrants.revokedAt),
      ),
    ),
  ...assertOneChanged(db),
];
