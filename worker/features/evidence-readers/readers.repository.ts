import { and, count, eq, isNull, sql } from "drizzle-orm";
import { type Page, type PageQuery, placeText } from "#contract/list.schema.ts";
import type { EvidenceReader } from "#contract/request.ts";
import type { AssessmentId, OrgId, RequestId } from "#domain/ids.ts";
import { assessments, evidenceGrants } from "#worker/features/assessments/assessments.tables.ts";
import type { EvidenceKey } from "#worker/features/evidence/evidence.repository.ts";
import { organisations } from "#worker/features/identity/identity.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";

export interface Reader extends EvidenceReader {
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
  /** Who asked for the assessment. */
  readonly requesterName: string;
  readonly requesterEmail: string;
}

const columns = {
  requestId: responses.id,
  buyerOrgId: evidenceGrants.buyerOrgId,
  assessmentId: evidenceGrants.assessmentId,
  buyerName: organisations.name,
  product: assessments.product,
  requesterName: sql<string>`(select name from people where people.id = ${assessments.createdBy})`.as("requester"),
  requesterEmail: sql<string>`(select email from people where people.id = ${assessments.createdBy})`.as("address"),
  grantedAt: evidenceGrants.grantedAt,
  withdrawnAt: evidenceGrants.revokedAt,
};

/** The grants of a file for what the vendor answered: every way starts at the vendor's own requests. */
const isGranted = ({ orgId, id }: EvidenceKey) =>
  and(
    eq(evidenceGrants.buyerOrgId, responses.buyerOrgId),
    eq(evidenceGrants.assessmentId, responses.assessmentId),
    eq(evidenceGrants.evidenceId, id),
    eq(evidenceGrants.vendorOrgId, orgId),
  );

const grantsOf = (db: Database, file: EvidenceKey) =>
  db
    .select(columns)
    .from(responses)
    .innerJoin(evidenceGrants, isGranted(file))
    .innerJoin(
      assessments,
      and(eq(assessments.orgId, responses.buyerOrgId), eq(assessments.id, responses.assessmentId)),
    )
    .innerJoin(organisations, eq(organisations.id, responses.buyerOrgId));

/** A page of who reads a file, or did: the buyers it was submitted to, newest first. */
export async function listReaders(
  db: Database,
  { after, most, ...file }: EvidenceKey & PageQuery,
): Promise<Page<Reader>> {
  const { where, order } = keyset({ by: evidenceGrants.grantedAt, id: responses.id, direction: "descending", after });
  const [rows, [all]] = await db.batch([
    grantsOf(db, file)
      .where(and(eq(responses.orgId, file.orgId), where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ n: count().as("all_readers") })
      .from(responses)
      .innerJoin(evidenceGrants, isGranted(file))
      .where(eq(responses.orgId, file.orgId)),
  ]);
  const placeOf = ({ grantedAt, requestId }: Reader): string => placeText([grantedAt, requestId]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  return { entries: [...shown], total: all?.n ?? 0, next };
}

/** Who reads a file by one request, or did; undefined when nobody does. */
export async function findReader(
  db: Database,
  { requestId, ...file }: EvidenceKey & { readonly requestId: RequestId },
): Promise<Reader | undefined> {
  const [row] = await grantsOf(db, file).where(and(eq(responses.orgId, file.orgId), eq(responses.id, requestId)));
  return row;
}

/** Ends a buyer's reading of a file for one assessment; rolls back when it ended already. */
export const withdrawEffects = (
  db: Database,
  { orgId: vendorOrgId, id, from, at }: EvidenceKey & { readonly from: Reader; readonly at: number },
): Effect[] => [
  db
    .update(evidenceGrants)
    .set({ revokedAt: at })
    .where(
      and(
        eq(evidenceGrants.buyerOrgId, from.buyerOrgId),
        eq(evidenceGrants.assessmentId, from.assessmentId),
        eq(evidenceGrants.evidenceId, id),
        eq(evidenceGrants.vendorOrgId, vendorOrgId),
        isNull(evidenceGrants.revokedAt),
      ),
    ),
  ...assertOneChanged(db),
];
