import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId } from "#domain/ids.ts";
import { assessments, evidenceGrants } from "#worker/features/assessments/assessments.tables.ts";
import { evidenceFiles } from "#worker/features/evidence/evidence.tables.ts";
import { delegations } from "#worker/features/identity/delegations.tables.ts";
import { members, people } from "#worker/features/identity/identity.tables.ts";
import { passportRequests, passports } from "#worker/features/passports/passports.tables.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import type { Database } from "#worker/storage/database.ts";

interface To {
  readonly orgId: OrgId;
  readonly to: string;
}

const isTo = (to: string) => sql`${people.email} = lower(${to})`;

/** The request whose questions somebody who works for the vendor still has in hand. */
export const delegatedQuery = (db: Database, { orgId, to, requestId }: To & { readonly requestId: string }) =>
  db
    .select({ dueOn: assessments.dueOn })
    .from(delegations)
    .innerJoin(people, and(eq(people.id, delegations.personId), isTo(to)))
    .innerJoin(
      members,
      and(
        eq(members.orgId, orgId),
        eq(members.personId, delegations.personId),
        eq(members.facet, "vendor"),
        eq(members.status, "active"),
      ),
    )
    .innerJoin(responses, and(eq(responses.orgId, orgId), eq(responses.id, delegations.requestId)))
    .innerJoin(
      assessments,
      and(
        eq(assessments.orgId, responses.buyerOrgId),
        eq(assessments.id, responses.assessmentId),
        eq(assessments.stage, "with-vendor"),
      ),
    )
    .where(
      and(eq(delegations.orgId, orgId), sql`${delegations.requestId} = ${requestId}`, isNull(delegations.finishedAt)),
    );

/** Whether somebody who asked for files is still let in to them, on a page that stands. */
export const admittedQuery = (
  db: Database,
  { orgId, to, passportId, id, now }: To & { readonly passportId: string; readonly id: string; readonly now: number },
) =>
  db
    .select({ id: passportRequests.id })
    .from(passportRequests)
    .innerJoin(
      passports,
      and(eq(passports.orgId, orgId), eq(passports.id, passportRequests.passportId), eq(passports.state, "published")),
    )
    .where(
      and(
        eq(passportRequests.orgId, orgId),
        eq(passportRequests.passportId, passportId),
        eq(passportRequests.id, id),
        eq(passportRequests.email, to),
        eq(passportRequests.state, "granted"),
        isNull(passportRequests.endedAt),
        gt(passportRequests.expiresAt, now),
      ),
    );

/** In what role somebody belongs to an organisation on a side. */
export const memberQuery = (
  db: Database,
  { orgId, to, personId, facet }: To & { readonly personId: string; readonly facet: Facet },
) =>
  db
    .select({ role: members.role })
    .from(members)
    .innerJoin(people, and(eq(people.id, members.personId), isTo(to)))
    .where(
      and(
        eq(members.orgId, orgId),
        sql`${members.personId} = ${personId}`,
        eq(members.facet, facet),
        eq(members.status, "active"),
      ),
    );

/** The files that were taken back from a buyer, where whoever asked is still there. */
export const takenBackQuery = (db: Database, { orgId, to, id }: To & { readonly id: string }) =>
  db
    .select({ file: evidenceFiles.name })
    .from(responses)
    .innerJoin(
      assessments,
      and(eq(assessments.orgId, responses.buyerOrgId), eq(assessments.id, responses.assessmentId)),
    )
    .innerJoin(people, and(eq(people.id, assessments.createdBy), isTo(to)))
    .innerJoin(
      members,
      and(
        eq(members.orgId, responses.buyerOrgId),
        eq(members.personId, people.id),
        eq(members.facet, "buyer"),
        eq(members.status, "active"),
      ),
    )
    .innerJoin(
      evidenceGrants,
      and(
        eq(evidenceGrants.buyerOrgId, responses.buyerOrgId),
        eq(evidenceGrants.assessmentId, responses.assessmentId),
        eq(evidenceGrants.vendorOrgId, orgId),
        isNotNull(evidenceGrants.revokedAt),
      ),
    )
    .innerJoin(evidenceFiles, and(eq(evidenceFiles.orgId, orgId), eq(evidenceFiles.id, evidenceGrants.evidenceId)))
    .where(and(eq(responses.orgId, orgId), sql`${responses.assessmentId} = ${id}`));
