import { and, eq, ne, or, sql } from "drizzle-orm";
import type { OrgId, RequestId } from "#domain/ids.ts";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { members, people } from "#worker/features/identity/identity.tables.ts";
import { answers, responses } from "#worker/features/requests/requests.tables.ts";
import { assertHolds, assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

/** Rolls back when the vendor submitted meanwhile, or when somebody offered the same version. */
export const offerEffects = (
  db: Database,
  { orgId, assessmentId, version }: AssessmentKey & { readonly version: number },
): Effect[] => [
  db
    .update(assessments)
    .set({ offeredVersion: version })
    .where(
      and(
        eq(assessments.orgId, orgId),
        eq(assessments.id, assessmentId),
        ne(assessments.state, "submitted"),
        sql`${assessments.offeredVersion} is not ${version}`,
      ),
    ),
  ...assertOneChanged(db),
];

/** Somebody of the vendor's, with what is known of their part in a request. */
export interface VendorPerson {
  readonly requestId: RequestId;
  readonly vendorOrgId: OrgId;
  readonly name: string;
  readonly email: string;
  readonly isOwner: boolean;
  readonly hasAnswered: boolean;
}

/**
 * Of the vendor that answers an assessment whoever may have to hear of it: those who saved an answer, the contact, and the
 * owners; but for guests, to whom offers are not shown. None before it began. However many belong to the vendor, these are few.
 */
export async function listVendorPeople(
  db: Database,
  { orgId, assessmentId }: AssessmentKey,
): Promise<readonly VendorPerson[]> {
  const rows = await db
    .select({
      requestId: responses.id,
      vendorOrgId: responses.orgId,
      name: people.name,
      email: people.email,
      isOwner: sql<0 | 1>`${members.role} = 'owner'`.as("is_owner"),
      hasAnswered: sql<0 | 1>`exists (select 1 from ${answers} where ${answers.orgId} = ${responses.orgId}
        and ${answers.requestId} = ${responses.id} and ${answers.savedBy} = ${members.personId})`.as("has_answered"),
    })
    .from(responses)
    .innerJoin(members, eq(members.orgId, responses.orgId))
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        eq(responses.buyerOrgId, orgId),
        eq(responses.assessmentId, assessmentId),
        eq(members.facet, "vendor"),
        eq(members.status, "active"),
        ne(members.role, "guest"),
        or(
          eq(members.role, "owner"),
          sql`has_answered`,
          sql`${people.email} = (select lower(asked.contact_email) from assessments as asked
            where asked.org_id = ${orgId} and asked.id = ${assessmentId})`,
        ),
      ),
    )
    .orderBy(members.addedAt);
  return rows.map((row) => ({ ...row, isOwner: row.isOwner === 1, hasAnswered: row.hasAnswered === 1 }));
}

/** Put with mails to those who answer: rolls back (`stale_revision`) when one more of them has begun to by then. */
export const assertAnswering = (
  db: Database,
  { orgId, assessmentId, people }: AssessmentKey & { readonly people: readonly VendorPerson[] },
): Effect[] =>
  assertHolds(
    db,
    sql`(select count(*) from responses join members on members.org_id = responses.org_id
      where responses.buyer_org_id = ${orgId} and responses.assessment_id = ${assessmentId}
        and members.facet = 'vendor' and members.status = 'active' and members.role <> 'guest'
        and exists (select 1 from answers where answers.org_id = responses.org_id
          and answers.response_id = responses.id and answers.saved_by = members.person_id))
      = ${people.filter(({ hasAnswered }) => hasAnswered).length}`,
  );
