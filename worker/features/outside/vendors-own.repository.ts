import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";

interface OfAssessment {
  readonly orgId: SQL | string;
  readonly assessmentId: SQL | string;
  /** An address in small letters, as a value or a column. */
  readonly email: SQL | string;
}

/**
 * Whether somebody is of the vendor of an assessment: works, or worked, for whoever answers it, also as a guest, or is its
 * contact, or holds a link to it. What a buyer concluded about a vendor is not opened to them.
 */
export const isVendorsOwn = ({ orgId, assessmentId, email }: OfAssessment): SQL<0 | 1> => sql`(
  exists (select 1 from responses as answering
    join members as own on own.org_id = answering.org_id and own.facet = 'vendor'
    join people as worker on worker.id = own.person_id and worker.email = ${email}
    where answering.buyer_org_id = ${orgId} and answering.assessment_id = ${assessmentId})
  or exists (select 1 from assessments as about where about.org_id = ${orgId} and about.id = ${assessmentId}
    and lower(about.contact_email) = ${email})
  or exists (select 1 from invitations as invited where invited.org_id = ${orgId}
    and invited.assessment_id = ${assessmentId} and lower(invited.email) = ${email}))`;

/** The same, asked for one address. */
export async function findIsVendorsOwn(
  db: Database,
  of: { readonly orgId: string; readonly assessmentId: string; readonly email: string },
): Promise<boolean> {
  const [row] = await db.all<{ own: 0 | 1 }>(
    sql`select ${isVendorsOwn({ ...of, email: of.email.toLowerCase() })} as own`,
  );
  return row?.own === 1;
}
