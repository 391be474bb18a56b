import { and, eq } from "drizzle-orm";
import { invitationPage, requestPage } from "#domain/access/page-link.ts";
import type { AssessmentId, OrgId, RequestId } from "#domain/ids.ts";
import type { Database } from "#worker/storage/database.ts";
import { responses } from "./requests.tables.ts";

interface Asked {
  readonly buyerOrgId: OrgId;
  readonly assessmentId: AssessmentId;
}

/** The request that answers an assessment already, if any. */
export async function findRequestTo(db: Database, of: Asked): Promise<{ id: RequestId; orgId: OrgId } | undefined> {
  const rows = await db
    .select({ id: responses.id, orgId: responses.orgId })
    .from(responses)
    .where(and(eq(responses.buyerOrgId, of.buyerOrgId), eq(responses.assessmentId, of.assessmentId)));
  return rows[0];
}

/** Where a vendor's contact finds an assessment: its request, or, while nobody has begun, the invitation to it. */
export async function contactsPlace(
  db: Database,
  of: Asked,
): Promise<{ readonly page: string; readonly vendorOrgId: OrgId | undefined }> {
  const request = await findRequestTo(db, of);
  return {
    page: request === undefined ? invitationPage(of.assessmentId) : requestPage(request),
    vendorOrgId: request?.orgId,
  };
}
